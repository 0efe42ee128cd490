package cn.taizhang.ballot;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 计票登记: how a vote was counted. A sheet that does not add up is refused; one that adds up is kept whatever it came to, for a void vote
 * happened as well. It is put right only by another one that says why.
 */
@Service
@Transactional
public class Ballots {

    public static final String REGISTER = "ballots";

    private static final String SUBJECT = "这份计票单";
    private static final int LONGEST_TITLE = 200;

    private final BallotStore store;
    private final Rolls rolls;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Ballots(
            BallotStore store,
            Rolls rolls,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.rolls = rolls;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** 登记计票单; refused with every slip of the pen. A second call with the same key finds the first one done. */
    public Outcome<UUID> record(
            Viewer viewer,
            UUID requestKey,
            OrganizationId organization,
            RecordKey subject,
            BallotDraft<?> draft) {
        viewer.require(Permission.RECORD);
        if (!mayRecord(viewer, organization)) {
            throw new NotFound("这个组织");
        }
        store.holdStill(requestKey);
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(get(viewer, requestKey).id());
        }
        return keep(viewer, requestKey, organization, subject, draft, null, "");
    }

    /** 更正: another sheet in the place of one that was recorded wrongly, with the reason; the old one is kept. */
    public Outcome<UUID> replace(
            Viewer viewer, UUID id, UUID requestKey, String reason, BallotDraft<?> draft) {
        var seen = get(viewer, id);
        viewer.require(Permission.RECORD);
        if (!mayChange(viewer, seen)) {
            throw new NotFound(SUBJECT);
        }
        store.holdStill(id);
        var replaced = get(viewer, id);
        if (requestKey.equals(replaced.replacedBy())) {
            return new Outcome.Done<>(requestKey);
        }
        if (!replaced.counts()) {
            return new Outcome.Refused<>(List.of(Breach.overall("这份计票单已经由另一份更正，请打开那一份再改。")));
        }
        var unreasoned = Rolls.breachesInReason(reason);
        if (!unreasoned.isEmpty()) {
            var all = new ArrayList<>(unreasoned);
            all.addAll(breachesIn(viewer, replaced.organization(), draft));
            return new Outcome.Refused<>(all);
        }
        return keep(
                viewer,
                requestKey,
                replaced.organization(),
                replaced.subject(),
                draft,
                id,
                reason.strip());
    }

    /** Everything that {@link #record} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(
            Viewer viewer, OrganizationId organization, BallotDraft<?> draft) {
        return switch (counted(viewer, organization, draft)) {
            case Outcome.Refused<BallotSheet<? extends Votes>>(var breaches) -> breaches;
            case Outcome.Done<BallotSheet<? extends Votes>> _ -> List.of();
        };
    }

    private Outcome<UUID> keep(
            Viewer viewer,
            UUID id,
            OrganizationId organization,
            RecordKey subject,
            BallotDraft<?> draft,
            @Nullable UUID replaces,
            String reason) {
        return switch (counted(viewer, organization, draft)) {
            case Outcome.Refused<BallotSheet<? extends Votes>>(var breaches) ->
                    new Outcome.Refused<>(breaches);
            case Outcome.Done<BallotSheet<? extends Votes>>(var sheet) -> {
                store.insert(
                        new StoredSheet(
                                id,
                                organization,
                                organizations.get(organization).name(),
                                subject,
                                draft.title(),
                                draft.heldOn(),
                                draft.roll(),
                                sheet,
                                draft.proxies(),
                                replaces,
                                reason,
                                null,
                                today.now(),
                                viewer.name()));
                audit.append(
                        viewer.actor(),
                        AuditEntry.of(
                                        replaces == null ? "登记计票单" : "更正计票单",
                                        REGISTER,
                                        id,
                                        organization.value())
                                .with(told(draft, sheet)));
                yield new Outcome.Done<>(id);
            }
        };
    }

    private static Map<String, ?> told(BallotDraft<?> draft, BallotSheet<? extends Votes> sheet) {
        return Map.of(
                "on",
                draft.heldOn(),
                "eligible",
                sheet.attendance().eligible(),
                "present",
                sheet.attendance().present());
    }

    /** The sheet, or everything that is wrong with what was typed. */
    private Outcome<BallotSheet<? extends Votes>> counted(
            Viewer viewer, OrganizationId organization, BallotDraft<?> draft) {
        var breaches = new ArrayList<Breach>();
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "表决事项要写 1 至 %d 个字。".formatted(LONGEST_TITLE)));
        }
        if (draft.heldOn().isAfter(today.date())) {
            breaches.add(Breach.of("heldOn", "表决日期不能晚于今天。"));
        }
        breaches.addAll(BallotProxies.breachesIn(rolls, viewer, organization, draft));
        var roll =
                rolls.find(viewer, draft.roll())
                        .filter(one -> one.organization().equals(organization));
        if (roll.isEmpty()) {
            breaches.add(Breach.of("roll", "请选择这个组织的名册。"));
            return new Outcome.Refused<>(breaches);
        }
        int eligible = rolls.eligible(viewer, draft.roll(), draft.heldOn());
        if (eligible == 0) {
            breaches.add(Breach.of("roll", "名册上在表决日没有人，算不出应到，请核对名册日期。"));
        }
        return switch (sheet(draft, roll.get(), eligible)) {
            case Outcome.Refused<BallotSheet<? extends Votes>>(var slips) -> {
                breaches.addAll(slips);
                yield new Outcome.Refused<>(breaches);
            }
            case Outcome.Done<BallotSheet<? extends Votes>> done ->
                    breaches.isEmpty() ? done : new Outcome.Refused<>(breaches);
        };
    }

    private static <V extends Votes> Outcome<BallotSheet<? extends Votes>> sheet(
            BallotDraft<V> draft, Roll roll, int eligible) {
        return switch (BallotSheet.of(draft.count(roll, eligible))) {
            case Outcome.Refused<BallotSheet<V>>(var slips) -> new Outcome.Refused<>(slips);
            case Outcome.Done<BallotSheet<V>>(var sheet) -> new Outcome.Done<>(sheet);
        };
    }

    /** The sheet, where the viewer may read it. */
    @Transactional(readOnly = true)
    public Optional<StoredSheet> find(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.find(id)
                .filter(one -> organizations.isWithin(scope, one.organization(), one.heldOn()));
    }

    /** As {@link #find}, but it is there. */
    @Transactional(readOnly = true)
    public StoredSheet get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NotFound(SUBJECT));
    }

    /**
     * 全部计票单 that the viewer may read, the newest first, a page at a time.
     *
     * @param after the last one of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<StoredSheet> list(Viewer viewer, @Nullable UUID after, int most) {
        return store.list(viewer.require(Permission.READ_RECORDS), after, most);
    }

    /** All sheets of a record that the viewer may read, the first one first; {@link StoredSheet#counts} tells which hold. */
    @Transactional(readOnly = true)
    public List<StoredSheet> about(Viewer viewer, RecordKey subject) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.about(subject).stream()
                .filter(one -> organizations.isWithin(scope, one.organization(), one.heldOn()))
                .toList();
    }

    /** Whether the viewer records for the organization as it stands now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, StoredSheet sheet) {
        return mayRecord(viewer, sheet.organization());
    }

    private boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.isWithin(viewer.scope(Permission.RECORD), organization, today.date());
    }
}
