package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会议活动: recording a real event once, correcting it without losing what it said, returning and withdrawing it.
 * Every host and co-host sees the same record.
 */
@Service
@Transactional
public class Meetings {

    public static final String REGISTER = "meetings";

    private static final String WHAT = "这次会议";

    private final MeetingStore store;
    private final Organizations organizations;
    private final MeetingAttendance attendance;
    private final MeetingMarks marks;
    private final AuditTrail audit;
    private final Today today;

    Meetings(
            MeetingStore store,
            Organizations organizations,
            MeetingAttendance attendance,
            MeetingMarks marks,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.organizations = organizations;
        this.attendance = attendance;
        this.marks = marks;
        this.audit = audit;
        this.today = today;
    }

    /** Records a meeting; the same request key gives the record that is there already. */
    public Outcome<MeetingId> record(Viewer viewer, MeetingDraft draft) {
        viewer.require(Permission.RECORD);
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var id = store.insert(draft, Recorder.of(viewer, draft, today));
        if (id.isEmpty()) {
            return new Outcome.Done<>(ownRecordOf(viewer, draft.requestKey()));
        }
        mark(viewer.actor(), id.get(), draft);
        audit.append(viewer.actor(), entry("登记会议", id.get(), draft));
        return new Outcome.Done<>(id.get());
    }

    /** Records many meetings in one batch, drafts already checked by who made them; one audit entry. */
    public void recordAll(Actor actor, List<RecordedMeeting> meetings) {
        store.insertAll(actor, meetings);
        audit.append(
                actor,
                new AuditEntry("批量登记会议", REGISTER, null, null, Map.of("count", meetings.size())));
    }

