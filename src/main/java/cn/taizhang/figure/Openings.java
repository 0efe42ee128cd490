package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 期初数怎样算进数据. What happened is added up: where nothing is recorded up to the day of the opening figure, it stands for
 * that time and what is recorded later is added. What is counted once however often it occurs (persons, organizations,
 * kinds), and what holds on a day, cannot be added to: there it stands only while nothing at all is recorded.
 */
@Component
class Openings {

    private static final FigureStore.Counted NOTHING = new FigureStore.Counted(0, 0);

    private final StatedStore store;
    private final FigureStore figures;
    private final Counting counting;

    Openings(StatedStore store, FigureStore figures, Counting counting) {
        this.store = store;
        this.figures = figures;
        this.counting = counting;
    }

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
    Optional<Opened> in(FigureDefinition figure, OrganizationId organization, Span span) {
        return store.of(StatedKind.OPENING, figure, organization).stream()
                .filter(opening -> opening.liesIn(span))
                .findFirst()
                .map(opening -> opened(figure, organization, span, opening));
    }

    private Opened opened(
            FigureDefinition figure, OrganizationId organization, Span span, StatedFigure opening) {
        boolean adds = figure.kind().happensOnce() && figure.scope() != TimeScope.AS_OF;
        if (!figures.everUsed(figure)) {
            return new Opened(opening, false, NOTHING);
        }
        var place = adds ? opening.covered(span) : span;
        if (counting.count(figure, organization, place).number() > 0) {
            return new Opened(opening, true, NOTHING);
        }
        var later = opening.after(span);
        return new Opened(
                opening,
                false,
                adds && !later.isEmpty() ? counting.count(figure, organization, later) : NOTHING);
    }
}
