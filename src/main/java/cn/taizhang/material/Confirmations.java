package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
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

    /**
     * 核对: a section stands by its figures as they were shown. They are counted in one moment, before anything is written.
     *
     * @throws ChangedMeanwhile where they are not any more what was shown
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Integer> confirm(Viewer viewer, UUID id, Section section, Shown shown) {
        var material = materials.get(viewer, id);
        if (!sectionsOf(viewer, material).contains(section)) {
            throw new NotAllowed("这些数由%s核对，您的角色不能代为核对。".formatted(section.label()));
        }
        if (material.state() == State.ISSUED) {
            return Materials.closed(material);
        }
        var now = Shown.of(materials.drawnNow(viewer, id).draft(), section);
        var changes = shown.changesTo(now);
        if (!changes.isEmpty()) {
            throw new ChangedMeanwhile(section.label() + "的数", changes);
        }
        return Objects.requireNonNull(writing.execute(_ -> keep(viewer, id, section, now)));
    }

    private Outcome<Integer> keep(Viewer viewer, UUID id, Section section, Shown now) {
        var material = materials.held(viewer, id);
        if (material.state() == State.ISSUED) {
            return Materials.closed(material);
        }
        now.blanks()
                .forEach((code, blank) ->
                        store.confirm(
                                id,
                                new Confirmation(
                                        section, code, blank.text(), today.now(), viewer.name())));
        int figures = now.blanks().size();
        materials.log(
                viewer, "核对材料用数", material, Map.of("section", section.name(), "figures", figures));
        return new Outcome.Done<>(figures);
    }
}