    /** 更正: replaces what the record says, keeps what it said, and answers a return. A reason is needed. */
    public Outcome<MeetingId> correct(
            Viewer viewer, MeetingId id, int version, MeetingDraft draft, String reason) {
        var before = keepable(viewer, id, Permission.RECORD);
        var breaches = new ArrayList<>(breachesIn(viewer, draft));
        if (reason.isBlank()) {
            breaches.add(Breach.of("reason", "请写明更正原因。"));
        }
        if (before.withdrawn()) {
            breaches.add(Breach.overall("这条记录已撤回，不能再更正；如确有此会，请重新登记。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.keepFormer(before, markKey(id), viewer.actor(), reason.strip(), today.now());
        if (!store.replace(id, version, draft)) {
            throw new ChangedMeanwhile(WHAT);
        }
        mark(viewer.actor(), id, draft);
        audit.append(
                viewer.actor(),
                entry("更正会议", id, draft).with(Map.of("version", version + 1, "reason", reason)));
        return new Outcome.Done<>(id);
    }

    /** 退回重改: the record goes on counting, with a warning, until it is corrected or withdrawn. */
    public Outcome<MeetingId> returnForRework(
            Viewer viewer, MeetingId id, int version, String reason) {
        var meeting = keepable(viewer, id, Permission.RETURN_RECORDS);
        if (reason.isBlank()) {
            return new Outcome.Refused<>(List.of(Breach.of("reason", "请写明退回原因和需要补正的内容。")));
        }
        if (meeting.withdrawn()) {
            return new Outcome.Refused<>(List.of(Breach.overall("已撤回的记录不能退回。")));
        }
        if (!store.markReturned(id, version, reason.strip())) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("退回会议记录", REGISTER, id.value(), meeting.host().value())
                        .with(Map.of("reason", reason)));
        return new Outcome.Done<>(id);
    }

    /** 撤回: the record stays readable and counts nowhere. A reason is needed. */
    public Outcome<MeetingId> withdraw(Viewer viewer, MeetingId id, int version, String reason) {
        var before = keepable(viewer, id, Permission.RECORD);
        if (reason.isBlank()) {
            return new Outcome.Refused<>(List.of(Breach.of("reason", "请写明撤回原因。")));
        }
        if (before.withdrawn()) {
            return new Outcome.Refused<>(List.of(Breach.overall("这条记录已经撤回。")));
        }
        store.keepFormer(before, markKey(id), viewer.actor(), reason.strip(), today.now());
        if (!store.withdraw(id, version)) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("撤回会议记录", REGISTER, id.value(), before.host().value())
                        .with(Map.of("reason", reason)));
        return new Outcome.Done<>(id);
    }

    @Transactional(readOnly = true)
    public Meeting get(Viewer viewer, MeetingId id) {
        return store.find(viewer.require(Permission.READ_RECORDS), id)
                .orElseThrow(() -> new NotFound(WHAT));
    }

    @Transactional(readOnly = true)
    public List<Meeting.Correction> correctionsOf(Viewer viewer, MeetingId id) {
        get(viewer, id);
        return store.correctionsOf(id);
    }

    @Transactional(readOnly = true)
    public List<MeetingRow> list(Viewer viewer, MeetingQuestion question) {
        return store.list(viewer.require(Permission.READ_RECORDS), question);
    }

    /** Of the given meetings those the viewer may open, newest first. */
    @Transactional(readOnly = true)
    public List<MeetingRow> openable(Viewer viewer, List<UUID> ids) {
        return store.among(viewer.scope(Permission.READ_RECORDS), ids);
    }

    /** Whether the viewer may correct or withdraw this meeting. */
    public boolean mayCorrect(Viewer viewer, Meeting meeting) {
        return within(viewer, Permission.RECORD, meeting) && !meeting.withdrawn();
    }

    /** Whether the viewer may return this meeting for rework. */
    public boolean mayReturn(Viewer viewer, Meeting meeting) {
        return within(viewer, Permission.RETURN_RECORDS, meeting) && !meeting.withdrawn();
    }

    private boolean within(Viewer viewer, Permission permission, Meeting meeting) {
        return organizations.isWithin(viewer.scope(permission), meeting.host(), meeting.heldOn());
    }

    private Meeting keepable(Viewer viewer, MeetingId id, Permission permission) {
        var meeting = get(viewer, id);
        viewer.require(permission);
        if (!within(viewer, permission, meeting)) {
            throw new NotAllowed("这条记录由「" + meeting.hostName() + "」主办，须由主办组织或其上级办理。");
        }
        return meeting;
    }

    private List<Breach> breachesIn(Viewer viewer, MeetingDraft draft) {
        var breaches = new ArrayList<>(MeetingRules.breachesIn(draft, today.date()));
        var heldOn = draft.heldOn();
        var host = draft.host();
        if (heldOn == null || host == null) {
            return breaches;
        }
        if (!organizations.isWithin(viewer.scope(Permission.RECORD), host, heldOn)) {
            breaches.add(Breach.of("host", "只能登记本组织及下级组织主办的会议。"));
        } else if (!organizations.get(host).existsOn(heldOn)) {
            breaches.add(Breach.of("heldOn", "主办组织在该日尚未设立或已经撤销。"));
        }
        for (OrganizationId coHost : draft.coHosts()) {
            var organization = organizations.get(coHost);
            if (!organization.existsOn(heldOn)) {
                breaches.add(Breach.of("coHosts", "联办单位「" + organization.name() + "」在该日不存在。"));
            }
        }
        breaches.addAll(attendance.breachesIn(draft, host, heldOn));
        var mark = draft.mark();
        if (mark != null && !offered(host, heldOn, mark)) {
            breaches.add(Breach.of("mark", "该日期没有正在开展的专题，不能作此标记。"));
        }
        return breaches;
    }

    private boolean offered(OrganizationId host, LocalDate heldOn, String key) {
        return marks.offeredFor(host, heldOn).stream().anyMatch(mark -> mark.key().equals(key));
    }

    private void mark(Actor actor, MeetingId id, MeetingDraft draft) {
        marks.set(actor, id, Objects.requireNonNull(draft.heldOn()), draft.mark());
    }

    private Optional<String> markKey(MeetingId id) {
        return marks.of(id).map(MeetingMarks.Mark::key);
    }

    private MeetingId ownRecordOf(Viewer viewer, UUID requestKey) {
        var id = store.byRequest(requestKey).orElseThrow();
        get(viewer, id);
        return id;
    }

    private static AuditEntry entry(String action, MeetingId id, MeetingDraft draft) {
        var host = Objects.requireNonNull(draft.host());
        return AuditEntry.of(action, REGISTER, id.value(), host.value())
                .with(Map.of("heldOn", Objects.requireNonNull(draft.heldOn())));
    }
}
