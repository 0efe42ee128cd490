package cn.taizhang.rectification;

import static cn.taizhang.rectification.RoundRules.isBefore;
import static cn.taizhang.rectification.RoundRules.notInFuture;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 事项登记规则: an item stands in an approved plan, and leaves it only by an amendment. */
final class ItemRules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_PERSON = 40;
    static final int LONGEST_COOPERATING = 300;

    private ItemRules() {}

    /**
     * Everything wrong with an item.
     *
     * @param round null where it was not found, which is told elsewhere
     */
    static List<Breach> breachesIn(ItemDraft draft, @Nullable Round round, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.number() == null) {
            breaches.add(Breach.of("number", "请填写方案中的序号。"));
        }
        if (draft.title().isEmpty()) {
            breaches.add(Breach.of("title", "请填写整改事项。"));
        }
        if (draft.leadLeader().isEmpty()) {
            breaches.add(Breach.of("leadLeader", "请填写牵头领导姓名。"));
        }
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写责任单位的名称或代码。"));
        }
        breaches.addAll(breachesInTerm(draft));
        breaches.addAll(breachesInDays(draft, today));
        if (round != null) {
            breaches.addAll(breachesBeside(draft, round));
        }
        return breaches;
    }

    private static List<Breach> breachesInTerm(ItemDraft draft) {
        var breaches = new ArrayList<Breach>();
        if (draft.term() == null) {
            breaches.add(Breach.of("term", "请选择期限类别。"));
        }
        if (draft.longTerm() == null) {
            breaches.add(Breach.of("longTerm", "请选择长期事项口径；不是长期事项的，选「不属于长期事项」。"));
        }
        if (draft.term() != null && draft.longTerm() != null) {
            boolean isLong = draft.term() == Term.LONG;
            if (isLong && draft.longTerm() == LongTermCounting.NONE) {
                breaches.add(Breach.of("longTerm", "长期整改的事项须按方案选「阶段任务完成并长期坚持」或「持续推进」。"));
            } else if (!isLong && draft.longTerm() != LongTermCounting.NONE) {
                breaches.add(
                        Breach.of(
                                "longTerm",
                                "「%s」的事项不属于长期事项；方案按长期事项计的，期限类别请选「长期整改」。"
                                        .formatted(draft.term().label())));
            }
        }
        if (draft.dueOn() == null && draft.longTerm() != LongTermCounting.CONTINUING) {
            breaches.add(Breach.of("dueOn", "请填写完成时限；只有持续推进的事项可以不填。"));
        }
        return breaches;
    }

    private static List<Breach> breachesInDays(ItemDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.determinedOn() == null) {
            breaches.add(Breach.of("determinedOn", "请填写确定日期：方案审定的日期，调整增加的填调整日期。"));
        }
        notInFuture(breaches, "determinedOn", "确定日期", draft.determinedOn(), today);
        notInFuture(breaches, "removedOn", "调出日期", draft.removedOn(), today);
        if (draft.removedOn() != null
                && draft.determinedOn() != null
                && !draft.removedOn().isAfter(draft.determinedOn())) {
            breaches.add(Breach.of("removedOn", "调出日期须晚于确定日期。"));
        }
        if (draft.removedOn() != null && draft.removalDocument().isEmpty()) {
            breaches.add(Breach.of("removalDocument", "调出方案的事项须填写调整依据文件。"));
        }
        if (draft.removedOn() == null && !draft.removalDocument().isEmpty()) {
            breaches.add(Breach.of("removedOn", "填写了调出依据，请填写调出日期；没有调出的，依据不填。"));
        }
        return breaches;
    }

    private static List<Breach> breachesBeside(ItemDraft draft, Round round) {
        var breaches = new ArrayList<Breach>();
        var approved = round.planApprovedOn();
        if (approved == null) {
            breaches.add(Breach.of("round", "这一轮次的整改方案尚未审定，请先登记审定的方案。"));
            return breaches;
        }
        if (isBefore(draft.determinedOn(), approved)) {
            breaches.add(
                    Breach.of(
                            "determinedOn", "确定日期不能早于方案审定日期" + ChineseDates.full(approved) + "。"));
        }
        var finished = round.finishedOn();
        if (finished != null && isBefore(finished, draft.determinedOn())) {
            breaches.add(
                    Breach.of(
                            "determinedOn",
                            "这一轮次的整改已于" + ChineseDates.full(finished) + "结束，不能再增加事项。"));
        }
        if (isBefore(draft.dueOn(), round.feedbackOn())) {
            breaches.add(
                    Breach.of(
                            "dueOn", "完成时限不能早于反馈日期" + ChineseDates.full(round.feedbackOn()) + "。"));
        }
        return breaches;
    }
}
