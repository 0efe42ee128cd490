package cn.taizhang.demo;

import static cn.taizhang.rectification.LongTermCounting.CONTINUING;
import static cn.taizhang.rectification.LongTermCounting.NONE;
import static cn.taizhang.rectification.LongTermCounting.STAGE;
import static cn.taizhang.rectification.StepKind.CLOSED;
import static cn.taizhang.rectification.StepKind.REOPENED;
import static cn.taizhang.rectification.StepKind.REPORTED_DONE;
import static cn.taizhang.rectification.StepKind.RETURNED;
import static cn.taizhang.rectification.StepKind.SIGNED;
import static cn.taizhang.rectification.StepKind.STAGE_DONE;
import static cn.taizhang.rectification.StepKind.VERIFIED;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.Sex;
import cn.taizhang.rectification.InspectionKind;
import cn.taizhang.rectification.InspectionLevel;
import cn.taizhang.rectification.ItemDraft;
import cn.taizhang.rectification.LongTermCounting;
import cn.taizhang.rectification.RoundDraft;
import cn.taizhang.rectification.StepDraft;
import cn.taizhang.rectification.StepKind;
import cn.taizhang.rectification.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 演示整改台账: a provincial look-back of 52 items in every state that a careless count takes for another, an earlier
 * provincial round that is finished, and rounds of city and district that do not count.
 */
final class DemoRectification {

    static final String LOOK_BACK = "省委第三巡视组“回头看”";

    /** A plan is amended: two items are merged into one. */
    private static final int MERGED_FIRST = 30;

    private static final int MERGED_SECOND = 31;
    private static final int MERGED_INTO = 54;

    /** What the merged unit answered for; its successor settles the second. */
    private static final int SETTLED_BEFORE_MERGER = 17;

    private static final int SETTLED_AFTER_MERGER = 24;

    private static final List<String> WORK = DemoNames.words("规范 健全 专项整治");
    private static final List<String> MATTERS =
            DemoNames.words(
                    """
                    社区党组织书记备案管理 党费收缴使用管理 发展党员档案管理 基层党组织按期换届 “三会一课”落实 党员教育培训
                    机关党建责任制 意识形态工作责任制 干部人事档案审核 个人有关事项报告 谈心谈话制度 民主集中制执行
                    “三重一大”事项决策 政府采购监管 惠民资金监管 窗口单位作风 公务接待管理 公务用车管理
                    """);

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final Random random = new Random(15);
    private final List<String> leaders;
    private final List<String> closers;
    private final List<NewOrganization> responsible;

    final List<RoundDraft> rounds = new ArrayList<>();
    final List<ItemDraft> items = new ArrayList<>();
    final List<StepDraft> steps = new ArrayList<>();

    DemoRectification(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
        // nobody closes what they reported, so no two are called alike
        var persons = persons(8);
        this.leaders = persons.subList(0, 6);
        this.closers = persons.subList(6, 8);
        this.responsible =
                Stream.concat(
                                tree.units.stream()
                                        .filter(unit -> !unit.name().equals(DemoNames.MERGED_UNIT)),
                                tree.streets.stream())
                        .toList();
    }

    DemoRectification write() {
        lookBack();
        earlierRound();
        cityRound();
        districtRound(tree.streets.get(3));
        districtRound(tree.streets.get(2));
        return this;
    }

    int count() {
        return rounds.size() + items.size() + steps.size();
    }

    private List<String> persons(int many) {
        return Stream.generate(() -> DemoNames.person(Sex.MALE, random))
                .distinct()
                .limit(many)
                .toList();
    }

    /** Month 10; eight months are left to work at it. */
    private LocalDate approvedOn() {
        return calendar.nextWorkingDay(calendar.startOf(10).plusDays(17));
    }

    /** Month 15. */
    private LocalDate amendedOn() {
        return calendar.nextWorkingDay(calendar.startOf(15).plusDays(13));
    }

    private void lookBack() {
        var approved = approvedOn();
        var round =
                round(
                        tree.district(),
                        LOOK_BACK,
                        InspectionLevel.PROVINCIAL,
                        InspectionKind.LOOK_BACK,
                        calendar.startOf(9).plusDays(20),
                        approved,
                        52,
                        "澄发〔" + amendedOn().getYear() + "〕11号",
                        null);
        for (int number = 1; number < MERGED_INTO; number++) {
            add(item(round, number, approved));
        }
        add(item(round, MERGED_INTO, amendedOn()));
        settle(round);
        longTerm(round);
        reopened(round);
        underWay(round);
    }

