package cn.taizhang.report;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.organization.Organization;
import cn.taizhang.report.ReportDraft.Form;
import cn.taizhang.report.ReportDraft.Line;
import cn.taizhang.report.ReportDraft.Piece;
import cn.taizhang.report.ReportDraft.Style;
import cn.taizhang.report.Reports.Annex;
import cn.taizhang.wordfile.Replacement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** From a template with its filled blanks to a draft, and from a draft to the document that is written. */
final class DraftDocument {

    /** Between the number of a blank and its code in the tag of a field. */
    private static final String SEPARATOR = ":";

    /** Before the revision of the text, where the file is to tell it. */
    private static final String REVISION = "@";

    private DraftDocument() {}

    static ReportDraft draft(
            ReportTemplate template,
            Organization organization,
            ReportRequest request,
            List<FilledBlank> blanks) {
        var document = template.compose(blank -> span(blanks.get(blank.number() - 1)));
        return new ReportDraft(
                template.name(),
                organization,
                request,
                blanks,
                lines(document),
                document.titleText().replace("\n", ""),
                template.leftOut(),
                null);
    }

    static OfficialDocument of(ReportDraft draft, Annex annex) {
        var blocks = annexes(draft, annex);
        return document(draft.lines(), piece -> span(draft, piece), blocks);
    }

    /**
     * 正式公文: the title as it was typed, with its fields where it is the draft's own; the addressees instead of whom the speech
     * was held to; no lines under the title.
     */
    static OfficialDocument formal(ReportDraft draft, FormalFrame frame) {
        var speech = of(draft, Annex.NONE);
        var formal = frame.document();
        var title =
                formal.title().equals(draft.titleLines())
                        ? speech.title()
                        : List.<Span>of(new Span.Text(formal.title()));
        List<Span> addressee =
                formal.addressee().isEmpty()
                        ? List.of()
                        : List.of(new Span.Text(formal.addressee() + "："));
        return new OfficialDocument(title, List.of(), addressee, speech.blocks(), frame);
    }

    /** Lines of words alone, none of them a field. */
    static OfficialDocument plain(List<Line> lines) {
        return document(lines, piece -> span(List.of(), piece), List.of());
    }

