package cn.taizhang.decision.web;

import cn.taizhang.decision.ProcedureFile;

/** 每步开头的一句话: what follows from the step, where that is not plain from its fields. */
final class StepNotes {

    private StepNotes() {}

    static String of(ProcedureFile.Form form) {
        return switch (form.kind()) {
            case BEGIN_SOLICITING ->
                    "开始以后，可以在手机上一户一户登记意见。"
                            + (form.again() ? "以前征求到的意见照原样留下，不再补登、作废；这一次的另行合计。" : "");
            case RESOLVE -> "按开会那天的法律判定；票数不够的记为决议未通过，到会不够的表决无效，须重新开会。";
            case PUBLISH_DECISION, PUBLISH_RESULT -> "保存后即登记一条公示，异议在公示页登记和答复。";
            case CONCLUDE_DECISION_NOTICE -> "没有异议或异议不成立的，可以开始实施；有异议成立的，退回重新商议。";
            case BEGIN_IN_EMERGENCY -> "只用于不能等到公示期满的紧急情况。会标明紧急开工，事后要补报，决议公示照常进行。";
            case ARCHIVE -> "归档时一并结束结果公示。";
            case WITHDRAW -> "撤回后不再办理，记录仍可查看；要重新办的，另行立项。";
            case END_SOLICITING,
                    PROPOSE,
                    DELIBERATE,
                    PARTY_REVIEW,
                    BEGIN_IMPLEMENTATION,
                    REPORT_EMERGENCY,
                    FINISH,
                    REVIEW_SATISFACTION,
                    CORRECT ->
                    "";
        };
    }
}
