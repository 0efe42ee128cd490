package cn.taizhang.demo;

import static cn.taizhang.decision.DecisionPart.DELIBERATION;
import static cn.taizhang.decision.DecisionPart.PROPOSAL;
import static cn.taizhang.decision.DecisionPart.RESOLUTION;
import static cn.taizhang.decision.DecisionPart.RESOLUTION_PUBLICATION;
import static cn.taizhang.decision.DecisionPart.RESULT_PUBLICATION;
import static cn.taizhang.decision.DecisionPart.SOLICITATION;

import cn.taizhang.decision.DecisionCategory;
import cn.taizhang.decision.DecisionDraft;
import cn.taizhang.decision.DecisionPart;
import cn.taizhang.organization.NewOrganization;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 演示民主决策: forty-nine urban communities work by the method on the as-of day, forty-two of them really. Communities go by
 * their number in the tree; those from 58 on are not urban.
 */
final class DemoDecisions {

    /** Numbers below it adopted the method before the eighteen months and go on with it. */
    private static final int PLAINLY_ADOPTING = 46;

    /** Trap: adopted, and ended again. */
    private static final int[] ENDED = {46, 47};

    /** Trap: one adoption followed at once by another; one taken up again after a while. */
    private static final int ADOPTED_AGAIN_AT_ONCE = 48;

    private static final int ADOPTED_AGAIN_LATER = 49;

    /** Trap: adopted in month 16 only. */
    private static final int ADOPTED_LATE = 50;

    /** Trap: never adopted, and yet a decision with all six parts. */
    private static final int NEVER_ADOPTED = 51;

    /** Trap: six that are not urban adopted it too. */
    private static final int FIRST_NOT_URBAN = DemoCounts.URBAN_COMMUNITIES;

    private static final int NOT_URBAN_ADOPTING = 6;

    /** Numbers below it completed a decision in the months 8 to 16. */
    private static final int PLAINLY_AT_WORK = 38;

    private static final int TWO_DECISIONS = 10;

    /** The first of the communities whose matters have stopped at the resolution. */
    private static final int FIRST_UNDER_WAY = 20;

    /** The law of residents' meetings is read from the text of the year before on. */
    private static final LocalDate READ_FROM = LocalDate.of(2019, 1, 1);

    private static final List<DecisionCategory> CATEGORIES =
            List.of(
                    DecisionCategory.FACILITY,
                    DecisionCategory.FUND,
                    DecisionCategory.PUBLIC_SERVICE,
                    DecisionCategory.RULES,
                    DecisionCategory.OTHER);
    private static final Map<DecisionCategory, List<String>> MATTERS =
            Map.of(
                    DecisionCategory.FACILITY,
                    DemoNames.words("小区道路修缮 非机动车棚建设 楼道照明改造 健身场地更新"),
                    DecisionCategory.FUND,
                    DemoNames.words("惠民资金年度使用 公共维修资金使用 物业用房出租收益分配"),
                    DecisionCategory.PUBLIC_SERVICE,
                    DemoNames.words("助餐点选址 停车秩序管理 四点半课堂开办"),
                    DecisionCategory.RULES,
                    DemoNames.words("居民公约修订 文明养犬约定"),
                    DecisionCategory.OTHER,
                    DemoNames.words("志愿服务积分办法 楼栋长推选办法"));

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final DemoSheet adoptions;
    private final List<DecisionDraft> decisions = new ArrayList<>();

    DemoDecisions(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
        this.adoptions =
                new DemoSheet("method-adoptions", calendar, ids, "社区", "推行日期", "推行文件", "停止推行日期");
    }