    private static OfficialDocument document(
            List<Line> lines, Function<Piece, Span> asSpan, List<Block> annexes) {
        var title = new ArrayList<Span>();
        var subtitle = new ArrayList<List<Span>>();
        var salutation = new ArrayList<Span>();
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            var spans = line.pieces().stream().map(asSpan).toList();
            switch (line.form()) {
                case TITLE -> title.addAll(spans);
                case SUBTITLE -> subtitle.add(spans);
                case SALUTATION -> salutation.addAll(spans);
                case HEADING_1 -> blocks.add(new Block.Heading(1, spans));
                case HEADING_2 -> blocks.add(new Block.Heading(2, spans));
                case HEADING_3 -> blocks.add(new Block.Heading(3, spans));
                case PARAGRAPH -> blocks.add(new Block.Paragraph(spans));
            }
        }
        blocks.addAll(annexes);
        return new OfficialDocument(title, subtitle, salutation, blocks);
    }

    private static List<Block> annexes(ReportDraft draft, Annex annex) {
        return switch (annex) {
            case NONE -> List.of();
            case FIGURES -> List.of(figures(draft));
        };
    }

    /** Each figure once, in reading order. */
    private static Block.AnnexTable figures(ReportDraft draft) {
        var rows = new ArrayList<List<String>>();
        var told = new HashSet<String>();
        for (var blank : draft.blanks()) {
            int number = rows.size() + 1;
            switch (blank.filling()) {
                case Filling.OfFigure figure when told.add(figure.code()) ->
                        rows.add(row(number, figure));
                case Filling.Fixed(_, var code, _, _, _, var figure)
                        when figure != null && told.add(code) ->
                        rows.add(fixedRow(number, figure));
                case Filling.Written written -> rows.add(writtenRow(number, blank, written));
                case Filling.OfFigure _,
                        Filling.Fixed _,
                        Filling.OfParameter _,
                        Filling.Unmatched _ -> {
                    // told before, or no figure
                }
            }
        }
        return new Block.AnnexTable(
                "数据口径和来源", List.of("序号", "数据", "数值", "计数时段", "统计口径", "所依据的记录"), rows);
    }

    private static List<String> row(int number, Filling.OfFigure figure) {
        var value = figure.value();
        return List.of(
                Integer.toString(number),
                figure.label(),
                figure.text() + value.definition().unit(),
                value.span().text(),
                figure.rule(),
                source(value.definition(), value.recordCount()));
    }

    /** What somebody typed stands among the figures, with who answers for it. */
    private static List<String> writtenRow(int number, FilledBlank blank, Filling.Written written) {
        return List.of(
                Integer.toString(number),
                label(blank, written),
                written.text() + written.unit(),
                "",
                written.rule(),
                "没有记录");
    }

    /** 学习研讨次数（手工填写）; by its words what stands for no figure. */
    static String label(FilledBlank blank, Filling.Written written) {
        return written.over() == null
                ? "第%d处（…%s）".formatted(blank.number(), blank.place().before())
                : written.over().label() + "（手工填写）";
    }

    private static List<String> fixedRow(int number, Filling.FixedFigure figure) {
        var value = figure.value();
        return List.of(
                Integer.toString(number),
                value.label(),
                value.text() + value.unit(),
                value.span().text(),
                value.rule(),
                figure.source());
    }

    /** How many records what is closed rests on is nobody's outside. */
    static String source(FigureDefinition figure, long records) {
        return figure.closedTo().isPresent()
                ? figure.register().label() + "（" + figure.answeredBy().label() + "确认）"
                : figure.register().label() + records + "条";
    }

    private static List<Line> lines(OfficialDocument document) {
        var lines = new ArrayList<Line>();
        lines.add(line(Form.TITLE, document.title()));
        document.subtitleLines().forEach(spans -> lines.add(line(Form.SUBTITLE, spans)));
        if (!document.salutation().isEmpty()) {
            lines.add(line(Form.SALUTATION, document.salutation()));
        }
        for (var block : document.blocks()) {
            switch (block) {
                case Block.Heading heading ->
                        lines.add(line(headingForm(heading.level()), heading.spans()));
                case Block.Paragraph paragraph ->
                        lines.add(line(Form.PARAGRAPH, paragraph.spans()));
                case Block.AnnexTable _ ->
                        throw new IllegalStateException("a template has no annex");
            }
        }
        return lines;
    }

    private static Form headingForm(int level) {
        return switch (level) {
            case 1 -> Form.HEADING_1;
            case 2 -> Form.HEADING_2;
            default -> Form.HEADING_3;
        };
    }

    private static Line line(Form form, List<Span> spans) {
        return new Line(form, spans.stream().map(DraftDocument::piece).toList());
    }

    private static Piece piece(Span span) {
        return switch (span) {
            case Span.Text text -> new Piece(Style.PLAIN, text.text(), 0);
            case Span.Strong strong -> new Piece(Style.STRONG, strong.text(), 0);
            case Span.RunIn runIn -> new Piece(Style.RUN_IN, runIn.text(), 0);
            case Span.FigureText figure ->
                    new Piece(Style.BLANK, figure.text(), number(figure.tag()));
            case Span.OpenBlank open -> new Piece(Style.BLANK, open.text(), number(open.tag()));
        };
    }

    private static Span span(ReportDraft draft, Piece piece) {
        return span(draft.blanks(), piece);
    }

    private static Span span(List<FilledBlank> blanks, Piece piece) {
        return switch (piece.style()) {
            case PLAIN -> new Span.Text(piece.text());
            case STRONG -> new Span.Strong(piece.text());
            case RUN_IN -> new Span.RunIn(piece.text());
            case BLANK -> span(blanks.get(piece.blank() - 1), piece.text());
        };
    }

    private static Span span(FilledBlank blank) {
        var filling = blank.filling();
        String why = filling.why();
        return why == null
                ? figure(blank, blank.text())
                : new Span.OpenBlank(blank.text(), tag(blank), why);
    }

    /** As the piece says: what was approved stays, whatever the blank would hold now. */
    private static Span span(FilledBlank blank, String text) {
        var now = span(blank);
        return text.equals(now.text()) ? now : figure(blank, text);
    }

    private static Span figure(FilledBlank blank, String text) {
        return new Span.FigureText(text, tag(blank), blank.filling().label());
    }

    private static String tag(FilledBlank blank) {
        String revision = blank.revision() == 0 ? "" : REVISION + blank.revision();
        return blank.number() + SEPARATOR + blank.filling().code() + revision;
    }

    /** What goes into the file a text was read from; 余 that is part of a rounded number goes with the mark. */
    static Replacement replacement(String text, FilledBlank blank) {
        int start = text.offsetByCodePoints(0, blank.place().start());
        int end = text.offsetByCodePoints(0, blank.place().end());
        boolean takesRounding = blank.rounded() && text.startsWith("余", end);
        return new Replacement(start, takesRounding ? end + 1 : end, blank.text(), tag(blank));
    }

    private static int number(String tag) {
        return Integer.parseInt(tag.substring(0, tag.indexOf(SEPARATOR)));
    }
}
