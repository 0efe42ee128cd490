package cn.taizhang.figure;

import java.time.LocalDate;
import java.util.Optional;

/** 计数时段的确定: which days a figure counts where it is asked for. */
final class Days {

    private Days() {}

    /** Empty where they begin with something that is not recorded. */
    static Optional<Span> of(Moment moment, FigureDefinition figure, FigureQuestion question) {
        LocalDate cutOff = question.asOf();
        if (figure.scope() == TimeScope.AS_OF) {
            return Optional.of(new Span(null, cutOff, null));
        }
        var source = startOf(figure, question);
        if (source.isPresent()) {
            return moment.startFor(source.get(), question)
                    .map(start -> new Span(start.on(), cutOff, start.because()));
        }
        var end = question.period().end();
        return Optional.of(
                new Span(question.period().start(), cutOff.isBefore(end) ? cutOff : end, null));
    }

    /** What they begin with in place of the period's first day; empty where they begin with that. */
    static Optional<Start.Source> startOf(FigureDefinition figure, FigureQuestion question) {
        boolean fromStart =
                figure.scope() == TimeScope.CUMULATIVE
                        || figure.scope() == TimeScope.DURING
                                && question.occasion() == FigureQuestion.Occasion.REPORT;
        return fromStart ? figure.start() : Optional.empty();
    }
}
