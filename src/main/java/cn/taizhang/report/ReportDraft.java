package cn.taizhang.report;

import cn.taizhang.organization.Organization;
import java.util.List;

/** 材料草稿: a template drawn for an organization, period and cut-off: its text and what stands in each blank. */
public record ReportDraft(
        String template,
        Organization organization,
        ReportRequest request,
        List<FilledBlank> blanks,
        List<Line> lines,
        String title) {

    public long filled() {
        return blanks.stream().filter(blank -> !blank.open()).count();
    }

    /** 文中一行, for showing on a page. */
    public record Line(Form form, List<Piece> pieces) {}

    /** 行的版式. */
    public enum Form {
        TITLE,
        SUBTITLE,
        SALUTATION,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        PARAGRAPH
    }

    /**
     * 一段文字.
     *
     * @param style PLAIN, STRONG, RUN_IN or BLANK
     * @param blank number of the blank this is, 0 for text
     */
    public record Piece(Style style, String text, int blank) {}

    /** 文字的样式. */
    public enum Style {
        PLAIN,
        STRONG,
        RUN_IN,
        BLANK
    }
}