    DemoSheet adoptions() {
        for (int n = 0; n < PLAINLY_ADOPTING; n++) {
            adopt(n, early(n), null);
        }
        adopt(ENDED[0], early(ENDED[0]), calendar.startOf(12).plusDays(5));
        adopt(ENDED[1], early(ENDED[1]), calendar.startOf(6).plusDays(10));
        var again = calendar.startOf(8).plusDays(14);
        adopt(ADOPTED_AGAIN_AT_ONCE, early(ADOPTED_AGAIN_AT_ONCE), again);
        adopt(ADOPTED_AGAIN_AT_ONCE, again, null);
        adopt(ADOPTED_AGAIN_LATER, early(ADOPTED_AGAIN_LATER), calendar.startOf(5).plusDays(9));
        adopt(ADOPTED_AGAIN_LATER, calendar.startOf(10).plusDays(11), null);
        adopt(ADOPTED_LATE, calendar.nextWorkingDay(calendar.startOf(16).plusDays(7)), null);
        for (int n = 0; n < NOT_URBAN_ADOPTING; n++) {
            adopt(FIRST_NOT_URBAN + n, early(FIRST_NOT_URBAN + n), null);
        }
        return adoptions;
    }

    List<DecisionDraft> decisions() {
        for (int n = 0; n < PLAINLY_AT_WORK; n++) {
            completed(n, inMonth(8 + n % 9, n));
        }
        for (int n = 0; n < TWO_DECISIONS; n++) {
            completed(n, inMonth(12 + n % 5, n + 3));
            // Trap: older than twelve months, of communities that have a newer one besides
            completed(n + 10, inMonth(3, n));
            var first = calendar.startOf(14).plusDays(5L + n);
            add(
                    n + FIRST_UNDER_WAY,
                    n == 0 ? resolvedAnew(first) : upTo(RESOLUTION, first),
                    null,
                    "");
        }
        atTheEdges();
        notReally();
        completed(ADOPTED_AGAIN_AT_ONCE, inMonth(13, 6));
        completed(ADOPTED_AGAIN_LATER, inMonth(15, 7));
        return List.copyOf(decisions);
    }

    /** Of these the one that keeps the record of its whole way, from the first door to the archive. */
    Optional<DecisionDraft> archivedWithItsRecord() {
        return byProcedure(0, RESULT_PUBLICATION);
    }

    /** And the one that an objection led back, so that it was resolved a second time. */
    Optional<DecisionDraft> ledBack() {
        return byProcedure(FIRST_UNDER_WAY, RESOLUTION);
    }

    /** The first of the community that got so far and no further; none where no law was read for its days. */
    private Optional<DecisionDraft> byProcedure(int number, DecisionPart reached) {
        var community = community(number).id();
        return decisions.stream()
                .filter(one -> community.equals(one.organization()))
                .filter(one -> one.done().containsKey(reached))
                .filter(one -> one.done().size() == reached.ordinal() + 1)
                .filter(one -> !one.done().values().stream().anyMatch(READ_FROM::isAfter))
                .findFirst();
    }

    /** Traps: twelve months exactly, and a day more; since the last part, and from the first part to the last. */
    private void atTheEdges() {
        var twelveMonthsAgo = twelveMonthsAgo();
        completed(38, twelveMonthsAgo);
        completed(39, twelveMonthsAgo.minusDays(1));
        var last = inMonth(14, 4);
        completed(40, last.minusMonths(12), last);
        completed(41, last.minusMonths(12).minusDays(1), last);
    }

    private void notReally() {
        // Trap: five parts of six
        underWay(42, RESOLUTION_PUBLICATION, calendar.startOf(13).plusDays(3));
        withdrawn(43, calendar.startOf(12).plusDays(8));
        underWay(45, DELIBERATION, calendar.startOf(15).plusDays(2));
        underWay(ADOPTED_LATE, PROPOSAL, calendar.startOf(16).plusDays(4));
        // Traps: no longer adopting, never adopting, not urban
        completed(ENDED[0], inMonth(10, 5));
        completed(NEVER_ADOPTED, inMonth(14, 8));
        completed(FIRST_NOT_URBAN, inMonth(15, 9));
    }

