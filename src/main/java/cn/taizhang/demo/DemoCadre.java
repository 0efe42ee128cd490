package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 演示干部: nine texts of the district's own made this year and in force, eighty-six persons trained in two batches. */
final class DemoCadre {

    private static final String PROGRAMME = "城市对口合作干部能力提升班";
    private static final String EARLIER = "年轻干部能力提升班";

    private static final List<String> NEW =
            List.of("干部日常考核办法", "干部谈心谈话制度", "科级干部交流办法", "干部容错纠错办法", "年轻干部培养办法", "干部监督联席会议制度");
    private static final List<String> REVISED = List.of("科级干部选拔任用工作规程", "干部请假报备制度", "干部教育培训学分办法");

    /** Trap: passed on, not made. */
    private static final List<String> REISSUED =
            List.of("干部选拔任用工作条例", "干部考核条例", "干部教育培训工作条例", "公务员辞退规定");

    /** Trap: made this year and no longer in force: the first went into a revision. */
    private static final List<String> ENDED = List.of("干部请假报备制度（试行）", "干部外出备案办法（试行）");

    /** Trap: made the year before and still in force. */
    private static final List<String> BEFORE =
            List.of("后备干部管理办法", "干部档案查阅制度", "干部任前谈话制度", "干部经济责任审计办法", "干部兼职管理办法");

    private static final List<String> CATEGORIES =
            List.of("县级领导", "集聚区主要负责人", "区直单位主要负责人", "街道主要负责人");

    /** Of four bodies; the rest of the eighty-six are heads of streets. */
    private static final int DISTRICT_LEADERS = 8;

    private static final int DISTRICT_BODIES = 4;
    private static final int CLUSTER_HEADS = 6;
    private static final int UNIT_HEADS = 48;

    private static final int FIRST_BATCH = 50;
    private static final int SECOND_BATCH = 46;

    /** Trap: in both batches; the first of them is written with a space in the second. */
    private static final int IN_BOTH = 10;

    /** Trap: cancelled. */
    private static final int CANCELLED = 4;

    /** Trap: came along. */
    private static final int COMPANIONS = 6;

    /** Trap: of the year before. */
    private static final int TRAINED_BEFORE = 30;

    /** Trap: two persons of one name, of different units. */
    private static final int NAMESAKE = 5;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(39_40);
    private final Set<String> given = new HashSet<>();
    private final DemoSheet systems;
    private final DemoSheet batches;
    private final DemoSheet trainees;

    DemoCadre(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        systems =
                new DemoSheet(
                        "cadre-systems",
                        calendar,
                        ids,
                        "印发组织",
                        "制度名称",
                        "制度文号",
                        "制度性质",
                        "印发日期",
                        "废止日期");
        batches =
                new DemoSheet(
                        "training-batches",
                        calendar,
                        ids,
                        "组织单位",
                        "培训项目",
                        "批次",
                        "培训地点",
                        "开班日期",
                        "结业日期");
        trainees =
                new DemoSheet(
                        "trainees",
                        calendar,
                        ids,
                        "组织单位",
                        "培训项目",
                        "批次",
                        "参训人员",
                        "参训人员单位",
                        "职务",
                        "参训类别",
                        "报到日期",
                        "到训天数",
                        "取消参训");
    }

    List<DemoSheet> sheets() {
        systems();
        train();
        return List.of(systems, batches, trainees);
    }

    private void systems() {
        for (int n = 0; n < NEW.size(); n++) {
            system(NEW.get(n), "新制定", calendar.inYear(10 + n * 12), null);
        }
        for (int n = 0; n < REVISED.size(); n++) {
            system(REVISED.get(n), "修订", calendar.inYear(40 + n * 15), null);
        }
        for (int n = 0; n < REISSUED.size(); n++) {
            system(REISSUED.get(n), "转发上级", calendar.inYear(15 + n * 20), null);
        }
        for (var title : ENDED) {
            system(title, "新制定", calendar.inYear(10), calendar.inYear(55));
        }
        for (int n = 0; n < BEFORE.size(); n++) {
            system(BEFORE.get(n), "新制定", calendar.lastYear(90 + n * 30), null);
        }
    }

