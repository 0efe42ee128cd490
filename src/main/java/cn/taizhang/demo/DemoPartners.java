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

/**
 * 演示共驻共建: 186 Party organizations of units take part on the as-of day, 214 part-time members hold 231 seats, and 197
 * officers keep the contact.
 */
final class DemoPartners {

    /** Of the directory: 55 units in force and 32 firms. */
    private static final int FIRMS = 32;

    /** Of units outside the district; with those of the directory 186 Party organizations. */
    private static final int OUTSIDE = 99;

    /** Trap: so many units take part with six communities each. */
    private static final int OF_SIX_COMMUNITIES = 20;

    /** Trap: offices of one company share its Party committee. */
    private static final int OFFICES_OF_ONE_COMPANY = 3;

    /** Trap: units without a Party organization. */
    private static final int WITHOUT_PARTY_ORGANIZATION = 15;

    /** Trap: took part and left. */
    private static final int LEFT = 12;

    private static final int MEMBERS = 214;

    /** Trap: of them so many sit in a street's committee as well. */
    private static final int OF_BOTH_LEVELS = 17;

    /** Trap: the post in the unit ended, and nobody ended the seat. */
    private static final int POST_ENDED = 6;

    private static final int SEAT_ENDED = 8;

    /** Trap: in committees that are approved only, and in committees that ended. */
    private static final int[] COMMUNITIES_WITHOUT = {41, 42, 43, 44};

    private static final int[] STREETS_WITHOUT = {9, 10};

    /** One of each Party organization, and a second one of some. */
    private static final int SECOND_OFFICERS = 11;

    /** Trap: so many officers keep the contact with five places each. */
    private static final int OFFICERS_OF_FIVE_PLACES = 5;

    private static final int OFFICERS_ENDED = 7;

    private static final int CONTRACTS = 48;

    /** Over, and not evaluated: no figure, a finding. */
    private static final int NOT_EVALUATED = 5;

    private static final int PLAIN_COMMUNITIES = 40;
    private static final int STREETS_AT_WORK = 9;
    private static final int OUTSIDE_KINDS = 9;
    private static final List<String> OUTSIDE_WORDS =
            DemoNames.words("供水公司 燃气公司 供电所 邮政支局 银行支行 通信营业部 保险支公司 物业公司 省属设计院");
    private static final List<String> POSTS = DemoNames.words("党支部书记 党委委员 副主任 工会主席 办公室主任");

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(20200702);
    private final Set<String> taken = new HashSet<>();
    private final List<Unit> units = new ArrayList<>();
    private final DemoSheet memberUnits;
    private final DemoSheet members;
    private final DemoSheet officers;
    private final DemoSheet contracts;

    /** 单位 here or outside, with its Party organization. */
    private record Unit(
            @Nullable NewOrganization here, @Nullable String outside, String partyOrganization) {

        String name() {
            return here != null ? here.name() : String.valueOf(outside);
        }
    }

    private record Representative(String name, Unit unit, String post) {}

    DemoPartners(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.memberUnits =
                new DemoSheet(
                        "member-units",
                        calendar,
                        ids,
                        "街道或社区",
                        "单位",
                        "区外单位",
                        "党组织名称",
                        "加入日期",
                        "退出日期");
        this.members =
                new DemoSheet(
                        "part-time-members",
                        calendar,
                        ids,
                        "街道或社区",
                        "姓名",
                        "单位",
                        "区外单位",
                        "所在单位职务",
                        "批复文件",
                        "批复日期",
                        "任职日期",
                        "卸任日期",
                        "所在单位职务终止日期");
        this.officers =
                new DemoSheet(
                        "liaison-officers",
                        calendar,
                        ids,
                        "街道或社区",
                        "姓名",
                        "单位",
                        "区外单位",
                        "所在单位职务",
                        "任职日期",
                        "卸任日期");
        this.contracts =
                new DemoSheet(
                        "cobuilding-contracts",
                        calendar,
                        ids,
                        "街道或社区",
                        "单位",
                        "区外单位",
                        "协议名称",
                        "签订日期",
                        "协议期满日期",
                        "承诺事项",
                        "承诺办结期限",
                        "承诺办结日期",
                        "街道社区对单位的评价",
                        "单位对共建的评价");
        knowUnits();
    }

