package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Archived;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Stage.Withdrawn;
import cn.taizhang.decision.Step.Archive;
import cn.taizhang.decision.Step.Correct;
import cn.taizhang.decision.Step.ReviewSatisfaction;
import cn.taizhang.decision.Step.Withdraw;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.SatisfactionGrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 评议、归档、撤回和更正的规则. */
final class ClosingRules {

    private ClosingRules() {}

    static Outcome<Moved> review(ResultPublished from, ReviewSatisfaction step) {
        var breaches = new ArrayList<Breach>();
        if (step.asked() < 1) {
            breaches.add(Breach.of("asked", "参加评议的人数至少是 1；没有评议的不办这一步。"));
        }
        if (step.said() > step.asked()) {
            breaches.add(
                    Breach.of(
                            "satisfied",
                            "%s，一共 %d 人；参加评议 %d 人，请核对。"
                                    .formatted(inWords(step.grades()), step.said(), step.asked())));
        }
        var rated = step.rated();
        if (rated != null && rated.from().isBefore(from.before().on())) {
            breaches.add(
                    Breach.of(
                            StepFields.RATING,
                            "这次测评从%s开始，%s才实施完毕：评的不是做完的事。"
                                    .formatted(
                                            ChineseDates.full(rated.from()),
                                            ChineseDates.full(from.before().on()))));
        }
        if (rated != null && !step.on().isAfter(rated.to())) {
            breaches.add(
                    Breach.of(
                            "on",
                            "网上测评到%s为止，第二天起才能开票，评议日期不能更早。"
                                    .formatted(ChineseDates.full(rated.to()))));
        }
        return Moved.unless(breaches, new ResultPublished(from.before(), from.period(), step.on()));
    }

    private static String inWords(Map<SatisfactionGrade, Integer> grades) {
        return Arrays.stream(SatisfactionGrade.values())
                .map(grade -> grade.label() + " " + grades.getOrDefault(grade, 0) + " 人")
                .collect(Collectors.joining("，"));
    }

    /** The result has hung as long as the decision had to; whatever was objected with reason was put right. */
    static Outcome<Moved> archive(ResultPublished from, Archive step, PostingRules posting) {
        var hung = PostingRules.asItHung(from, step.resultNotice());
        var breaches = new ArrayList<>(posting.whyNotOver(hung.period(), step.on()));
        if (step.resultNotice().leadsBack() && step.remedy().isBlank()) {
            breaches.add(Breach.of("remedy", "对实施结果的异议成立，请写明怎样整改。"));
        }
        return Moved.unless(breaches, new Archived(hung, step.on()));
    }

    static Outcome<Moved> withdraw(Stage from, Withdraw step) {
        var breaches = new ArrayList<Breach>();
        var reason = step.reason().strip();
        if (reason.isEmpty()) {
            breaches.add(Breach.of("reason", "请填写撤回原因。"));
        } else if (reason.length() > DecisionRules.LONGEST_REASON) {
            breaches.add(Breach.of("reason", "撤回原因最多 " + DecisionRules.LONGEST_REASON + " 字。"));
        }
        return Moved.unless(breaches, new Withdrawn(from, step.on(), reason));
    }

    /** Two persons see it; and but for the outcome of the last vote, what a matter has come to is not changed by the way. */
    static Outcome<Moved> correct(Stage now, Correct step) {
        var breaches = new ArrayList<Breach>();
        if (step.reason().isBlank()) {
            breaches.add(Breach.of("correctionReason", "请写明更正原因。"));
        }
        if (step.approver().isBlank()) {
            breaches.add(Breach.of("correctionApprover", "请写明谁同意更正。"));
        } else if (isSame(step.approver(), step.corrector())) {
            breaches.add(Breach.of("correctionApprover", "同意更正的应当是更正人以外的人。"));
        }
        if (!mayBecome(now.kind(), step.restated().kind())) {
            breaches.add(
                    Breach.overall(
                            "这样更正后，事项会从「%s」变成「%s」；更正只改记录有误的内容，不改变办到哪一步。"
                                    .formatted(
                                            now.kind().label(), step.restated().kind().label())));
        }
        return Moved.unless(breaches, step.restated());
    }

    /** A vote whose counts were typed the wrong way round came to the other end; nothing has followed yet that rests on it. */
    private static boolean mayBecome(StageKind now, StageKind restated) {
        return now == restated
                || Set.of(now, restated).equals(Set.of(StageKind.RESOLVED, StageKind.REJECTED))
                || Set.of(now, restated).equals(Set.of(StageKind.DELIBERATED, StageKind.SOLICITED));
    }

    /** An account is shown as 「张敏（春晓街道）」; the name before the bracket is the person's. */
    private static boolean isSame(String approver, String corrector) {
        return person(approver).equals(person(corrector));
    }

    private static String person(String name) {
        int bracket = name.indexOf('（');
        return (bracket < 0 ? name : name.substring(0, bracket)).strip();
    }
}