    /** Numbers 1 to 27: settled in the ordinary way, month by month. */
    private void settle(RoundDraft round) {
        for (int number = 1; number <= 27; number++) {
            int month = number == SETTLED_AFTER_MERGER ? 15 : 11 + number % 6;
            if (number == SETTLED_BEFORE_MERGER) {
                month = 12;
            }
            close(round, number, calendar.startOf(month).plusDays(2 + number % 4));
        }
        // its work was done before it went into another item
        close(round, MERGED_FIRST, calendar.startOf(12).plusDays(4));
    }

    /** Numbers 40 to 46 by stages, six of which are done; 47 to 51 go on, two of which were reported done. */
    private void longTerm(RoundDraft round) {
        for (int number = 40; number <= 45; number++) {
            var day = calendar.startOf(11 + number % 5).plusDays(10);
            step(round, number, REPORTED_DONE, day, reporter(number), "");
            step(round, number, VERIFIED, calendar.nextWorkingDay(day.plusDays(3)), closer(0), "");
            step(
                    round,
                    number,
                    STAGE_DONE,
                    calendar.nextWorkingDay(day.plusDays(6)),
                    closer(1),
                    "");
        }
        step(round, 47, REPORTED_DONE, calendar.startOf(14).plusDays(8), reporter(47), "");
        step(round, 48, REPORTED_DONE, calendar.startOf(16).plusDays(8), reporter(48), "");
    }

    private void reopened(RoundDraft round) {
        var again = "回访发现措施没有落实到位";
        close(round, 28, calendar.startOf(11).plusDays(5));
        step(round, 28, REOPENED, calendar.startOf(14).plusDays(9), closer(0), again);
        close(round, 28, calendar.startOf(16).plusDays(3));
        close(round, 32, calendar.startOf(12).plusDays(5));
        step(round, 32, REOPENED, calendar.startOf(15).plusDays(7), closer(0), again);
        close(round, 33, calendar.startOf(13).plusDays(5));
        step(round, 33, REOPENED, calendar.startOf(16).plusDays(10), closer(0), again);
    }

    /** What is on its way: reported and waiting, returned, verified, overdue, or not due yet. */
    private void underWay(RoundDraft round) {
        step(round, 34, REPORTED_DONE, calendar.endOf(16), reporter(34), "");
        step(round, 34, SIGNED, calendar.endOf(16), leader(34), "");
        step(round, 35, REPORTED_DONE, calendar.endOf(16).minusDays(4), reporter(35), "");
        // due at the end of month 15, reported after it
        step(round, 36, REPORTED_DONE, calendar.startOf(16).plusDays(11), reporter(36), "");
        step(round, 37, REPORTED_DONE, calendar.endOf(15).minusDays(6), reporter(37), "");
        step(round, 37, RETURNED, calendar.startOf(16).plusDays(6), closer(0), "佐证材料不全");
        step(round, 53, REPORTED_DONE, calendar.startOf(16).plusDays(4), reporter(53), "");
        step(round, 53, VERIFIED, calendar.startOf(16).plusDays(12), closer(0), "");
    }

    private void earlierRound() {
        var approved = calendar.nextWorkingDay(calendar.startOf(0).minusMonths(14).plusDays(12));
        var round =
                round(
                        tree.district(),
                        "省委第七巡视组巡视",
                        InspectionLevel.PROVINCIAL,
                        InspectionKind.REGULAR,
                        approved.minusDays(40),
                        approved,
                        38,
                        "",
                        calendar.endOf(8));
        for (int number = 1; number <= 38; number++) {
            add(item(round, number, approved));
            close(round, number, calendar.startOf(0).minusMonths(12 - number % 11).plusDays(3));
        }
    }

    private void cityRound() {
        var approved = calendar.nextWorkingDay(calendar.startOf(11).plusDays(6));
        var round =
                round(
                        tree.district(),
                        "市委第二巡察组专项巡察",
                        InspectionLevel.CITY,
                        InspectionKind.SPECIAL,
                        approved.minusDays(30),
                        approved,
                        8,
                        "",
                        null);
        for (int number = 1; number <= 8; number++) {
            add(item(round, number, approved));
            close(round, number, calendar.startOf(12 + number % 4).plusDays(8));
        }
    }

    /** The same name for both streets, as a district's rounds have it. */
    private void districtRound(NewOrganization street) {
        var approved = calendar.nextWorkingDay(calendar.startOf(13).plusDays(3));
        var round =
                round(
                        street,
                        "区委第四轮巡察",
                        InspectionLevel.COUNTY,
                        InspectionKind.REGULAR,
                        approved.minusDays(30),
                        approved,
                        9,
                        "",
                        null);
        var places = tree.communitiesOf(street);
        for (int number = 1; number <= 9; number++) {
            var place = number > places.size() ? street : places.get(number - 1);
            add(item(round, number, approved, place));
            if (number <= 6) {
                close(round, number, calendar.startOf(14 + number % 2).plusDays(8));
            }
        }
    }

