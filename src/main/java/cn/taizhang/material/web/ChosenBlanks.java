package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.report.Exactly;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 选中的空: what answers why it is what it is. */
@Component
class ChosenBlanks {

    private static final int RECORDS_SHOWN = 5;

    private final Figures figures;

    ChosenBlanks(Figures figures) {
        this.figures = figures;
    }

    Chosen of(Viewer viewer, ReportDraft draft, int number) {
        if (number < 1 || number > draft.blanks().size()) {
            throw new NotFound("这处空");
        }
        var blank = draft.blanks().get(number - 1);
        var value = valueOf(viewer, draft, blank.filling());
        if (value == null) {
            return new Chosen(blank, null, null, null, null, "");
        }
        var figure = value.definition();
        var question = value.question();
        return new Chosen(
                blank,
                value,
                figures.breakdown(viewer, figure, question),
                figures.isShut(viewer, figure, question)
                        ? null
                        : figures.records(viewer, figure, question, null, RECORDS_SHOWN),
                before(viewer, value),
                "/figures/%s?organization=%s&period=%s&asOf=%s&occasion=REPORT"
                        .formatted(
                                figure.code(),
                                draft.organization().code(),
                                question.period().text(),
                                question.asOf()));
    }

    /** What is counted there, also where somebody wrote something else instead; null where it is no figure. */
    private @Nullable FigureValue valueOf(Viewer viewer, ReportDraft draft, Filling filling) {
        if (filling instanceof Filling.OfFigure(var value)) {
            return value;
        }
        if (!(filling instanceof Filling.Written written) || written.instead() == null) {
            return null;
        }
        var request = draft.request();
        var question =
                new FigureQuestion(
                        request.organization(),
                        request.period(),
                        request.asOf(),
                        FigureQuestion.Occasion.REPORT);
        return figures.find(written.instead())
                .map(figure -> figures.evaluate(viewer, figure, question))
                .orElse(null);
    }

    /** 上一期: the same figure of the period before, in words and never rounded down; a 0 is not told from before recording began. */
    private @Nullable String before(Viewer viewer, FigureValue value) {
        var question = value.question();
        var period = question.period().previous();
        var last =
                figures.evaluate(
                        viewer,
                        value.definition(),
                        new FigureQuestion(
                                question.organization(),
                                period,
                                period.end(),
                                question.occasion()));
        if (last.value() == null) {
            return null;
        }
        var figure = value.definition();
        var when = figure.scope() == TimeScope.DURING ? period.label() : period.label() + "末";
        boolean nothing = last.value() == 0 && !figures.hasBegun(figure, period.end());
        return when + " " + (nothing ? "无记录" : Exactly.of(last));
    }
}
