package cn.taizhang.sealedballot;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.RollEntry;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.parcel.BallotBoxFile;
import cn.taizhang.publication.Outgoing;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BoxDelivery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网上无记名投票: set up, printed once, handed to the portal, its box taken back. What is in the box: {@link BallotOpening}. */
@Service
@Transactional
public class SealedBallots {

    public static final String REGISTER = "sealed-ballots";

    /** 列出的次数, at most. */
    public static final int LISTED = 100;

    private static final int ROLLS_OFFERED = 100;
    private static final String SUBJECT = "这次投票";

    private final SealedBallotStore store;
    private final Outgoing outgoing;
    private final Rolls rolls;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    SealedBallots(
            SealedBallotStore store,
            Outgoing outgoing,
            Rolls rolls,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.outgoing = outgoing;
        this.rolls = rolls;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /**
     * 拟定. Refused for all that is wrong at once.
     *
     * @param key made with the form: who sends it twice makes one ballot
     */
    public Outcome<UUID> draft(Viewer viewer, UUID key, SealedBallotDraft draft) {
        viewer.require(Permission.RECORD);
        var roll = draft.roll() == null ? null : rolls.get(viewer, draft.roll());
        Integer entitled = null;
        if (roll != null) {
            requireKeeping(viewer, roll.organization());
            entitled = rolls.eligible(viewer, roll.id(), today.date());
        }
        var breaches = SealedBallotRules.breachesIn(draft, entitled, today.date());
        if (roll == null || entitled == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.holdStill(key);
        if (store.find(key).isEmpty()) {
            store.insert(key, roll, entitled, draft, Today.stamp(today.now()), viewer.name());
            log(viewer, "拟定网上投票", key, roll.organization(), Map.of("entitled", entitled));
        }
        return new Outcome.Done<>(key);
    }

    /** 名册 that a ballot may be held by, the newest first. */
    @Transactional(readOnly = true)
    public List<Roll> rolls(Viewer viewer) {
        viewer.require(Permission.RECORD);
        return rolls.list(viewer, null, null, ROLLS_OFFERED).stream()
                .filter(roll -> rolls.mayChange(viewer, roll))
                .toList();
    }

    /** 领码签收表: who stands on the roll on the first day of voting. */
    @Transactional(readOnly = true)
    public List<RollEntry> entitled(Viewer viewer, UUID id) {
        var ballot = get(viewer, id);
        return rolls.entries(
                viewer,
                ballot.roll(),
                ballot.firstDay(),
                "",
                0,
                SealedBallotRules.MOST_ENTITLED + SealedBallotRules.MOST_SPARES);
    }

    /** 应到 on the first day of voting; from the printing on what it said then, whatever becomes of the roll. */
    @Transactional(readOnly = true)
    public int eligible(Viewer viewer, SealedBallot ballot) {
        return ballot.run() != null
                ? ballot.entitled()
                : rolls.eligible(viewer, ballot.roll(), ballot.firstDay());
    }

    /** A key for a form. */
    public static UUID key() {
        return Ids.next();
    }

    /** The newest {@value #LISTED} that the viewer may read. */
    @Transactional(readOnly = true)
    public List<SealedBallot> latest(Viewer viewer) {
        var scope = viewer.require(Permission.READ_RECORDS);
        var all = store.latest(LISTED);
        var asked = all.stream().map(SealedBallots::place).collect(Collectors.toSet());
        var within = organizations.within(scope, asked);
        return all.stream().filter(one -> within.contains(place(one))).toList();
    }

    @Transactional(readOnly = true)
    public SealedBallot get(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.find(id)
                .filter(one -> organizations.isWithin(scope, one.organization(), one.firstDay()))
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    /** As {@link #get}, and the viewer may print, void and open. */
    @Transactional(readOnly = true)
    public SealedBallot keeping(Viewer viewer, UUID id) {
        var ballot = get(viewer, id);
        requireKeeping(viewer, ballot.organization());
        return ballot;
    }

    /** Whether the viewer may print, void and open. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Viewer viewer, SealedBallot ballot) {
        return organizations.isWithin(
                viewer.scope(Permission.RECORD), ballot.organization(), ballot.firstDay());
    }

    /** 作废的各批. */
    @Transactional(readOnly = true)
    public List<VoidedRun> voided(Viewer viewer, UUID id) {
        return store.voided(get(viewer, id).id());
    }

    /** 印制: codes and halves of the key, which nobody can ask for again. */
    public Outcome<Printed> print(Viewer viewer, UUID id) {
        var ballot = kept(viewer, id);
        int eligible = eligible(viewer, ballot);
        var breaches = SealedBallotRules.breachesInPrinting(ballot, eligible, today.date());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var printing =
                Printing.of(
                        id,
                        store.lastRun(id) + 1,
                        eligible,
                        ballot.spares(),
                        today.date(),
                        viewer.name());
        store.insert(printing.kept());
        log(
                viewer,
                "印制投票码",
                id,
                ballot.organization(),
                Map.of("run", printing.kept().run(), "codes", printing.kept().codes()));
        return new Outcome.Done<>(printing.printed());
    }

    /** 整批作废, while nobody can have voted. */
    public Outcome<UUID> voidRun(Viewer viewer, UUID id, String reason) {
        var ballot = kept(viewer, id);
        var breaches = SealedBallotRules.breachesInVoiding(ballot, reason, today.date());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.voidRun(id, reason.strip(), today.date(), viewer.name());
        log(viewer, "作废投票码", id, ballot.organization(), Map.of("reason", reason.strip()));
        return new Outcome.Done<>(id);
    }

    /** 送到门户的空票箱. Refused before the printing. */
    @Transactional(readOnly = true)
    public Outcome<BoxDelivery> delivery(Viewer viewer, UUID id) {
        var ballot = get(viewer, id);
        requireKeeping(viewer, ballot.organization());
        return store.run(id)
                .<Outcome<BoxDelivery>>map(run ->
                        new Outcome.Done<>(
                                new BoxDelivery(
                                        id,
                                        run.run(),
                                        ballot.title(),
                                        ballot.organizationName(),
                                        ballot.questions(),
                                        ballot.firstDay(),
                                        ballot.lastDay(),
                                        run.publicKey(),
                                        run.salt(),
                                        run.digests().bytes())))
                .orElseGet(() ->
                        new Outcome.Refused<>(List.of(Breach.overall("还没有印制投票码，没有可以送到门户的票箱。"))));
    }

    /** 送到门户: the empty box goes with the next parcel; a second time does no harm. Refused before the printing. */
    public Outcome<UUID> send(Viewer viewer, UUID id) {
        return switch (delivery(viewer, id)) {
            case Outcome.Refused<BoxDelivery>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<BoxDelivery>(var delivery) -> {
                var ballot = kept(viewer, id);
                outgoing.queue(new BallotBoxFile(id, BallotFiles.written(delivery)));
                store.sent(id, today.date());
                log(viewer, "送出空票箱", id, ballot.organization(), Map.of("run", delivery.run()));
                yield new Outcome.Done<>(id);
            }
        };
    }

    /** Found, the viewer may keep it, and nobody else changes it until this is done. */
    SealedBallot kept(Viewer viewer, UUID id) {
        requireKeeping(viewer, get(viewer, id).organization());
        store.holdStill(id);
        return get(viewer, id);
    }

    private void requireKeeping(Viewer viewer, OrganizationId organization) {
        var scope = viewer.require(Permission.RECORD);
        if (!organizations.isWithin(scope, organization, today.date())) {
            throw new NotFound(SUBJECT);
        }
    }

    void log(
            Viewer viewer,
            String action,
            UUID id,
            OrganizationId organization,
            Map<String, ?> detail) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, REGISTER, id, organization.value()).with(detail));
    }

    private static OrganizationDay place(SealedBallot ballot) {
        return new OrganizationDay(ballot.organization(), ballot.firstDay());
    }
}
