package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专题与机制: programmes with their start, and the meetings that were study discussions or special activities. */
@Service
@Transactional
public class Programmes {

    static final String REGISTER = "programmes";
    private static final String WHAT = "这个专题";
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NUMBER = 60;

    private final ProgrammeStore store;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Programmes(ProgrammeStore store, Organizations organizations, AuditTrail audit, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** Records a programme; refused while another of its kind runs in the same organization. */
    public Outcome<ProgrammeId> start(Viewer viewer, NewProgramme wanted) {
        var breaches = breachesIn(viewer, wanted);
        return breaches.isEmpty()
                ? insert(viewer.actor(), wanted)
                : new Outcome.Refused<>(breaches);
    }

    /** Everything that {@link #start} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, NewProgramme wanted) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var breaches = new ArrayList<>(breachesIn(wanted));
        var organization = wanted.organization();
        if (organization == null) {
            breaches.add(Breach.of("organization", "请填写开展组织的名称或代码。"));
        } else if (!organizations.isWithin(scope, organization, today.date())) {
            breaches.add(Breach.of("organization", "请选择您管理范围内的组织。"));
        }
        return breaches;
    }

    /**
     * Ends a running programme.
     *
     * @param on the first day on which it no longer runs: after its start, and after every meeting marked for it
     */
    public Outcome<ProgrammeId> end(Viewer viewer, ProgrammeId id, @Nullable LocalDate on) {
        viewer.require(Permission.KEEP_PROGRAMMES);
        var known = store.find(id).orElseThrow(() -> new NotFound(WHAT));
        if (!mayEnd(viewer, known)) {
            throw new NotAllowed("这个专题由" + known.organizationName() + "的上级组织科办理。");
        }
        var programme = store.lock(id).orElseThrow(() -> new NotFound(WHAT));
        var breaches = breachesIn(programme, on);
        if (on == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.end(id, on);
        audit.append(
                viewer.actor(),
                AuditEntry.of("结束专题", REGISTER, id.value(), programme.organization().value())
                        .with(Map.of("name", programme.name(), "on", on)));
        return new Outcome.Done<>(id);
    }

    /** Whether the viewer keeps the programmes of the organization that runs this one. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Viewer viewer, Programme programme) {
        return kept(viewer, List.of(programme)).contains(programme.organization());
    }

    /** Of the organizations that run these programmes those whose programmes the viewer keeps, in one query. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> kept(Viewer viewer, List<Programme> shown) {
        var running = shown.stream().map(Programme::organization).collect(Collectors.toSet());
        return organizations.within(
                viewer.scope(Permission.KEEP_PROGRAMMES), running, today.date());
    }

    private List<Breach> breachesIn(Programme programme, @Nullable LocalDate on) {
        if (programme.endsOn() != null) {
            return List.of(
                    Breach.overall(
                            "「%s」已自 %s 起结束。"
                                    .formatted(
                                            programme.name(),
                                            ChineseDates.full(programme.endsOn()))));
        }
        if (on == null) {
            return List.of(Breach.of("on", "请填写结束日期；从这一天起不再开展。"));
        }
        if (!on.isAfter(programme.startsOn())) {
            return List.of(
                    Breach.of(
                            "on", "结束日期须晚于启动日期 " + ChineseDates.full(programme.startsOn()) + "。"));
        }
        long later = store.activitiesFrom(programme.id(), on);
        return later == 0
                ? List.of()
                : List.of(
                        Breach.of(
                                "on",
                                "该日及以后还有 %d 次会议标记为它的活动，请改在最后一次活动之后，或先取消这些标记。".formatted(later)));
    }

    /** The days that both would run, and what to do about them. */
    private static Breach overlap(Programme other, LocalDate startsOn, @Nullable LocalDate endsOn) {
        var otherEnds = other.endsOn();
        var first = startsOn.isAfter(other.startsOn()) ? startsOn : other.startsOn();
        var end =
                endsOn == null || (otherEnds != null && otherEnds.isBefore(endsOn))
                        ? otherEnds
                        : endsOn;
        var both =
                end == null
                        ? ChineseDates.full(first) + "起"
                        : ChineseDates.range(first, end.minusDays(1));
        var said = "与「%s」同时开展：%s。同类专题同时只能有一个，".formatted(other.name(), both);
        if (startsOn.isBefore(other.startsOn())) {
            return Breach.of(
                    "endsOn", said + "结束日期最迟填 " + ChineseDates.full(other.startsOn()) + "。");
        }
        return Breach.of(
                "startsOn",
                otherEnds == null
                        ? said + "请先登记其结束日期。"
                        : said + "启动日期最早填 " + ChineseDates.full(otherEnds) + "。");
    }

    /** Marks a batch of meetings of one programme kind; the running programme of each day is found by the store. */
    public void markAll(
            Actor actor, OrganizationId organization, Map<MeetingId, ActivityKind> marked) {
        int count = store.markAll(organization, marked);
        audit.append(
                actor,
                new AuditEntry(
                        "批量标记专题活动",
                        "activities",
                        null,
                        organization.value(),
                        Map.of("count", count)));
    }

    /** The programme of a kind that an organization or one above it runs on a day. */
    @Transactional(readOnly = true)
    public Optional<Programme> runningFor(
            OrganizationId organization, ProgrammeKind kind, LocalDate day) {
        return store.runningFor(organization, kind, day);
    }

    /** All programmes of the district, newest first; names and dates of programmes are open to all who record. */
    @Transactional(readOnly = true)
    public List<Programme> list(Viewer viewer) {
        viewer.require(Permission.READ_FIGURES);
        return store.list();
    }

    /** One programme; its name and dates are open to all who see figures. */
    @Transactional(readOnly = true)
    public Programme get(Viewer viewer, ProgrammeId id) {
        viewer.require(Permission.READ_FIGURES);
        return store.find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    private Outcome<ProgrammeId> insert(Actor actor, NewProgramme wanted) {
        var id = new ProgrammeId(Ids.next());
        if (!store.insert(id, wanted)) {
            return new Outcome.Refused<>(List.of(Breach.of("startsOn", "刚刚有人登记了同类专题，请刷新后核对。")));
        }
        var organization = Objects.requireNonNull(wanted.organization());
        audit.append(
                actor,
                AuditEntry.of("登记专题", REGISTER, id.value(), organization.value())
                        .with(Map.of("name", wanted.name())));
        return new Outcome.Done<>(id);
    }

    private List<Breach> breachesIn(NewProgramme wanted) {
        var breaches = new ArrayList<Breach>();
        var kind = wanted.kind();
        var startsOn = wanted.startsOn();
        if (kind == null) {
            breaches.add(Breach.of("kind", "请选择类别。"));
        }
        if (wanted.name().isEmpty()) {
            breaches.add(Breach.of("name", "请填写名称。"));
        } else if (wanted.name().length() > LONGEST_NAME) {
            breaches.add(Breach.of("name", "名称最多 " + LONGEST_NAME + " 字。"));
        }
        if (wanted.documentNumber().length() > LONGEST_NUMBER) {
            breaches.add(Breach.of("documentNumber", "文号最多 " + LONGEST_NUMBER + " 字。"));
        }
        if (startsOn == null) {
            breaches.add(Breach.of("startsOn", "请填写启动日期；累计数从这一天起算。"));
        }
        var endsOn = wanted.endsOn();
        if (startsOn != null && endsOn != null && !endsOn.isAfter(startsOn)) {
            breaches.add(Breach.of("endsOn", "结束日期须晚于启动日期；从结束日期起不再开展。"));
            return breaches;
        }
        var organization = wanted.organization();
        if (kind != null && startsOn != null && organization != null) {
            store.overlapping(organization, kind, startsOn, wanted.endsOn()).stream()
                    .map(other -> overlap(other, startsOn, wanted.endsOn()))
                    .forEach(breaches::add);
        }
        return breaches;
    }
}
