package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.OneMoment;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Materials.Drawn;
import cn.taizhang.material.Reviews.IssuedBlank;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * 审定和退回. What is approved is fixed: everything is counted first, in one moment, for the document and for the set of figures
 * alike; then all of it is written in one transaction, or nothing. One after the other, so that no act holds two connections, and
 * nobody waits at the trail while figures are counted.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Approvals {

    private static final int LONGEST_REMARK = 2_000;

    private final ReviewStore store;
    private final MaterialStore materialStore;
    private final Materials materials;
    private final Reviews reviews;
    private final Handouts handouts;
    private final FrozenFigures frozen;
    private final ObjectMapper mapper;
    private final Today today;
    private final OneMoment oneMoment;
    private final TransactionTemplate writing;

    Approvals(
            ReviewStore store,
            MaterialStore materialStore,
            Materials materials,
            Reviews reviews,
            Handouts handouts,
            FrozenFigures frozen,
            ObjectMapper mapper,
            Today today,
            OneMoment oneMoment,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.materialStore = materialStore;
        this.materials = materials;
        this.reviews = reviews;
        this.handouts = handouts;
        this.frozen = frozen;
        this.mapper = mapper;
        this.today = today;
        this.oneMoment = oneMoment;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * 一次审定.
     *
     * @param seen the revision that was looked at
     * @param shown what stood in its blanks; a return does not depend on it
     */
    public record Decision(Review.Outcome outcome, String remark, int seen, Shown shown) {

        public Decision {
            remark = remark.strip();
        }
    }

    /**
     * 审定 or 退回. Approving fixes the figures and the file.
     *
     * @throws ChangedMeanwhile where another revision was sent since, what was sent was decided or taken back meanwhile, or what is
     *     approved would not be what was shown
     */
    public Outcome<Review.Outcome> decide(Viewer viewer, UUID id, Decision decision) {
        viewer.require(Permission.FREEZE_FIGURES);
        var asked = waiting(viewer, materials.get(viewer, id), decision);
        if (asked instanceof Outcome.Refused<Review>(var breaches)) {
            return new Outcome.Refused<>(breaches);
        }
        requireSeen(asked.orThrow(), decision);
        var fixing =
                decision.outcome() == Review.Outcome.APPROVED
                        ? oneMoment.read(() -> fixing(viewer, id, decision.seen()))
                        : null;
        if (fixing != null) {
            requireShown(fixing.drawn().draft(), decision);
        }
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    var decided = decided(viewer, id, decision);
                    if (fixing != null && decided instanceof Outcome.Done<?>) {
                        issue(viewer, fixing);
                    }
                    return decided;
                }));
    }

    private static void requireSeen(Review review, Decision decision) {
        if (review.revision() != decision.seen()) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
    }

    private static void requireShown(ReportDraft draft, Decision decision) {
        var changes = decision.shown().changesTo(Shown.of(draft));
        if (!changes.isEmpty()) {
            throw new ChangedMeanwhile(Materials.SUBJECT + "的数", changes);
        }
    }

    /** 取定的一切: what goes into the document, and what is fixed with it. */
    private record Fixing(Drawn drawn, FrozenFigures.Reading figures) {}

    private Fixing fixing(Viewer viewer, UUID id, int number) {
        var material = materials.get(viewer, id);
        var revision = materialStore.revision(id, number).orElseThrow();
        var question =
                new FigureQuestion(
                        material.organization(),
                        material.period(),
                        material.asOf(),
                        FigureQuestion.Occasion.REPORT);
        return new Fixing(
                new Drawn(material, revision, materials.drawn(viewer, material, revision)),
                frozen.read(viewer, question));
    }

    /** What waits for the viewer's decision; refused for what keeps it from being taken. */
    private Outcome<Review> waiting(Viewer viewer, Material material, Decision decision) {
        if (material.state() != State.IN_REVIEW) {
            return new Outcome.Refused<>(List.of(Breach.overall(notSent(viewer, material))));
        }
        var review = reviews.waiting(material.id());
        if (Reviews.isSender(viewer, review)) {
            throw new NotAllowed("送审的人不能自己审定，请另一位有审定权限的同志办理。");
        }
        if (!reviews.decidesThere(viewer, material)) {
            throw new NotFound(Materials.SUBJECT);
        }
        var breaches = breachesIn(decision);
        return breaches.isEmpty() ? new Outcome.Done<>(review) : new Outcome.Refused<>(breaches);
    }

    private String notSent(Viewer viewer, Material material) {
        return reviews.reviews(viewer, material).stream()
                .findFirst()
                .map(one -> "这份材料没有在送审：%s。".formatted(one.became()))
                .orElse("这份材料没有在送审。");
    }

    private static List<Breach> breachesIn(Decision decision) {
        var breaches = new ArrayList<Breach>();
        if (decision.outcome() == Review.Outcome.RETURNED && decision.remark().isEmpty()) {
            breaches.add(Breach.of("remark", "退回要写明修改意见。"));
        }
        if (decision.remark().length() > LONGEST_REMARK) {
            breaches.add(Breach.of("remark", "意见最多 %d 个字。".formatted(LONGEST_REMARK)));
        }
        return breaches;
    }

    /** Asks everything again, now that nobody else sends or decides. */
    private Outcome<Review.Outcome> decided(Viewer viewer, UUID id, Decision decision) {
        var material = materials.held(viewer, id);
        var asked = waiting(viewer, material, decision);
        if (asked instanceof Outcome.Refused<Review>(var breaches)) {
            return new Outcome.Refused<>(breaches);
        }
        requireSeen(asked.orThrow(), decision);
        int revision = decision.seen();
        var outcome = decision.outcome();
        try {
            store.decide(id, revision, outcome, decision.remark(), today.now(), viewer.name());
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        materials.log(viewer, outcome.label() + "材料", material, Map.of("revision", revision));
        return new Outcome.Done<>(outcome);
    }

    /** A refusal to fix the figures takes the decision back. */
    private void issue(Viewer viewer, Fixing fixing) {
        var drawn = fixing.drawn();
        var material = drawn.material();
        var document = handouts.document(viewer, drawn);
        var set = frozen.freeze(viewer, fixing.figures(), material.title()).orThrow();
        store.issue(
                material.id(),
                new Issue(drawn.revision().number(), set, today.now(), viewer.name()),
                document,
                mapper.writeValueAsString(blanksOf(drawn.draft())));
        // the trail proves which bytes were approved
        materials.log(viewer, "定稿材料", material, Map.of("file", FileDigest.of(document)));
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
}
