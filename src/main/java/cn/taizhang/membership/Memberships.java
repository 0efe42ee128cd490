package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.People;
import cn.taizhang.people.Person;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 党籍管理: who was on which roll on which day. The national member system is the source for members; here the
 * slices are kept that figures and rolls need.
 */
@Service
@Transactional
public class Memberships {

    private static final String REGISTER = "memberships";

    private final MembershipStore store;
    private final People people;
    private final AuditTrail audit;

    Memberships(MembershipStore store, People people, AuditTrail audit) {
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /** Puts a person on a roll; refused when they are on another roll on any of those days. */
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

    /** Enters a whole roll in one batch; an overlap ends the batch and nothing is written. */
    public void enterAll(Actor actor, List<NewSlice> wanted) {
        store.insert(wanted);
        audit.append(
                actor,
                new AuditEntry("批量登记党籍", REGISTER, null, null, Map.of("count", wanted.size())));
    }

    /** 转接: leaves one roll and stands on another from the same day; nobody is on two rolls or on none between. */
    public Outcome<PersonId> transfer(
            Actor actor, PersonId person, OrganizationId destination, LocalDate on) {
        var open = store.openOn(person, on);
        if (open.isEmpty() || !on.isAfter(open.get().fromOn())) {
            return new Outcome.Refused<>(List.of(Breach.of("on", "该日没有可以转出的党籍。")));
        }
        store.end(person, on, EndReason.TRANSFER_OUT);
        store.insert(List.of(NewSlice.open(person, destination, open.get().kind(), on)));
        audit.append(
                actor,
                AuditEntry.of("转接组织关系", REGISTER, person.value(), destination.value())
                        .with(Map.of("on", on)));
        return new Outcome.Done<>(person);
    }

    /** Ends a membership on a day, with its reason. */
    public Outcome<PersonId> end(Actor actor, PersonId person, LocalDate on, EndReason reason) {
        var open = store.openOn(person, on);
        if (open.isEmpty() || !on.isAfter(open.get().fromOn())) {
            return new Outcome.Refused<>(List.of(Breach.of("on", "该日没有可以终止的党籍。")));
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

    /** A page of the roll of an organization and all below it on a day, by name; {@code after} is the last row seen. */
    @Transactional(readOnly = true)
    public List<RollRow> rollUnder(
            Viewer viewer, OrganizationId root, LocalDate day, RollQuestion question) {
        return store.rollUnder(viewer.require(Permission.READ_PEOPLE), root, day, question);
    }

    /** A page of the persons with a tie to the viewer's organizations. */
    @Transactional(readOnly = true)
    public List<PersonRow> persons(Viewer viewer, LocalDate today, RollQuestion question) {
        return store.persons(viewer.require(Permission.READ_PEOPLE), today, question);
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

    @Transactional(readOnly = true)
    public List<MembershipSlice> historyOf(PersonId id) {
        return store.historyOf(id);
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
        if ((toOn == null) != (wanted.endReason() == null)) {
            breaches.add(Breach.of("endReason", "终止日期与终止原因须同时填写。"));
        }
        return breaches;
    }

    private java.util.Optional<MembershipSlice> other(NewSlice wanted) {
        return store.overlapping(wanted.person(), wanted.fromOn(), wanted.toOn());
    }

    /**
     * 名册查询: what is searched for and after which row the page begins.
     *
     * @param search part of a name, empty for everyone
     * @param afterName the name of the last row seen, null for the first page
     * @param afterId the person of the last row seen
     * @param limit how many rows, 1 to 200
     */
    public record RollQuestion(
            String search, @Nullable String afterName, @Nullable PersonId afterId, int limit) {

        public RollQuestion {
            if (limit < 1 || limit > 201) {
                throw new IllegalArgumentException("a page has 1 to 200 rows");
            }
        }
    }
}