    private void system(String title, String nature, LocalDate adopted, @Nullable LocalDate ended) {
        systems.add(
                department(),
                title,
                "澄组〔%d〕%d号".formatted(adopted.getYear(), 30 + systems.count()),
                nature,
                adopted,
                ended);
    }

    private void train() {
        var first = calendar.inYear(20);
        var second = calendar.inYear(60);
        batches.add(department(), PROGRAMME, 1, "深圳", first, first.plusDays(4));
        batches.add(department(), PROGRAMME, 2, "深圳", second, second.plusDays(4));
        var before = calendar.lastYear(150);
        batches.add(department(), EARLIER, 1, "市委党校", before, before.plusDays(9));
        var persons = new ArrayList<Person>();
        for (int n = 0; n < FIRST_BATCH + SECOND_BATCH - IN_BOTH; n++) {
            String name = n == NAMESAKE ? persons.getFirst().name() : freshName();
            persons.add(person(name, n));
        }
        for (int n = 0; n < FIRST_BATCH; n++) {
            came(persons.get(n), persons.get(n).name(), 1, first);
        }
        for (int n = FIRST_BATCH - IN_BOTH; n < persons.size(); n++) {
            String name = persons.get(n).name();
            boolean spaced = n == FIRST_BATCH - IN_BOTH;
            came(
                    persons.get(n),
                    spaced ? name.charAt(0) + " " + name.substring(1) : name,
                    2,
                    second);
        }
        for (int n = 0; n < CANCELLED; n++) {
            trainee(PROGRAMME, 2, freshName(), unit(n), CATEGORIES.get(n), second, 0);
        }
        for (int n = 0; n < COMPANIONS; n++) {
            trainee(
                    PROGRAMME,
                    1 + n % 2,
                    freshName(),
                    unit(n),
                    "其他随行",
                    n % 2 == 0 ? first : second,
                    5);
        }
        for (int n = 0; n < TRAINED_BEFORE; n++) {
            trainee(EARLIER, 1, freshName(), unit(n), CATEGORIES.get(2), before, 10);
        }
    }

    private Person person(String name, int number) {
        int clusterHead = number - DISTRICT_LEADERS;
        int unitHead = clusterHead - CLUSTER_HEADS;
        int streetHead = unitHead - UNIT_HEADS;
        if (clusterHead < 0) {
            return new Person(name, unit(number % DISTRICT_BODIES), CATEGORIES.get(0));
        }
        if (unitHead < 0) {
            return new Person(name, DemoFounding.CLUSTER, CATEGORIES.get(1));
        }
        return streetHead < 0
                ? new Person(name, unit(unitHead), CATEGORIES.get(2))
                : new Person(
                        name,
                        tree.streets.get(streetHead % tree.streets.size()).name(),
                        CATEGORIES.get(3));
    }

    private record Person(String name, String unit, String category) {}

    private void came(Person person, String written, int batch, LocalDate reported) {
        trainee(PROGRAMME, batch, written, person.unit(), person.category(), reported, 5);
    }

    private void trainee(
            String programme,
            int batch,
            String name,
            String unit,
            String category,
            LocalDate reported,
            int days) {
        trainees.add(
                department(),
                programme,
                batch,
                name,
                unit,
                "主要负责人",
                category,
                reported,
                days,
                days == 0 ? "是" : "否");
    }

    private String unit(int number) {
        return tree.units.get(number % tree.units.size()).name();
    }

    /** No two come out with one name by chance. */
    private String freshName() {
        String name = DemoNames.person(Sex.MALE, random);
        while (!given.add(name)) {
            name = DemoNames.person(Sex.MALE, random);
        }
        return name;
    }

    private NewOrganization department() {
        return tree.named(DemoFounding.DEPARTMENT);
    }
}