    /** In the order in which they are to come in. */
    List<DemoSheet> sheets() {
        takePart();
        sit();
        keepContact();
        agree();
        return List.of(memberUnits, members, officers, contracts);
    }

    private void knowUnits() {
        tree.units.stream()
                .filter(unit -> !unit.name().equals(DemoNames.MERGED_UNIT))
                .forEach(unit -> units.add(new Unit(unit, null, unit.name() + "党委")));
        for (int n = 0; n < FIRMS; n++) {
            var firm = tree.named("澄川" + DemoNames.firm(n) + "公司");
            units.add(new Unit(firm, null, firm.name() + "党支部"));
        }
        for (int n = 0; n < OUTSIDE; n++) {
            String name = outsideName(n);
            units.add(new Unit(null, name, name + "党支部"));
        }
    }

    private static String outsideName(int n) {
        return "澄川"
                + DemoNames.COMMUNITIES.get(n / OUTSIDE_KINDS * 5 % DemoNames.COMMUNITIES.size())
                + OUTSIDE_WORDS.get(n % OUTSIDE_KINDS);
    }

    private void takePart() {
        for (int n = 0; n < units.size(); n++) {
            takesPart(community(n % PLAIN_COMMUNITIES), units.get(n), joined(n), null);
        }
        for (int n = 0; n < OF_SIX_COMMUNITIES; n++) {
            for (int more = 1; more <= 5; more++) {
                takesPart(
                        community((n + more * 6) % PLAIN_COMMUNITIES),
                        units.get(n),
                        joined(n + more),
                        null);
            }
        }
        var company = units.getLast();
        for (int n = 1; n <= OFFICES_OF_ONE_COMPANY; n++) {
            var office =
                    new Unit(null, company.name() + "第" + n + "营业厅", company.partyOrganization());
            takesPart(community(n), office, joined(n), null);
        }
        for (int n = 0; n < WITHOUT_PARTY_ORGANIZATION; n++) {
            takesPart(
                    community(n),
                    new Unit(null, "澄川" + DemoNames.COMMUNITIES.get(n) + "个体商户联盟", ""),
                    joined(n),
                    null);
        }
        for (int n = 0; n < LEFT; n++) {
            String name = "澄川" + DemoNames.COMMUNITIES.get(n) + "汽修厂";
            takesPart(
                    street(n % STREETS_AT_WORK),
                    new Unit(null, name, name + "党支部"),
                    joined(n),
                    calendar.startOf(14).plusDays(n));
        }
    }

    private void takesPart(
            NewOrganization owner, Unit unit, LocalDate joined, @Nullable LocalDate left) {
        memberUnits.add(
                owner,
                unit.here(),
                unit.outside(),
                unit.partyOrganization().isEmpty() ? null : unit.partyOrganization(),
                joined,
                left);
    }

    private void sit() {
        var owners = new ArrayList<NewOrganization>();
        for (int n = 0; n < PLAIN_COMMUNITIES; n++) {
            owners.add(community(n));
        }
        owners.addAll(tree.communitiesOf(street(11)));
        owners.add(community(40));
        owners.add(community(45));
        for (int n = 0; n < MEMBERS; n++) {
            var who = somebody(n);
            seat(owners.get(n % owners.size()), who, seated(n), null, null);
            if (n < OF_BOTH_LEVELS) {
                seat(street(n % STREETS_AT_WORK), who, seated(n + 3), null, null);
            }
        }
        for (int n = 0; n < POST_ENDED; n++) {
            var ended = calendar.startOf(15).plusDays(3L + n);
            seat(owners.get(n), somebody(n + 50), seated(n), null, ended);
        }
        for (int n = 0; n < SEAT_ENDED; n++) {
            var ended = calendar.startOf(14).plusDays(9L + n);
            seat(owners.get(n + 9), somebody(n + 70), seated(n), ended, null);
        }
        for (int n : COMMUNITIES_WITHOUT) {
            seat(community(n), somebody(n), seated(n), null, null);
            seat(community(n), somebody(n + 1), seated(n), null, null);
        }
        for (int n : STREETS_WITHOUT) {
            seat(street(n), somebody(n), seated(n), null, null);
        }
    }

