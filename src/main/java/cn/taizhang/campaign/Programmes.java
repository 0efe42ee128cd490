package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专题与机制: programmes with their start, and the meetings that were study discussions or special activities. */
@Service
@Transactional
public class Programmes {

    private static final String REGISTER = "programmes";

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
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var breaches = new ArrayList<>(breachesIn(wanted));
        if (!organizations.isWithin(scope, wanted.organization(), today.date())) {
            breaches.add(Breach.of("organization", "请选择您管理范围内的组织。"));
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(insert(viewer.actor(), wanted))
                : new Outcome.Refused<>(breaches);
    }

    /** Ends a running programme; the day named is the first on which it no longer runs. */
    public Outcome<ProgrammeId> end(Viewer viewer, ProgrammeId id, LocalDate on) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        if (!store.end(scope, id, on)) {
            return new Outcome.Refused<>(List.of(Breach.of("on", "结束日期须晚于启动日期，且该专题正在您的管理范围内开展。")));
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("结束专题", REGISTER, id.value(), null).with(Map.of("on", on)));
        return new Outcome.Done<>(id);
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

    private ProgrammeId insert(Actor actor, NewProgramme wanted) {
        var id = new ProgrammeId(Ids.next());
        store.insert(id, wanted);
        audit.append(
                actor,
                AuditEntry.of("登记专题", REGISTER, id.value(), wanted.organization().value())
                        .with(Map.of("name", wanted.name())));
        return id;
    }

    private List<Breach> breachesIn(NewProgramme wanted) {
        var breaches = new ArrayList<Breach>();
        var kind = wanted.kind();
        var startsOn = wanted.startsOn();
        if (kind == null) {
            breaches.add(Breach.of("kind", "请选择类别。"));
        }
        if (wanted.name().isBlank()) {
            breaches.add(Breach.of("name", "请填写名称。"));
        }
        if (startsOn == null) {
            breaches.add(Breach.of("startsOn", "请填写启动日期；累计数从这一天起算。"));
        }
        if (kind != null && startsOn != null) {
            store.overlapping(wanted.organization(), kind, startsOn)
                    .ifPresent(other ->
                            breaches.add(
                                    Breach.of(
                                            "startsOn",
                                            "「" + other.name() + "」在该日仍在开展，请先登记其结束日期。")));
        }
        return breaches;
    }
}