    private RoundDraft round(
            NewOrganization inspected,
            String name,
            InspectionLevel level,
            InspectionKind kind,
            LocalDate feedbackOn,
            LocalDate approved,
            int determined,
            String amendment,
            @Nullable LocalDate finishedOn) {
        var round =
                new RoundDraft(
                        ids.next(calendar.asOf().atTime(8, 10)),
                        inspected.id(),
                        name,
                        level,
                        kind,
                        feedbackOn,
                        "关于" + name + "反馈意见的整改方案",
                        approved,
                        determined,
                        amendment,
                        finishedOn);
        rounds.add(round);
        return round;
    }

    private ItemDraft item(RoundDraft round, int number, LocalDate determinedOn) {
        boolean merged =
                round.name().equals(LOOK_BACK)
                        && (number == SETTLED_BEFORE_MERGER || number == SETTLED_AFTER_MERGER);
        return item(
                round,
                number,
                determinedOn,
                merged
                        ? tree.named(DemoNames.MERGED_UNIT)
                        : responsible.get(number * 7 % responsible.size()));
    }

    private ItemDraft item(
            RoundDraft round, int number, LocalDate determinedOn, NewOrganization answering) {
        boolean ours = round.name().equals(LOOK_BACK);
        boolean removed = ours && (number == MERGED_FIRST || number == MERGED_SECOND);
        var longTerm = ours ? countedAs(number) : NONE;
        var inspected = round.organization();
        return new ItemDraft(
                ids.next(calendar.asOf().atTime(8, 10)),
                inspected,
                round.name(),
                number,
                title(number),
                leader(number),
                answering.id(),
                number % 5 == 0 ? "区委组织部、区财政局" : "",
                ours ? dueOn(number, determinedOn) : determinedOn.plusMonths(12),
                longTerm != NONE ? Term.LONG : number % 9 == 1 ? Term.IMMEDIATE : Term.LIMITED,
                longTerm,
                determinedOn,
                removed ? amendedOn() : null,
                removed ? round.amendment() : "");
    }

    private static LongTermCounting countedAs(int number) {
        if (number >= 40 && number <= 46) {
            return STAGE;
        }
        return number >= 47 && number <= 51 ? CONTINUING : NONE;
    }

    private @Nullable LocalDate dueOn(int number, LocalDate determinedOn) {
        if (countedAs(number) == CONTINUING) {
            return null;
        }
        return switch (number) {
            // overdue: reported late, returned, reopened, never reported
            case 32, 36, 37, 38, 39 -> calendar.endOf(15);
            case 34, 35, 53 -> calendar.endOf(16);
            // due on the last day, which is in time
            case 29 -> calendar.asOf();
            case 30, 31, 33, 46, 52, MERGED_INTO -> calendar.asOf().plusMonths(4);
            default -> determinedOn.plusMonths(7);
        };
    }

    private static String title(int number) {
        int place = number - 1;
        return WORK.get(place / MATTERS.size() % WORK.size()) + MATTERS.get(place % MATTERS.size());
    }

    private void add(ItemDraft item) {
        items.add(item);
    }

    /** The whole way: reported, signed, verified and closed within two weeks. */
    private void close(RoundDraft round, int number, LocalDate from) {
        var reported = calendar.nextWorkingDay(from);
        step(round, number, REPORTED_DONE, reported, reporter(number), "");
        var signed = calendar.nextWorkingDay(reported.plusDays(1));
        step(round, number, SIGNED, signed, leader(number), "");
        var verified = calendar.nextWorkingDay(signed.plusDays(2));
        step(round, number, VERIFIED, verified, closer(0), "");
        step(round, number, CLOSED, calendar.nextWorkingDay(verified.plusDays(2)), closer(1), "");
    }

    private void step(
            RoundDraft round, int number, StepKind kind, LocalDate on, String by, String reason) {
        steps.add(
                new StepDraft(
                        ids.next(calendar.asOf().atTime(8, 10)),
                        Objects.requireNonNull(round.organization()),
                        round.name(),
                        number,
                        kind,
                        on,
                        by,
                        reason));
    }

    private String leader(int number) {
        return leaders.get(number % leaders.size());
    }

    private String reporter(int number) {
        return leader(number + 1);
    }

    private String closer(int which) {
        return closers.get(which);
    }
}
