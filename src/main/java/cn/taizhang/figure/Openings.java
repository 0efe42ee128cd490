package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.Optional;

/**
 * 期初数怎样算进数据. What happened is added up: where nothing is recorded up to the day of the opening figure, it stands for
 * that time and what is recorded later is added. What is counted once however often it occurs (persons, organizations,
 * kinds), and what holds on a day, cannot be added to: there it stands only while nothing at all is recorded.
 */
final class Openings {

    private static final FigureStore.Counted NOTHING = new FigureStore.Counted(0, 0);

    private Openings() {}

    /**
     * 期初数与已登记的记录.
     *
     * @param replaced whether records have taken its place
     * @param counted what is added to it
     */
    record Opened(StatedFigure opening, boolean replaced, FigureStore.Counted counted) {

        long value() {
            return opening.value() + counted.number();
        }

        String told(FigureDefinition figure) {
            String told = opening.toldAsOpening(figure.unit());
            return replaced ? told + "已由登记的记录替代。" : "其中" + told + "未逐条核实。";
        }
    }

    /** The latest one whose days all lie in the span; empty where there is none. */
    static Optional<Opened> in(
            Moment moment, FigureDefinition figure, OrganizationId organization, Span span) {
        return moment.stated(StatedKind.OPENING, figure, organization).stream()
                .filter(opening -> opening.liesIn(span))
                .findFirst()
                .map(opening -> opened(moment, figure, organization, span, opening));
    }

    private static Opened opened(
            Moment moment,
            FigureDefinition figure,
            OrganizationId organization,
            Span span,
            StatedFigure opening) {
        boolean adds = figure.kind().happensOnce() && figure.scope() != TimeScope.AS_OF;
        if (!moment.isRecorded(figure, span.to())) {
            return new Opened(opening, false, NOTHING);
        }
        var place = adds ? opening.covered(span) : span;
        if (moment.count(figure, organization, place).number() > 0) {
            return new Opened(opening, true, NOTHING);
        }
        var later = opening.after(span);
        return new Opened(
                opening,
                false,
                adds && !later.isEmpty() ? moment.count(figure, organization, later) : NOTHING);
    }
}
