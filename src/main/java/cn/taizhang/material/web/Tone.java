package cn.taizhang.material.web;

import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;

/** 空的样子: with which class a blank is drawn. */
final class Tone {

    private Tone() {}

    /**
     * Open, written by hand, with a remark, or plain.
     *
     * @param blank its number; 0 for words
     */
    static String of(ReportDraft draft, int blank) {
        if (blank == 0) {
            return "";
        }
        return switch (draft.blanks().get(blank - 1).filling()) {
            case Filling one when one.open() -> "open";
            case Filling.Written _ -> "hand";
            case Filling.OfFigure figure when !figure.value().warnings().isEmpty() -> "warn";
            default -> "";
        };
    }
}
