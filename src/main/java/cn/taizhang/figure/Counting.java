package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 计数: from the sums kept ready where they stand, from the contributions everywhere else. Both give the same number; the sums
 * give it sooner.
 */
@Component
class Counting {

    private final FigureStore contributions;
    private final RollUpStore sums;

    Counting(FigureStore contributions, RollUpStore sums) {
        this.contributions = contributions;
        this.sums = sums;
    }

    FigureStore.Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        if (RollUps.rolledUp(figure)) {
            var kept = sums.standing(figure, organization, span);
            if (kept.usable() && kept.waiting() > 0) {
                kept = sums.corrected(figure, organization, span);
            }
            if (kept.usable()) {
                return new FigureStore.Counted(kept.number(), kept.records());
            }
        }
        return contributions.count(figure, organization, span);
    }

    /** The values of the organizations directly below; those without anything may be lacking. */
    Map<UUID, Long> byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        if (RollUps.rolledUp(figure)) {
            var kept = sums.byChild(figure, organization, span);
            if (kept.state().usable()) {
                return kept.numbers();
            }
        }
        return contributions.byChild(figure, organization, span);
    }

    /** What several of the parts contributed together, by how many of them. */
    List<Breakdown.Overlap> overlaps(
            FigureDefinition figure, OrganizationId organization, Span span) {
        if (RollUps.rolledUp(figure)) {
            var kept = sums.overlaps(figure, organization, span);
            if (kept.state().usable()) {
                return kept.overlaps();
            }
        }
        return contributions.overlaps(figure, organization, span);
    }

    /** Whether anything that the figure counts lay before the end of that day, anywhere in the district. */
    boolean hasBegun(FigureDefinition figure, LocalDate day) {
        if (RollUps.rolledUp(figure)) {
            var kept = sums.begun(figure, day);
            if (kept.usable() && (kept.number() > 0 || kept.waiting() == 0)) {
                return kept.number() > 0;
            }
        }
        return contributions.hasBegun(figure, day);
    }
}
