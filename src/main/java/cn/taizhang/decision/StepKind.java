package cn.taizhang.decision;

import static cn.taizhang.decision.StageKind.CLEARED;
import static cn.taizhang.decision.StageKind.DECISION_PUBLISHED;
import static cn.taizhang.decision.StageKind.DELIBERATED;
import static cn.taizhang.decision.StageKind.DRAFT;
import static cn.taizhang.decision.StageKind.FINISHED;
import static cn.taizhang.decision.StageKind.IMPLEMENTING;
import static cn.taizhang.decision.StageKind.OBJECTED;
import static cn.taizhang.decision.StageKind.PROPOSED;
import static cn.taizhang.decision.StageKind.RESOLVED;
import static cn.taizhang.decision.StageKind.RESULT_PUBLISHED;
import static cn.taizhang.decision.StageKind.SOLICITED;
import static cn.taizhang.decision.StageKind.SOLICITING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 办理步骤: what can be done to a matter, and in which stages; {@link Procedure} decides, a test holds the two together. */
public enum StepKind {
    BEGIN_SOLICITING("开始征求意见", EnumSet.of(DRAFT, SOLICITED)),
    END_SOLICITING("结束征求意见", EnumSet.of(SOLICITING)),
    PROPOSE("提议", EnumSet.of(SOLICITED)),
    DELIBERATE("两委商议", EnumSet.of(PROPOSED, OBJECTED)),
    PARTY_REVIEW("党员代表会审议", EnumSet.of(PROPOSED, OBJECTED)),
    RESOLVE("决议", EnumSet.of(DELIBERATED)),
    PUBLISH_DECISION("公布决议", EnumSet.of(RESOLVED)),
    CONCLUDE_DECISION_NOTICE("结束决议公示", EnumSet.of(DECISION_PUBLISHED, IMPLEMENTING, FINISHED)),
    BEGIN_IMPLEMENTATION("开始实施", EnumSet.of(CLEARED)),
    BEGIN_IN_EMERGENCY("紧急开工", EnumSet.of(DECISION_PUBLISHED)),
    REPORT_EMERGENCY("补报紧急开工", EnumSet.of(IMPLEMENTING, FINISHED)),
    FINISH("实施完毕", EnumSet.of(IMPLEMENTING)),
    PUBLISH_RESULT("公布结果", EnumSet.of(FINISHED)),
    REVIEW_SATISFACTION("群众评议", EnumSet.of(RESULT_PUBLISHED)),
    ARCHIVE("归档", EnumSet.of(RESULT_PUBLISHED)),
    WITHDRAW("撤回", EnumSet.of(DRAFT, SOLICITING, SOLICITED, PROPOSED, DELIBERATED, OBJECTED)),
    /** Of a step that was taken, whatever stage the matter is in by now. */
    CORRECT("更正", afterAStep());

    private final String label;
    private final Set<StageKind> from;

    StepKind(String label, Set<StageKind> from) {
        this.label = label;
        this.from = from;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** The last part of the address of its form. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StepKind> at(String address) {
        return Stream.of(values()).filter(kind -> kind.address().equals(address)).findFirst();
    }

    /** In which stages it may be taken; emergency and template ask for more. */
    Set<StageKind> from() {
        return Set.copyOf(from);
    }

    /** The stages in words: 「已提议」「异议成立，退回商议」; of the one that is entered twice with when it counts. */
    String fromInWords() {
        return from.stream()
                .sorted()
                .map(stage ->
                        this == BEGIN_SOLICITING && stage == SOLICITED
                                ? "商议（审议）未通过退回的「" + stage.label() + "」"
                                : "「" + stage.label() + "」")
                .collect(Collectors.joining(this == BEGIN_SOLICITING ? "或" : ""));
    }

    /** Whether what was typed may be put right later; what a notice says is put right by the notice. */
    boolean mayBeCorrected() {
        return switch (this) {
            case PUBLISH_DECISION, CONCLUDE_DECISION_NOTICE, PUBLISH_RESULT, ARCHIVE, CORRECT ->
                    false;
            case BEGIN_SOLICITING,
                    END_SOLICITING,
                    PROPOSE,
                    DELIBERATE,
                    PARTY_REVIEW,
                    RESOLVE,
                    BEGIN_IMPLEMENTATION,
                    BEGIN_IN_EMERGENCY,
                    REPORT_EMERGENCY,
                    FINISH,
                    REVIEW_SATISFACTION,
                    WITHDRAW ->
                    true;
        };
    }

    private static Set<StageKind> afterAStep() {
        var stages = EnumSet.allOf(StageKind.class);
        stages.remove(DRAFT);
        return stages;
    }
}
