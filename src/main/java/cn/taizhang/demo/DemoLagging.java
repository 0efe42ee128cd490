package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 演示软弱涣散党组织整顿: ten communities on this year's list, 126.50 万元 that came for them and was confirmed, 47 matters done for
 * their people. Communities go by their number in the tree.
 */
final class DemoLagging {

    /** The fourth passed to another street in mid-period: what came before counts for the former. */
    private static final int[] LISTED = {3, 9, 15, 23, 27, 33, 39, 45, 51, 57};

    /** On the list of the year before; the first is on this year's again. */
    private static final int[] LISTED_BEFORE = {3, 4, 16, 28, 40, 52};

    private static final int FIRST_PAYMENT = 60_000;
    private static final int SECOND_PAYMENT = 66_500;

    /** Trap: came, and the helping unit has not confirmed it. */
    private static final int UNCONFIRMED = 3;

    /** Trap: of the list before, paid in its year. */
    private static final int PAID_BEFORE = LISTED_BEFORE.length;

    /** Trap: of the list before, paid this year. */
    private static final int PAID_LATE = 2;

    /** Trap: goods valued in money. */
    private static final int GOODS = 5;

    /** Trap: projects that were coordinated, no money. */
    private static final int PROJECTS = 2;

    private static final int MATTERS_OF_EACH = 4;

    /** Seven more have a fifth one. */
    private static final int FIFTH_MATTERS = 7;

    /** Trap: recorded by a second organization as well, under the same number. */
    private static final int SHARED_MATTERS = 6;

    /** Trap: begun and not done. */
    private static final int MATTERS_UNDER_WAY = 4;

    /** Trap: of the list before: three each in its year, one of each of the first two this year. */
    private static final int MATTERS_BEFORE = 3;

    private static final List<String> TITLES =
            List.of("楼道照明改造", "增设停车位", "老年食堂开办", "下水管网疏通", "健身场地修整", "加装门禁", "便民服务点");
    private static final List<String> KINDS = List.of("班子配备不齐、不起作用", "组织生活不正常", "服务群众差", "治理混乱");

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet lists;
    private final DemoSheet funds;
    private final DemoSheet matters;

    DemoLagging(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        lists =
                new DemoSheet(
                        "lagging-organizations",
                        calendar,
                        ids,
                        "整顿组织",
                        "名单年度",
                        "列入日期",
                        "软弱涣散类型",
                        "整顿方案",
                        "帮扶单位",
                        "联系领导",
                        "出列日期");
        funds =
                new DemoSheet(
                        "rectification-funds",
                        calendar,
                        ids,
                        "整顿组织",
                        "名单年度",
                        "资金来源",
                        "投入形式",
                        "金额（元）",
                        "到位日期",
                        "确认单位",
                        "确认日期");
        matters =
                new DemoSheet(
                        "benefit-projects",
                        calendar,
                        ids,
                        "整顿组织",
                        "名单年度",
                        "实事名称",
                        "事项编号",
                        "受益人数",
                        "花费（元）",
                        "开办日期",
                        "办成日期");
    }

    List<DemoSheet> sheets() {
        list();
        money();
        inKind();
        matters();
        return List.of(lists, funds, matters);
    }

    private void list() {
        for (int n = 0; n < LISTED_BEFORE.length; n++) {
            lists.add(
                    community(LISTED_BEFORE[n]),
                    year() - 1,
                    calendar.lastYear(60),
                    KINDS.get(n % KINDS.size()),
                    "一个组织一个方案，四联四帮。",
                    helper(n),
                    null,
                    calendar.lastYear(330));
        }
        for (int n = 0; n < LISTED.length; n++) {
            lists.add(
                    community(LISTED[n]),
                    year(),
                    calendar.inYear(5),
                    KINDS.get(n % KINDS.size()),
                    "一个组织一个方案，四联四帮。",
                    helper(n),
                    null,
                    // one is off the list already and stays on this year's
                    n == 0 ? calendar.inYear(95) : null);
        }
    }

