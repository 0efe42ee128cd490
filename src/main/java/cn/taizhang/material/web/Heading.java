package cn.taizhang.material.web;

import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportDraft.Form;
import cn.taizhang.report.ReportDraft.Line;
import cn.taizhang.report.ReportDraft.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * 提纲条目: a heading of the draft.
 *
 * @param line place among the draft's lines, for its anchor
 * @param blanks how many blanks stand from here to the next heading of its level or above
 * @param open how many of them are open
 */
record Heading(int line, boolean sub, String text, int blanks, int open) {

    private static final int LONGEST = 14;

    static List<Heading> of(ReportDraft draft) {
        var headings = new ArrayList<Heading>();
        headings.add(counted(draft, 0, false, "开头"));
        for (int at = 0; at < draft.lines().size(); at++) {
            var line = draft.lines().get(at);
            if (line.form() == Form.HEADING_1) {
                headings.add(counted(draft, at, false, text(line)));
            } else if (isSub(line)) {
                headings.add(counted(draft, at, true, runIn(line)));
            }
        }
        return headings;
    }

    private static Heading counted(ReportDraft draft, int from, boolean sub, String text) {
        int blanks = 0;
        int open = 0;
        for (int at = from; at < draft.lines().size(); at++) {
            var line = draft.lines().get(at);
            if (at > from && (line.form() == Form.HEADING_1 || sub && isSub(line))) {
                break;
            }
            for (var piece : line.pieces()) {
                if (piece.style() == Style.BLANK) {
                    blanks++;
                    open += draft.blanks().get(piece.blank() - 1).open() ? 1 : 0;
                }
            }
        }
        return new Heading(from, sub, text, blanks, open);
    }

    private static boolean isSub(Line line) {
        return line.form() == Form.HEADING_2
                || !line.pieces().isEmpty() && line.pieces().getFirst().style() == Style.RUN_IN;
    }

    private static String runIn(Line line) {
        String whole = line.pieces().getFirst().text();
        String first = whole.split("[，。、]", 2)[0];
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }

    private static String text(Line line) {
        var text = new StringBuilder();
        line.pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
