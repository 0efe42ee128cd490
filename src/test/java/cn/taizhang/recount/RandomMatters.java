package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.decision.StepKind;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestClock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** 随机的决策事项: what goes its way by the procedure, so far as the days of the district last; residents object to some of it. */
final class RandomMatters {

    private static final int MOST = 3;

    private static final int OBJECTED_AFTER = 35;

    /** Which step is taken how many days after the first, when nobody is late. */
    private static final Map<StepKind, Integer> WAY = new EnumMap<>(StepKind.class);

    static {
        WAY.put(StepKind.BEGIN_SOLICITING, 0);
        WAY.put(StepKind.END_SOLICITING, 5);
        WAY.put(StepKind.PROPOSE, 8);
        WAY.put(StepKind.DELIBERATE, 12);
        WAY.put(StepKind.RESOLVE, 30);
        WAY.put(StepKind.PUBLISH_DECISION, 31);
        WAY.put(StepKind.CONCLUDE_DECISION_NOTICE, 46);
        WAY.put(StepKind.BEGIN_IMPLEMENTATION, 47);
        WAY.put(StepKind.FINISH, 60);
        WAY.put(StepKind.PUBLISH_RESULT, 61);
    }

    private final Chance random;
    private final Viewer officer;
    private final List<OrganizationId> communities;
    private final ApplicationContext product;

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
        go(LocalDate.of(2019, 12, 2), RandomDistrict.LAST_DAY);
        for (int left = random.nextInt(MOST); left > 0; left--) {
            var first = random.day(RandomDistrict.FIRST_DAY, LocalDate.of(2020, 6, 1));
            go(first, random.day(first, RandomDistrict.LAST_DAY));
        }
        product.getBean(TestClock.class).reset();
    }

    /** Until that day, or until an objection is upheld and leads it back. */
    private void go(LocalDate first, LocalDate last) {
        var matter =
                GoingMatter.begunOn(first, product, officer, random.one(communities), "事项" + first);
        for (var step : WAY.entrySet()) {
            if (step.getKey() == StepKind.CONCLUDE_DECISION_NOTICE) {
                object(matter);
            }
            if (first.plusDays(step.getValue()).isAfter(last)
                    || !taken(matter, step.getKey(), step.getValue())) {
                return;
            }
        }
    }

    private void object(GoingMatter matter) {
        for (int left = random.nextInt(3); left > 0; left--) {
            matter.objected(OBJECTED_AFTER, random.oneIn(4) ? Finding.UPHELD : Finding.REJECTED);
        }
    }

    private boolean taken(GoingMatter matter, StepKind kind, int day) {
        var instead = kind == StepKind.RESOLVE ? households() : Map.<String, String>of();
        return matter.take(kind, day, instead) instanceof Outcome.Done<UUID>;
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