    /** The earliest day whose twelve months still hold the as-of day. */
    private LocalDate twelveMonthsAgo() {
        var day = calendar.asOf().minusMonths(12);
        return day.plusMonths(12).isBefore(calendar.asOf()) ? day.plusDays(1) : day;
    }

    /** Before the eighteen months, all communities of a street on one day. */
    private LocalDate early(int number) {
        return calendar.nextWorkingDay(
                calendar.firstDay().minusMonths(3L + street(number)).plusDays(9));
    }

    private LocalDate inMonth(int month, int number) {
        return calendar.nextWorkingDay(calendar.startOf(month).plusDays(4L + number % 15));
    }

    private int street(int number) {
        return tree.streets.indexOf(tree.parentOf(community(number)));
    }

    private NewOrganization community(int number) {
        return tree.communities.get(number);
    }

    private void adopt(int number, LocalDate from, @Nullable LocalDate endedOn) {
        var community = community(number);
        String street = tree.parentOf(community).name();
        adoptions.add(
                community,
                from,
                "关于推行“一征三议两公开”工作法的通知（%s办〔%d〕%d号）"
                        .formatted(street.replace("街道", ""), from.getYear(), 11 + street(number)),
                endedOn);
    }

    /** Seventy days from the first part to the last. */
    private void completed(int number, LocalDate last) {
        completed(number, last.minusDays(70), last);
    }

    private void completed(int number, LocalDate first, LocalDate last) {
        var done = upTo(RESOLUTION, first);
        done.put(RESOLUTION_PUBLICATION, first.plusDays(33));
        done.put(RESULT_PUBLICATION, last);
        add(number, done, null, "");
    }

    private void underWay(int number, DecisionPart reached, LocalDate first) {
        add(number, upTo(reached, first), null, "");
    }

    /** The days that stand of one led back after a meeting, a notice and an objection: all of those come after the proposal. */
    private static Map<DecisionPart, LocalDate> resolvedAnew(LocalDate first) {
        var days = upTo(RESOLUTION, first);
        days.put(DELIBERATION, first.plusDays(30));
        days.put(RESOLUTION, first.plusDays(43));
        return days;
    }

    /** Trap: withdrawn before the resolution. */
    private void withdrawn(int number, LocalDate first) {
        add(number, upTo(DELIBERATION, first), first.plusDays(25), "居民意见分歧较大，另择方案。");
    }

    private static Map<DecisionPart, LocalDate> upTo(DecisionPart reached, LocalDate first) {
        var days = new EnumMap<DecisionPart, LocalDate>(DecisionPart.class);
        days.put(SOLICITATION, first);
        days.put(PROPOSAL, first.plusDays(10));
        days.put(DELIBERATION, first.plusDays(20));
        days.put(RESOLUTION, first.plusDays(30));
        days.put(RESOLUTION_PUBLICATION, first.plusDays(33));
        days.keySet().removeIf(part -> part.compareTo(reached) > 0);
        return days;
    }

    private void add(
            int number,
            Map<DecisionPart, LocalDate> done,
            @Nullable LocalDate withdrawnOn,
            String withdrawnBecause) {
        int place = decisions.size();
        var category = CATEGORIES.get(place % CATEGORIES.size());
        var matters = MATTERS.getOrDefault(category, List.of());
        var community = community(number);
        decisions.add(
                new DecisionDraft(
                        community.id(),
                        community.name() + matters.get(place % matters.size()),
                        category,
                        amount(category, place),
                        done,
                        withdrawnOn,
                        withdrawnBecause,
                        ids.next(calendar.asOf().atTime(8, 20))));
    }

    /** Only facilities and funds cost something. */
    private static @Nullable BigDecimal amount(DecisionCategory category, int place) {
        return switch (category) {
            case FACILITY -> BigDecimal.valueOf(2_350_000L + 480_000L * (place % 7), 2);
            case FUND -> BigDecimal.valueOf(20_000_000L + 1_250_050L * (place % 5), 2);
            case PUBLIC_SERVICE, RULES, OTHER -> null;
        };
    }
}
