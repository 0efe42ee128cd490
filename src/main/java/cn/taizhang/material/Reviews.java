package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Materials.Drawn;
import cn.taizhang.organization.Organizations;
import cn.taizhang.report.ReportDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * 送审和定稿: the drafter sends ({@link Submissions}), somebody else decides ({@link Approvals}); what was approved is read from what was
 * fixed.
 */
@Service
@Transactional
public class Reviews {

    private final ReviewStore store;
    private final Materials materials;
    private final Organizations organizations;
    private final FrozenFigures frozen;
    private final ObjectMapper mapper;

    Reviews(
            ReviewStore store,
            Materials materials,
            Organizations organizations,
            FrozenFigures frozen,
            ObjectMapper mapper) {
        this.store = store;
        this.materials = materials;
        this.organizations = organizations;
        this.frozen = frozen;
        this.mapper = mapper;
    }

    /**
     * 定稿时的一处: what stood in a blank when it was approved.
     *
     * @param exact what its section confirms, before it is rounded or shortened for the text
     */
    public record IssuedBlank(int number, String code, String text, String exact) {}

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

    /** 现稿; where it is approved, the figures fixed with it and none of today's. All of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Drawn drawnAsIssued(Viewer viewer, UUID id) {
        var drawn = materials.drawnNow(viewer, id);
        return new Drawn(drawn.material(), drawn.revision(), fixed(viewer, drawn));
    }

    private ReportDraft fixed(Viewer viewer, Drawn drawn) {
        var issued = issue(viewer, drawn.material());
        if (issued.isEmpty()) {
            return drawn.draft();
        }
        var issue = issued.get();
        var set = frozen.get(viewer, issue.frozenSet());
        var values =
                frozen.values(viewer, set).stream()
                        .collect(Collectors.toMap(FrozenValue::figure, Function.identity()));
        var texts =
                issuedBlanks(viewer, drawn.material()).stream()
                        .collect(Collectors.toMap(IssuedBlank::number, IssuedBlank::text));
        return drawn.draft().asFixed(Today.stamp(issue.at()).toInstant(), texts, values);
    }

    /** Whether the viewer may decide: has the right, did not send it, and nobody decided or took it back since the material was read. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Viewer viewer, Material material) {
        return material.state() == State.IN_REVIEW
                && decidesThere(viewer, material)
                && whatWaits(material.id()).filter(one -> !isSender(viewer, one)).isPresent();
    }

    /** Whether the viewer has the right to decide what is sent of a material, whoever sent it. */
    boolean decidesThere(Viewer viewer, Material material) {
        return organizations.isWithin(
                viewer.scope(Permission.FREEZE_FIGURES), material.organization(), material.asOf());
    }

    /** Whether the viewer sent it and may take it back: nobody decided or did so since the material was read. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Viewer viewer, Material material) {
        return material.state() == State.IN_REVIEW
                && organizations.isWithin(
                        viewer.scope(Permission.DRAFT_REPORTS),
                        material.organization(),
                        material.asOf())
                && whatWaits(material.id()).filter(one -> isSender(viewer, one)).isPresent();
    }

    /** What was decided of what the viewer drafted or sent, by material: returned since one day and not sent again, or approved since another. */
    @Transactional(readOnly = true)
    Map<UUID, Review> decidedFor(Viewer viewer, LocalDate returnedSince, LocalDate approvedSince) {
        var account = viewer.account();
        return account == null
                ? Map.of()
                : store.decidedFor(account.value(), returnedSince, approvedSince);
    }

    private Optional<Review> whatWaits(UUID id) {
        return store.reviews(id).stream().filter(Review::waits).findFirst();
    }

    /**
     * What was sent and is not decided yet.
     *
     * @throws ChangedMeanwhile where nothing waits any more: the material was read before it was decided or taken back
     */
    Review waiting(UUID id) {
        return whatWaits(id).orElseThrow(() -> new ChangedMeanwhile("这次送审"));
    }

    static boolean isSender(Viewer viewer, Review review) {
        var account = viewer.account();
        return Objects.equals(account == null ? null : account.value(), review.sentBy());
    }
}
