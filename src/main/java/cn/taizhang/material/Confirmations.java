package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 核对: each section stands by the figures it answers for. */
@Service
@Transactional(readOnly = true)
public class Confirmations {

    private final ReviewStore store;
    private final Materials materials;
    private final Organizations organizations;
    private final Today today;
    private final TransactionTemplate writing;

    Confirmations(
            ReviewStore store,
            Materials materials,
            Organizations organizations,
            Today today,
            TransactionTemplate writing) {
        this.store = store;
        this.materials = materials;
        this.organizations = organizations;
        this.today = today;
        this.writing = writing;
    }

    /** The section that answers for a blank: that of its figure; names and dates are the office's. */
    public static Section sectionOf(FilledBlank blank) {
        return blank.filling() instanceof Filling.OfFigure figure
                ? figure.value().definition().answeredBy()
                : Section.OFFICE;
    }

    /** The sections a viewer speaks for in a material: those of the roles held for its organization. */
    @Transactional(readOnly = true)
    public Set<Section> sectionsOf(Viewer viewer, Material material) {
        return SectionRoles.of(
                viewer,
                held ->
                        organizations.isWithin(
                                Scope.of(held), material.organization(), material.asOf()));
    }

    /** Who speaks for no section confirms nothing. */
    @Transactional(readOnly = true)
    public void requireSection(Viewer viewer, Material material) {
        if (sectionsOf(viewer, material).isEmpty()) {
            throw new NotAllowed("各科室的数由各科室核对，您的角色不能核对。");
        }
    }

    /** What was said last of each figure. */
    public List<Confirmation> of(Viewer viewer, Material material) {
        return store.confirmations(materials.get(viewer, material.id()).id());
    }

    /** 核对: a section stands by its figures as they are now, counted in one moment before anything is written. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Integer> confirm(Viewer viewer, UUID id, Section section) {
        var material = materials.get(viewer, id);
        if (!sectionsOf(viewer, material).contains(section)) {
            throw new NotAllowed("这些数由%s核对，您的角色不能代为核对。".formatted(section.label()));
        }
        if (material.state() == State.ISSUED) {
            return Materials.closed(material);
        }
        var texts = textsOf(materials.drawnNow(viewer, id).draft(), section);
        return Objects.requireNonNull(
                writing.execute(_ -> confirm(viewer, id, section, texts)));
    }

    /** By code what a section stands by: what is filled in, exact even where the text rounds it. */
    private static Map<String, String> textsOf(ReportDraft draft, Section section) {
        var texts = new LinkedHashMap<String, String>();
        draft.blanks().stream()
                .filter(blank -> sectionOf(blank) == section)
                .filter(blank -> !blank.open() && !blank.filling().code().equals(Filling.NONE))
                .forEach(blank -> texts.put(blank.filling().code(), blank.filling().text()));
        return texts;
    }

    private Outcome<Integer> confirm(
            Viewer viewer, UUID id, Section section, Map<String, String> texts) {
        var material = materials.held(viewer, id);
        if (material.state() == State.ISSUED) {
            return Materials.closed(material);
        }
        texts.forEach((code, text) ->
                store.confirm(
                        id, new Confirmation(section, code, text, today.now(), viewer.name())));
        materials.log(
                viewer,
                "核对材料用数",
                material,
                Map.of("section", section.name(), "figures", texts.size()));
        return new Outcome.Done<>(texts.size());
    }
}
