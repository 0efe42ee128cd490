package cn.taizhang.report;

import cn.taizhang.figure.FrozenValue;
import cn.taizhang.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 材料草稿: a template drawn for an organization, period and cut-off: its text and what stands in each blank.
 *
 * @param leftOut lines before the title that are no part of the text
 * @param fixedAt when it was approved; null for what is drawn as it is now
 */
public record ReportDraft(
        String template,
        Organization organization,
        ReportRequest request,
        List<FilledBlank> blanks,
        List<Line> lines,
        String title,
        List<String> leftOut,
        @Nullable Instant fixedAt) {

    public long filled() {
        return blanks.stream().filter(blank -> !blank.open()).count();
    }

    /** The same with other words in some blanks, by number. */
    public ReportDraft withTexts(Map<Integer, String> texts) {
        var changed = lines.stream().map(line -> line.withTexts(texts)).toList();
        return new ReportDraft(
                template, organization, request, blanks, changed, title, leftOut, fixedAt);
    }

    /**
     * 定稿的: the same with what was approved in its blanks, and nothing of today's.
     *
     * @param texts what was printed, by number
     * @param values what was fixed with it, by code
     */
    public ReportDraft asFixed(
            Instant when, Map<Integer, String> texts, Map<String, FrozenValue> values) {
        var fixed = new FixedBlanks(texts, values);
        var printed = withTexts(texts);
        return new ReportDraft(
                template,
                organization,
                request,
                blanks.stream().map(fixed::fixed).toList(),
                printed.lines(),
                title,
                leftOut,
                when);
    }

    /** 取走的是哪一稿: the same, its fields telling from which revision of a text they are. */
    public ReportDraft ofRevision(int number) {
        var stamped = blanks.stream().map(blank -> blank.of(number)).toList();
        return new ReportDraft(
                template, organization, request, stamped, lines, title, leftOut, fixedAt);
    }

    /** 标题 with its line breaks. */
    public String titleLines() {
        return lines.stream()
                .filter(line -> line.form() == Form.TITLE)
                .map(Line::text)
                .collect(Collectors.joining())
                .strip();
    }

    /** 所在行的文字: lines of a form, such as those under the title. */
    public List<String> linesOf(Form form) {
        return lines.stream().filter(line -> line.form() == form).map(Line::text).toList();
    }

    /** 文中一行, for showing on a page. */
    public record Line(Form form, List<Piece> pieces) {

        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        private Line withTexts(Map<Integer, String> texts) {
            return new Line(form, pieces.stream().map(one -> one.withText(texts)).toList());
        }
    }

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
    public record Piece(Style style, String text, int blank) {

        private Piece withText(Map<Integer, String> texts) {
            return new Piece(style, texts.getOrDefault(blank, text), blank);
        }
    }

    /** 文字的样式. */
    public enum Style {
        PLAIN,
        STRONG,
        RUN_IN,
        BLANK
    }
}
