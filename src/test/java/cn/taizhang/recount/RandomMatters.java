package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.decision.StepKind;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** 随机的决策事项: what goes its way by the procedure, so far as the days of the district last; residents object to some of it. */
final class RandomMatters {

    private static final int MOST = 3;

    /** After how many days residents object, where they do. */
    private static final int OBJECTED_AFTER = 35;

    /** A deliberation that failed leads back; who asks again begins so many days later. */
    private static final int ASKED_AGAIN_AFTER = 14;

    private static final Map<String, String> FAILED = Map.of("agreed", "2", "result", "FAILED");

    /** 何时办: the step, and how many days after the first round began when nobody is late. */
    private record Planned(StepKind kind, int day) {}

    private static final List<Planned> ASKED =
            List.of(
                    new Planned(StepKind.BEGIN_SOLICITING, 0),
                    new Planned(StepKind.END_SOLICITING, 5),
                    new Planned(StepKind.PROPOSE, 8),
                    new Planned(StepKind.DELIBERATE, 12));

    private static final List<Planned> DECIDED =
            List.of(
                    new Planned(StepKind.RESOLVE, 30),
                    new Planned(StepKind.PUBLISH_DECISION, 31),
                    new Planned(StepKind.CONCLUDE_DECISION_NOTICE, 46),
                    new Planned(StepKind.BEGIN_IMPLEMENTATION, 47),
                    new Planned(StepKind.FINISH, 60),
                    new Planned(StepKind.PUBLISH_RESULT, 61));

    private final Chance random;
    private final Viewer officer;
    private final List<OrganizationId> communities;
    private final ApplicationContext product;
    private int begun;

    RandomMatters(
            Chance random,
            Viewer officer,
            List<OrganizationId> communities,
            ApplicationContext product) {
        this.random = random;
        this.officer = officer;
        this.communities = communities;
        this.product = product;
    }

    /** One at least comes to its resolution: before the first did, what is counted of them is unknown. */
    void go() {
        try {
            go(LocalDate.of(2019, 12, 2), RandomDistrict.LAST_DAY);
            for (int left = random.nextInt(MOST); left > 0; left--) {
                var first = random.day(RandomDistrict.FIRST_DAY, LocalDate.of(2020, 6, 1));
                go(first, random.day(first, RandomDistrict.LAST_DAY));
            }
        } finally {
            product.getBean(TestClock.class).reset();
        }
    }

    /** Until that day, or until an objection is upheld and leads it back. */
    private void go(LocalDate first, LocalDate last) {
        // two of one name in one community on one day are one matter
        var title = "事项" + ++begun;
        var matter = GoingMatter.begunOn(first, product, officer, random.one(communities), title);
        int round = random.oneIn(3) ? ASKED_AGAIN_AFTER : 0;
        if (round > 0 && !takes(matter, ASKED, 0, first, last, FAILED)) {
            return;
        }
        if (takes(matter, ASKED, round, first, last, Map.of())) {
            takes(matter, DECIDED, round, first, last, Map.of());
        }
    }

    /** Whether all of these steps were taken: not after the last day, and nothing once an objection has led the matter back. */
    private boolean takes(
            GoingMatter matter,
            List<Planned> steps,
            int later,
            LocalDate first,
            LocalDate last,
            Map<String, String> deliberated) {
        for (var step : steps) {
            int day = step.day() + later;
            if (first.plusDays(day).isAfter(last)) {
                return false;
            }
            boolean upheld =
                    step.kind() == StepKind.CONCLUDE_DECISION_NOTICE
                            && objectionUpheld(matter, OBJECTED_AFTER + later);
            matter.take(step.kind(), day, instead(step.kind(), deliberated)).orThrow();
            if (upheld) {
                return false;
            }
        }
        return true;
    }

    private Map<String, String> instead(StepKind kind, Map<String, String> deliberated) {
        return switch (kind) {
            case RESOLVE -> households();
            case DELIBERATE -> deliberated;
            default -> Map.of();
        };
    }

    private boolean objectionUpheld(GoingMatter matter, int day) {
        boolean upheld = false;
        for (int left = random.nextInt(3); left > 0; left--) {
            var finding = random.oneIn(4) ? Finding.UPHELD : Finding.REJECTED;
            matter.objected(day, finding);
            upheld |= finding == Finding.UPHELD;
        }
        return upheld;
    }

    /** As many as the law asks for, or more. */
    private Map<String, String> households() {
        int eligible = random.nextInt(100, 400);
        int present = random.nextInt(eligible * 2 / 3 + 1, eligible + 1);
        int yes = random.nextInt(present / 2 + 1, present + 1);
        return Map.of(
                "eligible",
                String.valueOf(eligible),
                "present",
                String.valueOf(present),
                "yes",
                String.valueOf(yes),
                "no",
                String.valueOf(present - yes));
    }
}
