package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Section;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.Reports;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待核: which materials wait for the viewer's sections. It is asked with every look at the desk: whether a figure was confirmed at all
 * is read; only where all of them were is counted again what they are by now, and for no more than {@value #MOST_COUNTED} materials.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Unconfirmed {

    private static final int MOST_COUNTED = 5;

    private final MaterialStore store;
    private final ReviewStore reviews;
    private final Confirmations confirmations;
    private final Figures figures;
    private final Reports reports;

    Unconfirmed(
            MaterialStore store,
            ReviewStore reviews,
            Confirmations confirmations,
            Figures figures,
            Reports reports) {
        this.store = store;
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.figures = figures;
        this.reports = reports;
    }

    /** 为什么待核. */
    enum Why {
        /** 还没有核对. */
        NOT_YET,
        /** 核对以后有变动. */
        MOVED
    }

    /** Those among the materials that wait, in their order, at most so many. */
    Map<UUID, Why> among(Viewer viewer, List<Material> materials, int most) {
        var ids = materials.stream().map(Material::id).toList();
        var asked = store.asked(ids, this::askedBy);
        var confirmed = reviews.confirmed(ids);
        var sections = new HashMap<OrganizationDay, Set<Section>>();
        var waiting = new LinkedHashMap<UUID, Why>();
        int counted = 0;
        for (var material : materials) {
            var mine =
                    sections.computeIfAbsent(
                            new OrganizationDay(material.organization(), material.asOf()),
                            _ -> confirmations.sectionsOf(viewer, material));
            var codes =
                    asked.getOrDefault(material.id(), Set.of()).stream()
                            .filter(code -> mine.contains(sectionOf(code)))
                            .collect(Collectors.toSet());
            var said = confirmed.getOrDefault(material.id(), Map.of());
            if (!said.keySet().containsAll(codes)) {
                waiting.put(material.id(), Why.NOT_YET);
            } else if (!codes.isEmpty() && counted < MOST_COUNTED) {
                counted++;
                if (moved(viewer, material, codes, said)) {
                    waiting.put(material.id(), Why.MOVED);
                }
            }
            if (waiting.size() == most) {
                break;
            }
        }
        return waiting;
    }

    /** As {@link Filling#answeredBy}, of what is not counted. */
    private Section sectionOf(String code) {
        return figures.find(Filling.codeOf(code))
                .map(FigureDefinition::answeredBy)
                .orElse(Section.OFFICE);
    }

    /** Counts what these codes are by now, and nothing else of the text. */
    private boolean moved(
            Viewer viewer, Material material, Set<String> codes, Map<String, String> said) {
        var text = store.lastRevision(material.id()).orElseThrow().text();
        var places = text.places().stream().filter(one -> codes.contains(askedBy(one))).toList();
        var draft =
                reports.read(
                        viewer,
                        material.request(),
                        material.title(),
                        new BoundText(text.text(), places));
        return draft.blanks().stream()
                .map(FilledBlank::filling)
                .anyMatch(one -> !one.text().equals(said.get(one.confirmedAs())));
    }

    /** What is to be confirmed of a place, as {@link Filling#confirmedAs}; nothing for words that stand for no figure. */
    private String askedBy(BoundPlace place) {
        var code = place.code();
        if (code == null || place.byHand() == null) {
            return code == null ? "" : code;
        }
        return figures.find(code).isPresent() ? Filling.typedOver(code) : "";
    }
}
