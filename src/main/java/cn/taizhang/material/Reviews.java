package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** 核对、送审、审定: sections confirm, the drafter sends, somebody else approves; what is approved is fixed. */
@Service
@Transactional
public class Reviews {

    private static final int LONGEST_REMARK = 2_000;

    private final ReviewStore store;
    private final MaterialStore materialStore;
    private final Materials materials;
    private final Handouts handouts;
    private final FrozenFigures frozen;
    private final Organizations organizations;
    private final ObjectMapper mapper;
    private final Today today;

    Reviews(
            ReviewStore store,
            MaterialStore materialStore,
            Materials materials,
            Handouts handouts,
            FrozenFigures frozen,
            Organizations organizations,
            ObjectMapper mapper,
            Today today) {
        this.store = store;
        this.materialStore = materialStore;
        this.materials = materials;
        this.handouts = handouts;
        this.frozen = frozen;
        this.organizations = organizations;
        this.mapper = mapper;
        this.today = today;
    }

    /**
     * 定稿时的一处: what stood in a blank when it was approved.
     *
     * @param exact what its section confirms, before it is rounded or shortened for the text
     */
    public record IssuedBlank(int number, String code, String text, String exact) {}

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

    /** 核对: a section stands by its figures as they are now. */
    public Outcome<Integer> confirm(Viewer viewer, UUID id, Section section) {
        var material = materials.get(viewer, id);
        if (!sectionsOf(viewer, material).contains(section)) {
            throw new NotAllowed("这些数由%s核对，您的角色不能代为核对。".formatted(section.label()));
        }
        if (material.state() == State.ISSUED) {
            return Materials.closed(material);
        }
        var draft = materials.drawn(viewer, material, materials.lastRevision(viewer, material));
        var told = new HashSet<String>();
        for (var blank : draft.blanks()) {
            var code = blank.filling().code();
            boolean answers =
                    sectionOf(blank) == section && !blank.open() && !code.equals(Filling.NONE);
            if (answers && told.add(code)) {
                store.confirm(
                        id,
                        new Confirmation(
                                section, code, blank.filling().text(), today.now(), viewer.name()));
            }
        }
        materials.log(
                viewer,
                "核对材料用数",
                material,
                Map.of("section", section.name(), "figures", told.size()));
        return new Outcome.Done<>(told.size());
    }

    @Transactional(readOnly = true)
    public List<Confirmation> confirmations(Viewer viewer, Material material) {
        return store.confirmations(materials.get(viewer, material.id()).id());
    }

    @Transactional(readOnly = true)
    public List<Review> reviews(Viewer viewer, Material material) {
        return store.reviews(materials.get(viewer, material.id()).id());
    }

    @Transactional(readOnly = true)
    public Optional<Issue> issue(Viewer viewer, Material material) {
        return store.issue(materials.get(viewer, material.id()).id());
    }

    /** What stood in each blank when it was approved, by number. */
    @Transactional(readOnly = true)
    public List<IssuedBlank> issuedBlanks(Viewer viewer, Material material) {
        return store.blanks(materials.get(viewer, material.id()).id())
                .map(json -> List.of(mapper.readValue(json, IssuedBlank[].class)))
                .orElse(List.of());
    }

    /** What was approved stands in the text, whatever would be drawn now; a text that was not is as it was drawn. */
    @Transactional(readOnly = true)
    public ReportDraft asIssued(Viewer viewer, Material material, ReportDraft draft) {
        var texts =
                issuedBlanks(viewer, material).stream()
                        .collect(Collectors.toMap(IssuedBlank::number, IssuedBlank::text));
        return draft.withTexts(texts);
    }

