package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.Person;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 党籍管理: who was on which roll on which day. The national member system is the source for members; here the
 * slices are kept that figures and rolls need.
 *
 * <p>Whoever reads is asked for the right here. What writes takes an Actor and asks for none: the caller has asked for
 * it; only batches and the setting-up call it, no page leads here yet.
 */
@Service
@Transactional
public class Memberships {

    private static final String REGISTER = "memberships";

    private final MembershipStore store;
    private final RosterStore rosters;
    private final People people;
    private final Organizations organizations;
    private final AuditTrail audit;

    Memberships(
            MembershipStore store,
            RosterStore rosters,
            People people,
            Organizations organizations,
            AuditTrail audit) {
        this.store = store;
        this.rosters = rosters;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * Puts a person on a roll; refused when they are on another roll on any of those days.
     *
     * <p>The caller has asked for the right.
     */
    public Outcome<PersonId> enter(Actor actor, NewSlice wanted) {
        var breaches = breachesIn(wanted);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.insert(List.of(wanted));
        audit.append(
                actor,
                AuditEntry.of(
                                "登记党籍",
                                REGISTER,
                                wanted.person().value(),
                                wanted.organization().value())
                        .with(Map.of("from", wanted.fromOn())));
        return new Outcome.Done<>(wanted.person());
    }

    /**
     * Enters a whole roll in one batch; an overlap ends the batch, nothing is written. The trail's digest is over person,
     * organization, kind, first and last day, and the reason it ended.
     *
     * <p>The caller has asked for the right.
     */
    public void enterAll(Actor actor, List<NewSlice> wanted) {
        store.insert(wanted);
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记党籍",
                        REGISTER,
                        wanted.stream()
                                .map(slice -> slice.organization().value())
                                .collect(Collectors.toSet()),
                        wanted,
                        slice ->
                                Arrays.asList(
                                        slice.person(),
                                        slice.organization(),
                                        slice.kind().name(),
                                        slice.fromOn(),
                                        slice.toOn(),
                                        slice.endReason())));
    }

    /**
     * 转接: leaves one roll and stands on another from the same day; nobody is on two rolls or on none between. The caller
     * has asked for the right.
     */
    public Outcome<PersonId> transfer(
            Actor actor, PersonId person, OrganizationId destination, LocalDate on) {
        var open = store.openOn(person, on).filter(slice -> on.isAfter(slice.fromOn()));
        var breaches = new ArrayList<Breach>();
        if (open.isEmpty()) {
            breaches.add(Breach.of("on", "该日没有可以转出的党籍。"));
        } else if (open.get().organization().equals(destination)) {
            breaches.add(Breach.of("organization", "此人已在该组织名册上，请选择另一个组织。"));
        }
        if (!organizations.get(destination).existsOn(on)) {
            breaches.add(Breach.of("organization", "接收组织在该日尚未设立或已经撤销。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.end(person, on, EndReason.TRANSFER_OUT);
        store.follow(person, on, destination, open.get().kind(), null);
        audit.append(
                actor,
                AuditEntry.of("转接组织关系", REGISTER, person.value(), destination.value())
                        .with(Map.of("on", on)));
        return new Outcome.Done<>(person);
    }

    /**
     * 转正: from {@code on} a probationary member is a formal one on the same roll.
     *
     * <p>The caller has asked for the right.
     */
    public Outcome<PersonId> becomeFormal(Actor actor, PersonId person, LocalDate on) {
        var open =
                store.openOn(person, on)
                        .filter(slice -> on.isAfter(slice.fromOn()))
                        .filter(slice -> slice.kind() == MemberKind.PROBATIONARY);
        if (open.isEmpty()) {
            return new Outcome.Refused<>(List.of(Breach.of("on", "该日不是预备党员，不能转正。")));
        }
        var organization = open.get().organization();
        store.end(person, on, EndReason.BECAME_FORMAL);
        store.follow(person, on, organization, MemberKind.FORMAL, on);
        audit.append(
                actor,
                AuditEntry.of("预备党员转正", REGISTER, person.value(), organization.value())
                        .with(Map.of("on", on)));
        return new Outcome.Done<>(person);
    }

    /**
     * Ends a membership on a day, with its reason; 转正 does not end it, see {@link #becomeFormal}.
     *
     * <p>The caller has asked for the right.
     */
    public Outcome<PersonId> end(Actor actor, PersonId person, LocalDate on, EndReason reason) {
        var open = store.openOn(person, on).filter(slice -> on.isAfter(slice.fromOn()));
        var breaches = new ArrayList<Breach>();
        if (open.isEmpty()) {
            breaches.add(Breach.of("on", "该日没有可以终止的党籍。"));
        }
        if (reason == EndReason.BECAME_FORMAL) {
            breaches.add(Breach.of("reason", "转正不终止党籍，请办理转正。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.end(person, on, reason);
        audit.append(
                actor,
                AuditEntry.of("终止党籍", REGISTER, person.value(), open.get().organization().value())
                        .with(Map.of("on", on, "reason", reason.name())));
        return new Outcome.Done<>(person);
    }

    /** The roll of an organization itself (not of those below it) on a day, by name. */
    @Transactional(readOnly = true)
    public List<RollRow> rollOf(Viewer viewer, OrganizationId organization, LocalDate day) {
        return store.rollOf(viewer.scope(Permission.READ_PEOPLE), organization, day);
    }

    /** A page of the roll of an organization and all below it on a day, by name. */
    @Transactional(readOnly = true)
    public List<RollRow> rollUnder(
            Viewer viewer, OrganizationId root, LocalDate day, RollQuestion question) {
        return rosters.rollUnder(viewer.require(Permission.READ_PEOPLE), root, day, question);
    }

    /** How many stand on that roll whose name holds the text. */
    @Transactional(readOnly = true)
    public int countUnder(Viewer viewer, OrganizationId root, LocalDate day, String search) {
        return rosters.countUnder(viewer.require(Permission.READ_PEOPLE), root, day, search);
    }

    /** How many of them stand before {@code first}: the place of a page in the roll. */
    @Transactional(readOnly = true)
    public int countBefore(
            Viewer viewer, OrganizationId root, LocalDate day, String search, PersonId first) {
        var scope = viewer.require(Permission.READ_PEOPLE);
        return rosters.countBefore(scope, root, day, search, first);
    }

    /** A page of the persons with a tie to the viewer's organizations, by name. */
    @Transactional(readOnly = true)
    public List<PersonRow> persons(Viewer viewer, LocalDate today, RollQuestion question) {
        return rosters.persons(viewer.require(Permission.READ_PEOPLE), today, question);
    }

    /** A person's record; not found where no organization in scope has a tie with them. */
    @Transactional(readOnly = true)
    public Person person(Viewer viewer, PersonId id) {
        var scope = viewer.require(Permission.READ_PEOPLE);
        if (!store.tied(scope, id)) {
            throw new NotFound("这个人员");
        }
        return people.find(id).orElseThrow(() -> new NotFound("这个人员"));
    }

    /** 身份比对: before a person is recorded, whether they are new, here or elsewhere. */
    @Transactional(readOnly = true)
    public IdentityMatch identityMatch(Viewer viewer, IdentityNumber number) {
        viewer.require(Permission.READ_PEOPLE);
        return store.identityMatch(people.matchingDigest(number));
    }

    /** Every slice of a person's membership, the newest first; open to who may open the person. */
    @Transactional(readOnly = true)
    public List<MembershipSlice> historyOf(Viewer viewer, PersonId id) {
        return store.historyOf(person(viewer, id).id());
    }

    private List<Breach> breachesIn(NewSlice wanted) {
        var breaches = new ArrayList<Breach>();
        var toOn = wanted.toOn();
        if (toOn != null && !toOn.isAfter(wanted.fromOn())) {
            breaches.add(Breach.of("toOn", "终止日期须晚于开始日期。"));
        } else {
            other(wanted)
                    .ifPresent(slice ->
                            breaches.add(
                                    Breach.of(
                                            "fromOn",
                                            "此人在这段时间已列入「"
                                                    + slice.organizationName()
                                                    + "」名册，请先办理转接。")));
        }
        if (!organizations.get(wanted.organization()).existsOn(wanted.fromOn())) {
            breaches.add(Breach.of("organization", "该组织在开始日期尚未设立或已经撤销。"));
        }
        if ((toOn == null) != (wanted.endReason() == null)) {
            breaches.add(Breach.of("endReason", "终止日期与终止原因须同时填写。"));
        }
        return breaches;
    }

    private Optional<MembershipSlice> other(NewSlice wanted) {
        return store.overlapping(wanted.person(), wanted.fromOn(), wanted.toOn());
    }
}