    private void money() {
        for (int n = 0; n < LISTED.length; n++) {
            fund(LISTED[n], year(), "帮扶资金第一笔", "资金", FIRST_PAYMENT, 30, 40);
            fund(LISTED[n], year(), "帮扶资金第二笔", "资金", SECOND_PAYMENT, 80, 90);
        }
        for (int n = 0; n < UNCONFIRMED; n++) {
            fund(LISTED[n], year(), "街道配套", "资金", 50_000, 85, null);
        }
        for (int n = 0; n < PAID_BEFORE; n++) {
            var on = calendar.lastYear(200 + n);
            funds.add(
                    community(LISTED_BEFORE[n]),
                    year() - 1,
                    "帮扶资金",
                    "资金",
                    BigDecimal.valueOf(40_000),
                    on,
                    helper(n).name(),
                    on.plusDays(5));
        }
        // trap: paid in December, confirmed in January
        funds.add(
                community(LISTED_BEFORE[1]),
                year() - 1,
                "年末追加",
                "资金",
                BigDecimal.valueOf(20_000),
                calendar.lastYear(360),
                helper(1).name(),
                calendar.inYear(8));
        for (int n = 0; n < PAID_LATE; n++) {
            fund(LISTED_BEFORE[n], year() - 1, "尾款", "资金", 30_000, 20, 25);
        }
    }

    private void inKind() {
        for (int n = 0; n < GOODS; n++) {
            fund(LISTED[n], year(), "捐赠办公设备", "实物折价", 12_000, 50, 55);
        }
        for (int n = 0; n < PROJECTS; n++) {
            fund(LISTED[n], year(), "协调老旧小区改造", "协调项目", 300_000, 60, 65);
        }
    }

    private void fund(
            int community,
            int year,
            String source,
            String form,
            int amount,
            int paid,
            @Nullable Integer confirmed) {
        funds.add(
                community(community),
                year,
                source,
                form,
                BigDecimal.valueOf(amount),
                calendar.inYear(paid),
                confirmed == null ? null : helper(community).name(),
                confirmed == null ? null : calendar.inYear(confirmed));
    }

    private void matters() {
        for (int n = 0; n < LISTED.length; n++) {
            int own = MATTERS_OF_EACH + (n < FIFTH_MATTERS ? 1 : 0);
            for (int m = 0; m < own; m++) {
                matter(LISTED[n], year(), m, number(n, m), 10 + m * 10, 25 + m * 12);
            }
        }
        for (int n = 0; n < SHARED_MATTERS; n++) {
            matter(LISTED[n + 1], year(), 5, number(n, 0), 12, 27);
        }
        for (int n = 0; n < MATTERS_UNDER_WAY; n++) {
            matter(LISTED[n], year(), 6, null, 80, null);
        }
        for (int n = 0; n < LISTED_BEFORE.length; n++) {
            for (int m = 0; m < MATTERS_BEFORE; m++) {
                matters.add(
                        community(LISTED_BEFORE[n]),
                        year() - 1,
                        TITLES.get(m),
                        null,
                        200,
                        null,
                        calendar.lastYear(100 + m),
                        calendar.lastYear(200 + m));
            }
        }
        for (int n = 0; n < PAID_LATE; n++) {
            matter(LISTED_BEFORE[n], year() - 1, 6, null, 10, 20);
        }
    }

    private void matter(
            int community,
            int year,
            int title,
            @Nullable String number,
            int started,
            @Nullable Integer done) {
        matters.add(
                community(community),
                year,
                TITLES.get(title),
                number,
                150 + community,
                BigDecimal.valueOf(8_000 + 100L * community),
                calendar.inYear(started),
                done == null ? null : calendar.inYear(done));
    }

    private String number(int listed, int matter) {
        return "%d-整-%02d%d".formatted(year(), listed + 1, matter + 1);
    }

    private NewOrganization community(int number) {
        return tree.communities.get(number);
    }

    private NewOrganization helper(int number) {
        return tree.units.get(number % 8);
    }

    private int year() {
        return calendar.asOf().getYear();
    }
}
