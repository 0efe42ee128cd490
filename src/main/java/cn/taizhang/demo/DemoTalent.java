package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.Sex;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 演示人才: twenty-three introduced this year, seven of them returned doctors; two policies and two bases. */
final class DemoTalent {

    private static final String PLACE = "深圳";
    private static final List<String> FIELDS = List.of("智能装备", "新材料", "生物医药", "电子信息", "临床医学");

    /** Returned doctors, doctors who never left, returned masters, others: all full-time this year. */
    private static final int RETURNED_DOCTORS = 7;

    /** Trap: doctors, not returned. */
    private static final int DOCTORS = 4;

    /** Trap: returned, not doctors. */
    private static final int RETURNED_MASTERS = 3;

    private static final int MASTERS = 9;

    /** Trap: of the masters the first came, and left again; the second came to two employers one after the other. */
    private static final int LEFT_AGAIN = 0;

    private static final int TWO_EMPLOYERS = 1;

    /** Trap: came full-time the year before; the first of them comes again this year, to another employer. */
    private static final int CAME_BEFORE = 9;

    /** Trap: flexible; two of them came flexibly the year before as well. */
    private static final int FLEXIBLE = 5;

    private static final int FLEXIBLE_BEFORE = 2;

    /** Trap: signed, not come; the last of them is to come full-time. */
    private static final int SIGNED = 3;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(44_45);
    private final Set<String> given = new HashSet<>();
    private final DemoSheet talents;
    private final DemoSheet policies;
    private final DemoSheet bases;

    DemoTalent(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        talents =
                new DemoSheet(
                        "talents",
                        calendar,
                        ids,
                        "人才姓名",
                        "用人单位",
                        "出生年月",
                        "专业领域",
                        "学位",
                        "学位国别（简称）",
                        "留学归国",
                        "引进来源地",
                        "引进方式",
                        "签约日期",
                        "到岗日期",
                        "离开日期");
        policies = new DemoSheet("talent-policies", calendar, ids, "印发组织", "政策名称", "政策文号", "印发日期");
        bases = new DemoSheet("talent-bases", calendar, ids, "基地名称", "所属组织", "命名日期");
    }

    List<DemoSheet> sheets() {
        times(RETURNED_DOCTORS, n -> introduced("博士", "美"));
        times(DOCTORS, n -> introduced("博士", null));
        times(RETURNED_MASTERS, n -> introduced("硕士", "英"));
        times(MASTERS, this::master);
        times(CAME_BEFORE, this::cameBefore);
        times(FLEXIBLE, this::flexible);
        times(SIGNED, this::signed);
        int year = calendar.asOf().getYear();
        policies.add(
                tree.district(),
                "支持大众创业万众创新实施意见",
                "澄发〔%d〕12号".formatted(year - 1),
                calendar.lastYear(120));
        policies.add(
                tree.district(), "支持引进人才创新创业实施办法", "澄发〔%d〕3号".formatted(year), calendar.inYear(15));
        bases.add("春晓人才服务港", tree.streets.getFirst(), calendar.lastYear(200));
        bases.add("澄水科创园", tree.named(DemoFounding.CLUSTER), calendar.inYear(70));
        return List.of(talents, policies, bases);
    }

    private interface Making {
        void make(int number);
    }

    private static void times(int most, Making making) {
        for (int n = 0; n < most; n++) {
            making.make(n);
        }
    }

    private void introduced(String degree, @Nullable String country) {
        add(freshPerson(), employer(0), degree, country, "全职", calendar.inYear(30), null);
    }

    private void master(int number) {
        var person = freshPerson();
        var on = calendar.inYear(20 + number * 5);
        var left = number == LEFT_AGAIN || number == TWO_EMPLOYERS ? calendar.inYear(80) : null;
        add(person, employer(0), "硕士", null, "全职", on, left);
        if (number == TWO_EMPLOYERS) {
            add(person, employer(1), "硕士", null, "全职", calendar.inYear(82), null);
        }
    }

    private void cameBefore(int number) {
        var person = freshPerson();
        add(
                person,
                employer(0),
                "博士",
                "德",
                "全职",
                calendar.lastYear(100 + number),
                calendar.lastYear(300));
        if (number == 0) {
            add(person, employer(1), "博士", "德", "全职", calendar.inYear(40), null);
        }
    }

    private void flexible(int number) {
        var person = freshPerson();
        if (number < FLEXIBLE_BEFORE) {
            add(person, employer(2), "博士", "美", "柔性", calendar.lastYear(250), null);
        }
        add(person, employer(2), "博士", "美", "柔性", calendar.inYear(50 + number), null);
    }

    private void signed(int number) {
        boolean fullTime = number == SIGNED - 1;
        var person = freshPerson();
        talents.add(
                person.name(),
                employer(1),
                person.bornMonth(),
                FIELDS.get(0),
                "博士",
                "美",
                "是",
                PLACE,
                fullTime ? "全职" : "仅签约",
                calendar.inYear(85),
                null,
                null);
    }

    private record Person(String name, String bornMonth) {}

    private void add(
            Person person,
            NewOrganization employer,
            String degree,
            @Nullable String country,
            String mode,
            LocalDate arrived,
            @Nullable LocalDate left) {
        talents.add(
                person.name(),
                employer,
                person.bornMonth(),
                FIELDS.get(talents.count() % FIELDS.size()),
                degree,
                country,
                country == null ? "否" : "是",
                mode.equals("柔性") ? "北京" : PLACE,
                mode,
                arrived.minusDays(20),
                arrived,
                left);
    }

    /** The cluster, a hospital, and another. */
    private NewOrganization employer(int number) {
        return switch (number) {
            case 0 -> tree.named(DemoFounding.CLUSTER);
            case 1 -> tree.named("区人民医院");
            default -> tree.named("区中医院");
        };
    }

    private Person freshPerson() {
        String name = DemoNames.person(Sex.MALE, random);
        while (!given.add(name)) {
            name = DemoNames.person(Sex.MALE, random);
        }
        return new Person(
                name, "%d-%02d".formatted(1978 + given.size() % 15, 1 + given.size() % 12));
    }
}
