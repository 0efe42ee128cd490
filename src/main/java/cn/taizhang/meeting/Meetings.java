package cn.taizhang.meeting;

import cn.taizhang.account.OnBehalf;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
    private static final int ALIKE_SHOWN = 3;

    private final MeetingStore store;
    private final MeetingLists lists;
    private final CorrectionStore corrections;
    private final Organizations organizations;
    private final MeetingChecks checks;
    private final MeetingKeeping keeping;
    private final MeetingMarks marks;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;
    private final Today today;

    Meetings(
            MeetingStore store,
            MeetingLists lists,
            CorrectionStore corrections,
            Organizations organizations,
            MeetingChecks checks,
            MeetingKeeping keeping,
            MeetingMarks marks,
            OnBehalf onBehalf,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.lists = lists;
        this.corrections = corrections;
        this.organizations = organizations;
        this.checks = checks;
        this.keeping = keeping;
        this.marks = marks;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Records a meeting. The same request key with the same meeting gives the record that is there already; with another
     * meeting it is refused, because nothing typed may vanish unseen.
     */
    public Outcome<MeetingId> record(Viewer viewer, MeetingDraft draft) {
        viewer.require(Permission.RECORD);
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var id = store.insert(draft, recorder(viewer, draft));
        if (id.isEmpty()) {
            return alreadyRecorded(viewer, draft);
        }
        marks.set(viewer.actor(), id.get(), heldOn(draft), draft.mark());
        audit.append(viewer.actor(), entry("登记会议", id.get(), draft));
        return new Outcome.Done<>(id.get());
    }

    /**
     * Records many meetings in one batch, drafts already checked by who made them; one audit entry, whose digest is over
     * every meeting as {@link MeetingDigest} says.
     */
    public void recordAll(Actor actor, List<RecordedMeeting> meetings) {
        store.insertAll(meetings);
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记会议",
                        REGISTER,
                        MeetingDigest.organizations(meetings),
                        meetings,
                        MeetingDigest::fields));
    }

    /** 更正: replaces what the record says, keeps what it said, and answers a return. A reason is needed. */
    public Outcome<MeetingId> correct(
            Viewer viewer, MeetingId id, int version, MeetingDraft draft, String reason) {
        var before = keepable(viewer, id);
        var breaches = new ArrayList<>(breachesIn(viewer, draft));
        breaches.addAll(MeetingRules.breachesInReason(reason, "请写明更正原因。"));
        if (before.withdrawn()) {
            breaches.add(Breach.overall("这条记录已撤回，不能再更正；如确有此会，请重新登记。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (!keeping.correct(viewer, before, version, draft, reason)) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("更正会议", REGISTER, id.value(), host(draft).value())
                        .with(Map.of("heldOn", heldOn(draft), "version", version + 1)));
        return new Outcome.Done<>(id);
    }

    /** 退回重改: the record goes on counting, with a warning, until it is corrected or withdrawn. */
    public Outcome<MeetingId> returnForRework(
            Viewer viewer, MeetingId id, int version, String reason) {
        var before = returnable(viewer, id);
        var breaches = new ArrayList<>(MeetingRules.breachesInReason(reason, "请写明退回原因和需要补正的内容。"));
        if (before.withdrawn()) {
            breaches.add(Breach.overall("已撤回的记录不能退回。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        keeping.keep(viewer, before, MeetingStep.Kind.RETURNED, reason);
        if (!store.markReturned(id, version, reason.strip())) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(viewer.actor(), stepEntry("退回会议记录", before, version));
        return new Outcome.Done<>(id);
    }

    /** 撤回: the record stays readable and counts nowhere. A reason is needed. */
    public Outcome<MeetingId> withdraw(Viewer viewer, MeetingId id, int version, String reason) {
        var before = keepable(viewer, id);
        var breaches = new ArrayList<>(MeetingRules.breachesInReason(reason, "请写明撤回原因。"));
        if (before.withdrawn()) {
            breaches.add(Breach.overall("这条记录已经撤回。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        keeping.keep(viewer, before, MeetingStep.Kind.WITHDRAWN, reason);
        if (!store.withdraw(id, version)) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(viewer.actor(), stepEntry("撤回会议记录", before, version));
        return new Outcome.Done<>(id);
    }

    /** Everything a draft would be refused for, without writing; a reason for a correction is not asked here. */
    @Transactional(readOnly = true)
    public List<Breach> check(Viewer viewer, MeetingDraft draft) {
        viewer.require(Permission.RECORD);
        return breachesIn(viewer, draft);
    }

    /** The record; the names on its list only for who may read the host's people. */
    @Transactional(readOnly = true)
    public Meeting get(Viewer viewer, MeetingId id) {
        var meeting = find(viewer, id);
        return mayReadNames(viewer, meeting) ? meeting : meeting.withoutNames();
    }

    /** Whether the names on the meeting's list may be told to the viewer. */
    @Transactional(readOnly = true)
    public boolean mayReadNames(Viewer viewer, Meeting meeting) {
        return within(viewer, Permission.READ_PEOPLE, meeting);
    }

    /** 变更历史, newest first, in words; the last step is the first entry. */
    @Transactional(readOnly = true)
    public List<MeetingStep> historyOf(Viewer viewer, MeetingId id) {
        var meeting = find(viewer, id);
        return new MeetingHistory(mayReadNames(viewer, meeting))
                .stepsOf(keeping.content(meeting), corrections.of(id));
    }

    /** 专题标记 of a record the viewer may read. */
    @Transactional(readOnly = true)
    public Optional<MeetingMarks.Mark> markOf(Viewer viewer, MeetingId id) {
        find(viewer, id);
        return marks.of(id);
    }

    /** The marks that a meeting of this host on this day can carry. */
    @Transactional(readOnly = true)
    public List<MeetingMarks.Mark> marksOfferedFor(OrganizationId host, LocalDate heldOn) {
        return marks.offeredFor(host, heldOn);
    }

    /** What the record still lacks, in words; never a reason to refuse it. */
    public List<String> remarksOn(Meeting meeting) {
        return MeetingRules.remarksOn(meeting);
    }

    /** Returned records that wait for this viewer; a superior is not reminded of what others have to mend. */
    @Transactional(readOnly = true)
    public List<MeetingRow> waitingForRework(Viewer viewer, int limit) {
        return lists.returnedTo(mending(viewer), limit);
    }

    /** How many returned records wait for this viewer in all. */
    @Transactional(readOnly = true)
    public int countWaitingForRework(Viewer viewer) {
        return lists.countReturnedTo(mending(viewer));
    }

    private static MeetingLists.Mending mending(Viewer viewer) {
        return new MeetingLists.Mending(
                viewer.scope(Permission.RECORD),
                viewer.may(Permission.RETURN_RECORDS),
                viewer.actor().account());
    }

    /** A page of the list, newest first, from after the row that the question names. */
    @Transactional(readOnly = true)
    public List<MeetingRow> list(Viewer viewer, MeetingQuestion question) {
        return lists.following(viewer.require(Permission.READ_RECORDS), question);
    }

    /** The page before the row that the question names; the row is needed. */
    @Transactional(readOnly = true)
    public List<MeetingRow> listBefore(Viewer viewer, MeetingQuestion question) {
        return lists.preceding(viewer.require(Permission.READ_RECORDS), question);
    }

    /** Other records that may be of the same event: same day, same kind, an organization in common. */
    @Transactional(readOnly = true)
    public List<MeetingRow> alike(Viewer viewer, Meeting meeting) {
        return lists.alike(viewer.require(Permission.READ_RECORDS), meeting, ALIKE_SHOWN);
    }

    /** Of the given meetings those the viewer may open, newest first. */
    @Transactional(readOnly = true)
    public List<MeetingRow> openable(Viewer viewer, List<UUID> ids) {
        return lists.among(viewer.scope(Permission.READ_RECORDS), ids);
    }

    /** Whether the viewer may correct or withdraw this meeting. */
    public boolean mayCorrect(Viewer viewer, Meeting meeting) {
        return within(viewer, Permission.RECORD, meeting) && !meeting.withdrawn();
    }

    /** Whether the viewer may return this meeting for rework: only from an organization above its host. */
    public boolean mayReturn(Viewer viewer, Meeting meeting) {
        return isAbove(viewer, meeting) && !meeting.withdrawn();
    }

    private boolean within(Viewer viewer, Permission permission, Meeting meeting) {
        return organizations.isWithin(viewer.scope(permission), meeting.host(), meeting.heldOn());
    }

    /** A host mends its own record; it does not return it to itself. */
    private boolean isAbove(Viewer viewer, Meeting meeting) {
        var above = new HashSet<>(viewer.scope(Permission.RETURN_RECORDS).roots());
        above.remove(meeting.host());
        return organizations.isWithin(new Scope(above), meeting.host(), meeting.heldOn());
    }

    private Meeting returnable(Viewer viewer, MeetingId id) {
        var meeting = find(viewer, id);
        viewer.require(Permission.RETURN_RECORDS);
        if (!isAbove(viewer, meeting)) {
            throw new NotAllowed(
                    "这条记录由「" + meeting.hostName() + "」主办，退回重改由它的上级办理；主办组织自己可以直接更正或撤回。");
        }
        return meeting;
    }

    private Meeting keepable(Viewer viewer, MeetingId id) {
        var meeting = find(viewer, id);
        viewer.require(Permission.RECORD);
        if (!within(viewer, Permission.RECORD, meeting)) {
            throw new NotAllowed("这条记录由「" + meeting.hostName() + "」主办，须由主办组织或其上级办理。");
        }
        return meeting;
    }

    private List<Breach> breachesIn(Viewer viewer, MeetingDraft draft) {
        return checks.breachesIn(viewer, List.of(draft)).getFirst();
    }

    private Meeting find(Viewer viewer, MeetingId id) {
        return store.find(viewer.require(Permission.READ_RECORDS), id)
                .orElseThrow(() -> new NotFound(WHAT));
    }

    private Outcome<MeetingId> alreadyRecorded(Viewer viewer, MeetingDraft draft) {
        var id = store.byRequest(draft.requestKey()).orElseThrow();
        var recorded = find(viewer, id);
        return draft.saysTheSameAs(recorded, marks.of(id).map(MeetingMarks.Mark::key).orElse(null))
                ? new Outcome.Done<>(id)
                : new Outcome.Refused<>(
                        List.of(
                                Breach.overall(
                                        "这一页刚才已经登记了「"
                                                + recorded.topic()
                                                + "」，现在的内容与它不同，还没有保存。如果是同一次会议要补充，请打开那条记录用“更正”补上；"
                                                + "如果这是另一次会议，请核对后再按一次“保存”。")));
    }

    private Recorder recorder(Viewer viewer, MeetingDraft draft) {
        boolean behalf = onBehalf.is(viewer.scope(Permission.RECORD), host(draft), heldOn(draft));
        return new Recorder(viewer.actor(), today.now(), behalf);
    }

    private static OrganizationId host(MeetingDraft draft) {
        return Objects.requireNonNull(draft.host());
    }

    private static LocalDate heldOn(MeetingDraft draft) {
        return Objects.requireNonNull(draft.heldOn());
    }

    private static AuditEntry entry(String action, MeetingId id, MeetingDraft draft) {
        return AuditEntry.of(action, REGISTER, id.value(), host(draft).value())
                .with(Map.of("heldOn", heldOn(draft)));
    }

    /** The reason stands with the record; the trail holds no free text, which may name persons. */
    private static AuditEntry stepEntry(String action, Meeting before, int version) {
        return AuditEntry.of(action, REGISTER, before.id().value(), before.host().value())
                .with(Map.of("heldOn", before.heldOn(), "version", version + 1));
    }
}
