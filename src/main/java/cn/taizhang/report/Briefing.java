package cn.taizhang.report;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.report.Span.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** 备询: a page a figure for whoever is asked about it in the meeting: how it is counted, where it comes from, examples. */
final class Briefing {

    private static final int EXAMPLES = 5;
    private static final List<String> HEADS = List.of("项目", "内容");

    private static final String ABOUT = "下面一个数一页，写明怎么算、分布在哪里、举例；供汇报时备询，不随材料报送。";
    private static final String ABOUT_FIXED =
            "下面一个数一页，是定稿时的数和怎么算；分布和举例随记录变动，不在这里，请看系统里定稿的数和当时的记录。供汇报时备询，不随材料报送。";

    private final Viewer viewer;
    private final Figures figures;

    Briefing(Viewer viewer, Figures figures) {
        this.viewer = viewer;
        this.figures = figures;
    }

    OfficialDocument of(ReportDraft draft) {
        var pages = new ArrayList<Block>();
        var about = draft.fixedAt() == null ? ABOUT : ABOUT_FIXED;
        pages.add(new Block.Paragraph(List.of(new Text(about))));
        var told = new HashSet<String>();
        for (var blank : draft.blanks()) {
            if (blank.filling() instanceof Filling.OfFigure figure && told.add(figure.code())) {
                pages.add(page(figure.value()));
            }
            if (blank.filling() instanceof Filling.Written written && isCounted(written)) {
                pages.add(page(draft, blank, written));
            }
            if (blank.filling() instanceof Filling.Fixed fixed
                    && fixed.figure() != null
                    && told.add(fixed.code())) {
                pages.add(page(fixed.figure()));
            }
        }
        return new OfficialDocument(
                List.of(new Text(draft.title())),
                List.of(List.of(new Text("（备询材料）"))),
                List.of(),
                pages);
    }

    private Block page(FigureValue value) {
        var figure = value.definition();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("数值", printed(value)));
        rows.add(List.of("怎么算的", figure.rule()));
        rows.add(List.of("计数时段", value.span().text()));
        rows.add(List.of("谁答复", figure.answeredBy().label()));
        value.warnings().forEach(warning -> rows.add(List.of("请留意", warning)));
        if (!figures.isShut(viewer, figure, value.question())) {
            places(value, rows);
            examples(value, rows);
        }
        return new Block.AnnexTable(figure.label(), HEADS, rows);
    }

    /** Names and dates are not asked for their records. */
    private static boolean isCounted(Filling.Written written) {
        return written.over() != null
                || switch (written.kind()) {
                    case NUMBER, MONEY, PERCENT -> true;
                    case DATE, NAME, OTHER -> false;
                };
    }

    /** 手工填写: who answers for it; what the records say beside it, unless that would be today's. */
    private Block page(ReportDraft draft, FilledBlank blank, Filling.Written written) {
        var figure = written.over();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("数值", written.text() + written.unit()));
        rows.add(List.of("依据", written.rule()));
        if (figure != null) {
            var request = draft.request();
            var question =
                    new FigureQuestion(
                            request.organization(),
                            request.period(),
                            request.asOf(),
                            FigureQuestion.Occasion.REPORT);
            if (draft.fixedAt() == null) {
                var now = figures.evaluate(viewer, figure, question);
                rows.add(List.of(Exactly.source(now), Exactly.of(now)));
                rows.add(List.of("记录怎么算", figure.rule()));
            }
        }
        rows.add(List.of("谁答复", written.answeredBy().label()));
        rows.add(List.of("请留意", "手工填写，没有记录支撑。"));
        return new Block.AnnexTable(DraftDocument.label(blank, written), HEADS, rows);
    }

    /** As it stands in the text, and what the text does not say: 30余次（实数 37次）. */
    private static String printed(FigureValue value) {
        var exact = Exactly.besidePrinted(value, value.text());
        var text = value.text() + value.definition().unit();
        return exact.isEmpty() ? text : text + "（" + exact + "）";
    }

    /** Where it comes from and examples would be today's. */
    private static Block page(Filling.FixedFigure figure) {
        var value = figure.value();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("数值", value.text() + value.unit() + exact(value)));
        rows.add(List.of("怎么算的", value.rule()));
        rows.add(List.of("计数时段", value.span().text()));
        rows.add(List.of("谁答复", figure.answeredBy().label()));
        value.warnings().forEach(warning -> rows.add(List.of("请留意", warning)));
        rows.add(List.of("所依据的记录", figure.source()));
        return new Block.AnnexTable(value.label(), HEADS, rows);
    }

    private static String exact(FrozenValue value) {
        if (value.number() == null) {
            return "";
        }
        if (value.kind().isOfTwo()) {
            return "（%d/%d）".formatted(value.number(), value.outOf());
        }
        boolean rounded =
                value.kind().isOfWholeThings()
                        && !value.text().equals(Long.toString(value.number()));
        return rounded ? "（实数 %d%s）".formatted(value.number(), value.unit()) : "";
    }

    /** Where it comes from; what several share is said once more, so that the sum closes. */
    private void places(FigureValue value, List<List<String>> rows) {
        var breakdown = figures.breakdown(viewer, value.definition(), value.question());
        var figure = value.definition();
        if (figure.kind().isOfTwo()) {
            breakdown.parts().stream()
                    .filter(part -> part.outOf() != null && part.outOf() > 0)
                    .forEach(part ->
                            rows.add(List.of(part.name(), figure.written(part.quantity()))));
            return;
        }
        row("本级", breakdown.own(), figure, rows);
        row("期初数", breakdown.opening(), figure, rows);
        breakdown.parts().forEach(part -> row(part.name(), part.value(), figure, rows));
        row("重复减去", breakdown.shared(), figure, rows);
    }

    private static void row(
            String name, long number, FigureDefinition figure, List<List<String>> rows) {
        if (number > 0) {
            rows.add(List.of(name, figure.plain(number) + figure.unit()));
        }
    }

    private void examples(FigureValue value, List<List<String>> rows) {
        figures.records(viewer, value.definition(), value.question(), null, EXAMPLES)
                .lines()
                .forEach(line -> rows.add(List.of("例", line.title() + "　" + line.detail())));
    }
}