    private void seat(
            NewOrganization owner,
            Representative who,
            LocalDate from,
            @Nullable LocalDate ended,
            @Nullable LocalDate postEnded) {
        members.add(
                owner,
                who.name(),
                who.unit().here(),
                who.unit().outside(),
                who.post(),
                "关于%s兼职委员的批复（%d号）".formatted(owner.name(), 1 + members.count()),
                from.minusDays(9),
                from,
                ended,
                postEnded);
    }

    private void keepContact() {
        for (int n = 0; n < units.size() + SECOND_OFFICERS; n++) {
            var who = somebody(n);
            contact(community(n % PLAIN_COMMUNITIES), who, joined(n), null);
            if (n < OFFICERS_OF_FIVE_PLACES) {
                for (int more = 1; more < 5; more++) {
                    contact(community((n + more * 6) % PLAIN_COMMUNITIES), who, joined(n), null);
                }
            }
        }
        for (int n = 0; n < OFFICERS_ENDED; n++) {
            contact(
                    community(n),
                    somebody(n + 20),
                    joined(n),
                    calendar.startOf(13).plusDays(2L + n));
        }
    }

    private void contact(
            NewOrganization owner, Representative who, LocalDate from, @Nullable LocalDate ended) {
        officers.add(
                owner,
                who.name(),
                who.unit().here(),
                who.unit().outside(),
                who.post(),
                from,
                ended);
    }

    private void agree() {
        for (int n = 0; n < CONTRACTS; n++) {
            boolean over = n % 2 == 0;
            boolean evaluated = over && n / 2 >= NOT_EVALUATED;
            var unit = units.get(n * 3);
            var signed = calendar.startOf(over ? 1 : 8).plusDays(n % 20);
            contracts.add(
                    community(n * 3 % PLAIN_COMMUNITIES),
                    unit.here(),
                    unit.outside(),
                    "与%s共建协议".formatted(unit.name()),
                    signed,
                    signed.plusYears(1).minusDays(1),
                    "开放会议室和停车位，每季度上门服务一次。",
                    signed.plusMonths(6),
                    over ? signed.plusMonths(5) : null,
                    evaluated ? "按约定办到，居民满意。" : null,
                    evaluated ? "社区配合及时。" : null);
        }
    }

    /** Nobody of the name in the unit yet; the same name in another unit is somebody else. */
    private Representative somebody(int number) {
        var unit = units.get(number % units.size());
        String name;
        do {
            name = DemoNames.person(random.nextInt(3) == 0 ? Sex.FEMALE : Sex.MALE, random);
        } while (!taken.add(name + unit.name()));
        return new Representative(name, unit, POSTS.get(number % POSTS.size()));
    }

    /** The last few in the last month but one. */
    private LocalDate joined(int number) {
        return number % 47 == 46
                ? calendar.startOf(16).plusDays(5)
                : calendar.startOf(number % 12).plusDays(16L + number % 9);
    }

    private LocalDate seated(int number) {
        return calendar.startOf(number % 50 == 49 ? 16 : 12).plusDays(18L + number % 8);
    }

    private NewOrganization street(int number) {
        return tree.streets.get(number);
    }

    private NewOrganization community(int number) {
        return tree.communities.get(number);
    }
}