    /** 送审 the newest revision; refused where nothing was changed since it was returned. */
    public Outcome<Integer> send(Viewer viewer, UUID id) {
        var material = materials.changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var last = materials.lastRevision(viewer, material);
        if (store.reviews(id).stream().anyMatch(one -> one.revision() == last.number())) {
            return new Outcome.Refused<>(List.of(Breach.overall("退回以后还没有改动，不能原样再送。")));
        }
        var account = viewer.account();
        try {
            store.send(
                    id,
                    last.number(),
                    account == null ? null : account.value(),
                    today.now(),
                    viewer.name());
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        materials.log(viewer, "送审材料", material, Map.of("revision", last.number()));
        return new Outcome.Done<>(last.number());
    }

    /** Whether the viewer may decide: has the right, and did not send it. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Viewer viewer, Material material) {
        return material.state() == State.IN_REVIEW
                && organizations.isWithin(
                        viewer.scope(Permission.FREEZE_FIGURES),
                        material.organization(),
                        material.asOf())
                && !isSender(viewer, waiting(material.id()));
    }

    /** 审定 or 退回. Approving fixes the figures and the file. */
    public Outcome<Review.Outcome> decide(
            Viewer viewer, UUID id, Review.Outcome outcome, String remark) {
        viewer.require(Permission.FREEZE_FIGURES);
        var material = materials.held(viewer, id);
        if (material.state() != State.IN_REVIEW) {
            return new Outcome.Refused<>(List.of(Breach.overall("这份材料没有在送审。")));
        }
        var review = waiting(id);
        if (isSender(viewer, review)) {
            throw new NotAllowed("送审的人不能自己审定，请另一位有审定权限的同志办理。");
        }
        if (!mayDecide(viewer, material)) {
            throw new NotFound(Materials.SUBJECT);
        }
        var breaches = breachesIn(outcome, remark);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        try {
            store.decide(
                    id, review.revision(), outcome, remark.strip(), today.now(), viewer.name());
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        materials.log(
                viewer, outcome.label() + "材料", material, Map.of("revision", review.revision()));
        return outcome == Review.Outcome.APPROVED
                ? issued(viewer, material, review.revision())
                : new Outcome.Done<>(outcome);
    }

    private static List<Breach> breachesIn(Review.Outcome outcome, String remark) {
        var breaches = new ArrayList<Breach>();
        if (outcome == Review.Outcome.RETURNED && remark.isBlank()) {
            breaches.add(Breach.of("remark", "退回要写明修改意见。"));
        }
        if (remark.length() > LONGEST_REMARK) {
            breaches.add(Breach.of("remark", "意见最多 %d 个字。".formatted(LONGEST_REMARK)));
        }
        return breaches;
    }

    /** Everything at once or nothing: a refusal to fix the figures takes the decision back. */
    private Outcome<Review.Outcome> issued(Viewer viewer, Material material, int number) {
        var revision = materialStore.revision(material.id(), number).orElseThrow();
        var draft = materials.drawn(viewer, material, revision);
        var document = handouts.document(viewer, material, revision, draft);
        var question =
                new FigureQuestion(
                        material.organization(),
                        material.period(),
                        material.asOf(),
                        FigureQuestion.Occasion.REPORT);
        var set = frozen.freeze(viewer, question, material.title()).orThrow();
        store.issue(
                material.id(),
                new Issue(number, set, today.now(), viewer.name()),
                document,
                mapper.writeValueAsString(blanksOf(draft)));
        // the trail proves which bytes were approved
        materials.log(viewer, "定稿材料", material, Map.of("file", FileDigest.of(document)));
        return new Outcome.Done<>(Review.Outcome.APPROVED);
    }

    private static List<IssuedBlank> blanksOf(ReportDraft draft) {
        return draft.blanks().stream()
                .map(blank ->
                        new IssuedBlank(
                                blank.number(),
                                blank.filling().code(),
                                blank.text(),
                                blank.filling().text()))
                .toList();
    }

    private Review waiting(UUID id) {
        return store.reviews(id).stream()
                .filter(one -> one.outcome() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("这次送审"));
    }

    private static boolean isSender(Viewer viewer, Review review) {
        var account = viewer.account();
        return Objects.equals(account == null ? null : account.value(), review.sentBy());
    }
}
