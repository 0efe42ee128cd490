package cn.taizhang.method;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作法: declared, revised, put into force and retired; what was declared once stays to be read. */
@Service
@Transactional
public class Methods {

    static final String REGISTER = "methods";
    static final String WHAT = "这套工作法";

    private final MethodStore store;
    private final TaskStore tasks;
    private final MethodRules rules;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Methods(
            MethodStore store,
            TaskStore tasks,
            MethodRules rules,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.tasks = tasks;
        this.rules = rules;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** All of the district; names and parts are open to all who see figures. */
    @Transactional(readOnly = true)
    public List<Method> list(Viewer viewer) {
        viewer.require(Permission.READ_FIGURES);
        return store.list();
    }

    @Transactional(readOnly = true)
    public Method get(Viewer viewer, MethodId id) {
        viewer.require(Permission.READ_FIGURES);
        return find(id);
    }

    /** 办理记录: what was done to it, newest first. */
    @Transactional(readOnly = true)
    public List<AuditRow> history(Viewer viewer, MethodId id) {
        return audit.about(REGISTER, get(viewer, id).id().value());
    }

    /** 附带的工作法, as they ship with the product. */
    public List<Sample> samples() {
        return Samples.all();
    }

    public Optional<Sample> sample(String key) {
        return Samples.find(key);
    }

    /** In which ways a name can be read. */
    public NameReading read(String name) {
        return Numerals.read(name);
    }

    /** Of the organizations that declared these those whose methods the viewer keeps, in one query. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> kept(Viewer viewer, List<Method> shown) {
        var declared = shown.stream().map(Method::organization).collect(Collectors.toSet());
        return organizations.within(
                viewer.scope(Permission.KEEP_PROGRAMMES), declared, today.date());
    }

    @Transactional(readOnly = true)
    public boolean mayKeep(Viewer viewer, Method method) {
        return kept(viewer, List.of(method)).contains(method.organization());
    }

    /** Declares one, as a draft; refused while groups and parts are not as many as its name says. */
    public Outcome<MethodId> declare(Viewer viewer, MethodDraft draft) {
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var organization = Objects.requireNonNull(draft.organization());
        var id = new MethodId(draft.requestKey());
        store.holdStill(organization);
        if (store.find(id).isPresent()) {
            return new Outcome.Done<>(id);
        }
        var taken = nameTaken(organization, draft.name(), null);
        if (!taken.isEmpty()) {
            return new Outcome.Refused<>(taken);
        }
        if (!store.insert(id, organization, today.now(), viewer.name())) {
            throw new NotFound(WHAT); // the key of somebody else's record
        }
        var revision = revision(viewer, 1, draft, before(draft.sample()), "登记");
        store.add(id, revision);
        store.add(
                id,
                new Method.Step(1, MethodState.DRAFT, revision.fromOn(), viewer.name()),
                today.now());
        append(viewer, "登记工作法", id, organization, revision);
        return new Outcome.Done<>(id);
    }

    /** Everything that {@link #declare} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, MethodDraft draft) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var organization = draft.organization();
        boolean within =
                organization != null && organizations.isWithin(scope, organization, today.date());
        return MethodRules.breachesIn(draft, within, null, today.date());
    }

    /** Everything that {@link #revise} would refuse in what the form says. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Method method, MethodDraft draft) {
        return MethodRules.breachesIn(draft, true, method.latest().fromOn(), today.date());
    }

    /**
     * 修订: from a day on it says something else. The earlier revision stays.
     *
     * @param version the number of the revision that was read
     */
    public Outcome<MethodId> revise(Viewer viewer, MethodId id, int version, MethodDraft draft) {
        var method = locked(viewer, id, version);
        var breaches = breachesIn(method, draft);
        if (breaches.isEmpty()) {
            breaches = nameTaken(method.organization(), draft.name(), id);
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var before = method.latest().parts();
        var revision = revision(viewer, version + 1, draft, before, "修订");
        var lost = Carried.lost(before, revision.parts(), tasks.parts(id));
        if (!lost.isEmpty()) {
            return new Outcome.Refused<>(MethodRules.breachesInLosing(lost));
        }
        add(viewer, method, revision, "修订工作法");
        return new Outcome.Done<>(id);
    }

    /** Everything that {@link #revisePart} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Method method, PartDraft draft, @Nullable LocalDate fromOn) {
        return rules.breachesIn(draft, fromOn, method.latest().fromOn(), today.date());
    }

    /** 修订一项: its title, what it means, whether that is confirmed, and by what it is told whether it lives. */
    public Outcome<MethodId> revisePart(
            Viewer viewer,
            MethodId id,
            int version,
            UUID part,
            PartDraft draft,
            @Nullable LocalDate fromOn) {
        var method = locked(viewer, id, version);
        var known = method.latest();
        var revised = known.part(part).orElseThrow(() -> new NotFound("这一项"));
        var breaches = breachesIn(method, draft, fromOn);
        if (fromOn == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var changed = revised.with(draft);
        var parts = known.parts().stream().map(one -> one.equals(revised) ? changed : one).toList();
        add(
                viewer,
                method,
                new Revision(
                        version + 1,
                        known.name(),
                        known.documentNumber(),
                        known.reading(),
                        known.kinds(),
                        fromOn,
                        parts,
                        "修订“" + changed.group() + "：" + changed.shown() + "”",
                        today.now(),
                        viewer.name()),
                "修订工作法");
        return new Outcome.Done<>(id);
    }

    /**
     * 办理: the next state, from a day on.
     *
     * @param version the number of the last step that was read
     */
    public Outcome<MethodId> step(
            Viewer viewer,
            MethodId id,
            int version,
            @Nullable MethodState state,
            @Nullable LocalDate on) {
        var method = keptBy(viewer, id);
        store.holdStill(method.organization());
        method = find(id);
        if (method.last().number() != version) {
            throw new ChangedMeanwhile(WHAT);
        }
        var breaches = MethodRules.breachesIn(method.last(), state, on, today.date());
        if (state == null || on == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var step = new Method.Step(version + 1, state, on, viewer.name());
        if (!store.add(id, step, today.now())) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of(
                                "工作法" + state.label(),
                                REGISTER,
                                id.value(),
                                method.organization().value())
                        .with(Map.of("name", method.latest().name(), "on", on)));
        return new Outcome.Done<>(id);
    }

    /** One that the viewer keeps; refused where another has it. */
    @Transactional(readOnly = true)
    public Method keptBy(Viewer viewer, MethodId id) {
        viewer.require(Permission.KEEP_PROGRAMMES);
        var method = find(id);
        if (!mayKeep(viewer, method)) {
            throw new NotAllowed("这套工作法由" + method.organizationName() + "的上级组织科办理。");
        }
        return method;
    }

    private Method locked(Viewer viewer, MethodId id, int version) {
        store.holdStill(keptBy(viewer, id).organization());
        var method = find(id);
        if (method.latest().number() != version) {
            throw new ChangedMeanwhile(WHAT);
        }
        return method;
    }

    private Method find(MethodId id) {
        return store.find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    private void add(Viewer viewer, Method method, Revision revision, String deed) {
        if (!store.add(method.id(), revision)) {
            throw new ChangedMeanwhile(WHAT);
        }
        append(viewer, deed, method.id(), method.organization(), revision);
    }

    private void append(
            Viewer viewer, String deed, MethodId id, OrganizationId of, Revision revision) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(deed, REGISTER, id.value(), of.value())
                        .with(
                                Map.of(
                                        "name", revision.name(),
                                        "version", revision.number(),
                                        "from", revision.fromOn(),
                                        "parts", revision.parts().size(),
                                        "unconfirmed", revision.unconfirmed())));
    }

    private Revision revision(
            Viewer viewer, int number, MethodDraft draft, List<Part> before, String did) {
        var reading = Numerals.read(draft.name()).confirmed(draft.reading()).orElseThrow();
        var lines = MethodRules.linesOf(draft, reading).lines();
        return new Revision(
                number,
                draft.name(),
                draft.documentNumber(),
                reading.text(),
                draft.kinds(),
                Objects.requireNonNull(draft.fromOn()),
                Carried.parts(lines, before, Ids::next).stream()
                        .map(part -> bound(part, draft))
                        .toList(),
                did,
                today.now(),
                viewer.name());
    }

    private static Part bound(Part part, MethodDraft draft) {
        var binding = draft.bindings().getOrDefault(part.title(), part.binding());
        return part.with(
                new PartDraft(part.title(), part.description(), part.confirmed(), binding));
    }

    /** The parts of a shipped method under ids of their own: each declaration's tasks are its own. */
    private List<Part> before(String sample) {
        return Samples.find(sample).map(Sample::parts).orElse(List.of()).stream()
                .map(one ->
                        new Part(
                                Ids.next(),
                                one.group(),
                                one.title(),
                                one.description(),
                                one.confirmed(),
                                one.binding()))
                .toList();
    }

    private List<Breach> nameTaken(
            OrganizationId organization, String name, @Nullable MethodId but) {
        boolean taken =
                store.list().stream()
                        .filter(one -> one.organization().equals(organization))
                        .filter(one -> !one.id().equals(but))
                        .filter(one -> one.last().state() != MethodState.RETIRED)
                        .anyMatch(one -> one.latest().name().equals(name));
        return taken
                ? List.of(Breach.of("name", "已有叫“" + name + "”的工作法，请修订原来的一套，或先停用它。"))
                : List.of();
    }
}
