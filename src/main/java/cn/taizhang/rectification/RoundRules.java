package cn.taizhang.rectification;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 轮次登记规则: an approved plan has a document and a number, its number is frozen, and the days stand in order. */
final class RoundRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_DOCUMENT = 200;
    static final int MOST_ITEMS = 9_999;

    private RoundRules() {}

    /**
     * 已登记的轮次.
     *
     * @param determined the number that was frozen; null where no plan was approved
     * @param firstItemOn the earliest day on which an item of it was determined; null where it has none
     * @param lastItemOn the latest
     */
    record Recorded(
            @Nullable Integer determined,
            String amendment,
            @Nullable LocalDate firstItemOn,
            @Nullable LocalDate lastItemOn) {

        static final Recorded NOT_YET = new Recorded(null, "", null, null);
    }

    static List<Breach> breachesIn(RoundDraft draft, Recorded before, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写被巡视巡察组织的名称或代码。"));
        }
        if (draft.name().isEmpty()) {
            breaches.add(Breach.of("name", "请填写轮次名称。"));
        }
        if (draft.level() == null) {
            breaches.add(Breach.of("level", "请选择层级。"));
        }
        if (draft.kind() == null) {
            breaches.add(Breach.of("kind", "请选择方式。"));
        }
        if (draft.feedbackOn() == null) {
            breaches.add(Breach.of("feedbackOn", "请填写反馈日期。"));
        }
        breaches.addAll(breachesInPlan(draft));
        breaches.addAll(breachesInDays(draft, today));
        breaches.addAll(breachesBeside(draft, before));
        return breaches;
    }

    private static List<Breach> breachesInPlan(RoundDraft draft) {
        var breaches = new ArrayList<Breach>();
        if (draft.planApprovedOn() == null) {
            if (draft.finishedOn() != null) {
                breaches.add(Breach.of("planApprovedOn", "整改已结束的，须填写方案审定日期。"));
            }
            return breaches;
        }
        if (draft.planDocument().isEmpty()) {
            breaches.add(Breach.of("planDocument", "方案已审定的，须填写整改方案的文号或名称。"));
        }
        if (draft.determined() == null) {
            breaches.add(Breach.of("determined", "方案已审定的，须填写确定事项数。"));
        }
        return breaches;
    }

    private static List<Breach> breachesInDays(RoundDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        notInFuture(breaches, "feedbackOn", "反馈日期", draft.feedbackOn(), today);
        notInFuture(breaches, "planApprovedOn", "方案审定日期", draft.planApprovedOn(), today);
        notInFuture(breaches, "finishedOn", "整改结束日期", draft.finishedOn(), today);
        if (isBefore(draft.planApprovedOn(), draft.feedbackOn())) {
            breaches.add(Breach.of("planApprovedOn", "方案审定日期不能早于反馈日期。"));
        }
        if (isBefore(draft.finishedOn(), draft.planApprovedOn())) {
            breaches.add(Breach.of("finishedOn", "整改结束日期不能早于方案审定日期。"));
        }
        return breaches;
    }

    /** Against what is recorded: the frozen number, and the days of its items. */
    private static List<Breach> breachesBeside(RoundDraft draft, Recorded before) {
        var breaches = new ArrayList<Breach>();
        var frozen = before.determined();
        if (frozen != null && draft.determined() != null && !frozen.equals(draft.determined())) {
            if (draft.amendment().isEmpty() || draft.amendment().equals(before.amendment())) {
                breaches.add(
                        Breach.of(
                                "amendment",
                                "确定事项数已随方案审定为 %d 项，改为 %d 项须填写这次调整的依据文件。"
                                        .formatted(frozen, draft.determined())));
            }
        }
        if (frozen != null && draft.planApprovedOn() == null) {
            breaches.add(Breach.of("planApprovedOn", "方案已经审定，审定日期不能删去；日期有误的请更正。"));
        }
        if (isBefore(before.firstItemOn(), draft.planApprovedOn())) {
            breaches.add(
                    Breach.of(
                            "planApprovedOn",
                            "已有事项的确定日期是" + full(before.firstItemOn()) + "，方案审定日期不能晚于这一天。"));
        }
        if (isBefore(draft.finishedOn(), before.lastItemOn())) {
            breaches.add(
                    Breach.of(
                            "finishedOn",
                            "已有事项的确定日期是" + full(before.lastItemOn()) + "，整改结束日期不能早于这一天。"));
        }
        return breaches;
    }

    static void notInFuture(
            List<Breach> breaches,
            String field,
            String label,
            @Nullable LocalDate day,
            LocalDate today) {
        if (isBefore(today, day)) {
            breaches.add(Breach.of(field, label + "不能晚于今天。"));
        }
    }

    static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static String full(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.full(day);
    }
}
