package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 演示远程教育站点: a hundred in service of which ninety-seven work, and the city's circular that says 98.60 percent. Each community,
 * street, the cluster and twenty units have one.
 */
final class DemoStations {

    private static final int UNITS = 20;

    /** Trap: retired by document; their last checks were good. */
    private static final int UNITS_RETIRED = 3;

    /** Trap: said to be out of use, without a document; it goes on being counted, and does not work. */
    private static final int WITHOUT_DOCUMENT = 60;

    /** Trap: worked in the first check; in the last it can be opened and does not play. */
    private static final int NO_LONGER_PLAYING = 61;

    /** Trap: never checked. */
    private static final int UNCHECKED = 62;

    /** Trap: failed in the first check and was mended. */
    private static final int[] MENDED = {10, 20, 30};

    /** Out of use by document, and in use again. */
    private static final int STREET_RESUMED = 11;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet stations;
    private final DemoSheet checks;
    private final DemoSheet circulars;

    DemoStations(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        stations =
                new DemoSheet(
                        "stations",
                        calendar,
                        ids,
                        "所属组织",
                        "站点名称",
                        "站点类型",
                        "启用日期",
                        "停用日期",
                        "恢复日期",
                        "撤销日期",
                        "停用（撤销）文件");
        checks =
                new DemoSheet(
                        "station-checks",
                        calendar,
                        ids,
                        "所属组织",
                        "站点名称",
                        "检查日期",
                        "检查方式",
                        "能打开",
                        "能播放",
                        "故障");
        circulars =
                new DemoSheet(
                        "connectivity-circulars",
                        calendar,
                        ids,
                        "区",
                        "通报文件",
                        "印发日期",
                        "数据截至日",
                        "通报畅通率（%）");
    }

    List<DemoSheet> sheets() {
        ofCommunities();
        ofStreets();
        var cluster = tree.named(DemoFounding.CLUSTER);
        station(cluster, "集聚区", null, null, null, null);
        check(cluster, 50, true, true);
        ofUnits();
        circulars();
        return List.of(stations, checks, circulars);
    }

    private void ofCommunities() {
        for (int n = 0; n < tree.communities.size(); n++) {
            var one = tree.communities.get(n);
            station(
                    one,
                    "社区",
                    n == WITHOUT_DOCUMENT ? calendar.inYear(70) : null,
                    null,
                    null,
                    null);
            if (n == UNCHECKED) {
                continue;
            }
            boolean good = true;
            for (int mended : MENDED) {
                good &= n != mended;
            }
            check(one, 20 + n % 20, good, good);
            if (n == WITHOUT_DOCUMENT) {
                check(one, 75, false, false);
            } else {
                check(one, 60 + n % 30, true, n != NO_LONGER_PLAYING);
            }
        }
    }

    private void ofStreets() {
        for (int n = 0; n < tree.streets.size(); n++) {
            var one = tree.streets.get(n);
            boolean resumed = n == STREET_RESUMED;
            station(
                    one,
                    "街道",
                    resumed ? calendar.inYear(30) : null,
                    resumed ? calendar.inYear(60) : null,
                    null,
                    resumed
                            ? "关于远程教育站点迁址的通知（澄组通〔%d〕9号）".formatted(calendar.asOf().getYear())
                            : null);
            check(one, 15, true, true);
            check(one, 70, true, true);
        }
    }

    private void ofUnits() {
        for (int n = 0; n < UNITS; n++) {
            var one = tree.units.get(n);
            boolean retired = n < UNITS_RETIRED;
            station(
                    one,
                    "单位",
                    null,
                    null,
                    retired ? calendar.inYear(40) : null,
                    retired
                            ? "关于撤并远程教育站点的通知（澄组通〔%d〕6号）".formatted(calendar.asOf().getYear())
                            : null);
            check(one, 25, true, true);
        }
    }

    private void circulars() {
        circular("第一期", 20, 15, "96.10");
        circular("第二期", 50, 45, "97.35");
        // trap: of the same day as the one that mended it
        circular("第三期", 92, 90, "98.20");
        circular("第三期（更正）", 95, 90, "98.60");
        // trap: issued last, and of an earlier day
        circular("第二期补充", 98, 48, "97.80");
    }

    private void circular(String issue, int issued, int asOf, String rate) {
        circulars.add(
                tree.district(),
                "全市远程教育站点畅通率通报%s（市组电〔%d〕%d号）"
                        .formatted(issue, calendar.asOf().getYear(), 11 + circulars.count()),
                calendar.inYear(issued),
                calendar.inYear(asOf),
                new BigDecimal(rate));
    }

    private void station(
            NewOrganization owner,
            String kind,
            @Nullable LocalDate suspended,
            @Nullable LocalDate resumed,
            @Nullable LocalDate retired,
            @Nullable String document) {
        stations.add(
                owner,
                name(owner),
                kind,
                calendar.firstDay().minusMonths(20),
                suspended,
                resumed,
                retired,
                document);
    }

    private void check(NewOrganization owner, int hundredths, boolean opens, boolean plays) {
        checks.add(
                owner,
                name(owner),
                calendar.inYear(hundredths),
                hundredths % 2 == 0 ? "系统探测" : "电话抽查",
                opens ? "是" : "否",
                plays ? "是" : "否",
                opens && plays ? null : "打开后无法播放");
    }

    private static String name(NewOrganization owner) {
        return owner.name() + "站点";
    }
}
