package cn.taizhang.meeting;

import cn.taizhang.account.OnBehalf;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import cn.taizhang.register.OrganizationReference;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会议的收入: a meeting is known by its number, or by host, day, kind and topic; another row about it is a correction. */
@Component
class MeetingIntake implements Intake<BroughtMeeting> {

    /** No personal value; who and when stand beside it. */
    static final String REASON = "导入更正";

    private final MeetingColumns columns;
    private final MeetingStore store;
    private final MeetingReview review;
    private final MeetingKeeping keeping;
    private final MeetingMarks marks;
    private final Organizations organizations;
    private final OnBehalf onBehalf;
    private final Today today;

    MeetingIntake(
            MeetingColumns columns,
            MeetingStore store,
            MeetingReview review,
            MeetingKeeping keeping,
            MeetingMarks marks,
            Organizations organizations,
            OnBehalf onBehalf,
            Today today) {
        this.columns = columns;
        this.store = store;
        this.review = review;
        this.keeping = keeping;
        this.marks = marks;
        this.organizations = organizations;
        this.onBehalf = onBehalf;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(
                rows.stream().map(row -> new MeetingStore.Asked(row.id(), meeting(row))).toList());
    }

    @Override
    public BroughtMeeting draft(Entry row) {
        return new BroughtMeeting(
                meeting(row),
                new BroughtMeeting.Origin(
                        row.get(MeetingColumns.RECORDED_AT),
                        row.get(MeetingColumns.RECORDED_BY),
                        row.get(MeetingColumns.ON_BEHALF),
                        row.get(MeetingColumns.STATE)));
    }

    private MeetingDraft meeting(Entry row) {
        return new MeetingDraft(
                row.get(MeetingColumns.KIND),
                row.get(MeetingColumns.TOPIC, ""),
                row.organization(MeetingColumns.HOST),
                row.get(MeetingColumns.CO_HOSTS, List.<OrganizationReference>of()).stream()
                        .map(OrganizationReference::id)
                        .collect(Collectors.toSet()),
                row.get(MeetingColumns.HELD_ON),
                row.get(MeetingColumns.MANNER, Manner.ON_SITE),
                row.get(MeetingColumns.PLACE, ""),
                row.get(MeetingColumns.PRESIDER, ""),
                row.get(MeetingColumns.EXPECTED),
                row.get(MeetingColumns.ATTENDED),
                Map.of(),
                row.get(columns.mark()),
                Objects.requireNonNullElseGet(row.id(), UUID::randomUUID));
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<BroughtMeeting>> candidates) {
        return review.breachesIn(viewer, candidates, this::draft);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<BroughtMeeting>> candidates) {
        var recorded = recorded(viewer, candidates);
        store.insertAll(recorded);
        var marked = new LinkedHashMap<MeetingId, String>();
        for (var one : recorded) {
            var mark = one.draft().mark();
            if (mark != null) {
                marked.put(one.id(), mark);
            }
        }
        if (!marked.isEmpty()) {
            marks.setAll(marked);
        }
    }

    private List<RecordedMeeting> recorded(
            Viewer viewer, List<Candidate<BroughtMeeting>> candidates) {
        var hosts =
                organizations
                        .among(
                                candidates.stream()
                                        .map(one -> host(one.draft().draft()))
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        var scope = viewer.scope(Permission.RECORD);
        var behalf = new HashMap<OrganizationDay, Boolean>();
        var now = today.now();
        return candidates.stream()
                .map(one -> {
                    var draft = one.draft().draft();
                    var host = Objects.requireNonNull(hosts.get(host(draft)));
                    var day = Objects.requireNonNull(draft.heldOn());
                    boolean byOther =
                            behalf.computeIfAbsent(
                                    new OrganizationDay(host.id(), day),
                                    asked -> onBehalf.is(scope, host, day));
                    return recorded(viewer, one, now, byOther);
                })
                .toList();
    }

    private static RecordedMeeting recorded(
            Viewer viewer, Candidate<BroughtMeeting> one, LocalDateTime now, boolean byOther) {
        var draft = one.draft().draft();
        var account = viewer.account();
        var origin = one.draft().origin();
        boolean moved = viewer.bringsHistory();
        return new RecordedMeeting(
                new MeetingId(one.id()),
                one.numbered() ? draft : draft.requestedAs(UUID.randomUUID()),
                given(moved, origin.recordedAt(), now),
                given(moved, origin.recordedBy(), viewer.actor().name()),
                account == null ? null : account.value(),
                given(moved, origin.onBehalf(), byOther),
                given(moved, origin.state(), MeetingState.HELD));
    }

    private static <T> T given(boolean moved, @Nullable T told, T anew) {
        return moved && told != null ? told : anew;
    }

    /** The list of who was there stays as it is. */
    @Override
    public boolean change(Viewer viewer, Candidate<BroughtMeeting> one) {
        var before =
                store.find(viewer.scope(Permission.READ_RECORDS), new MeetingId(one.id()))
                        .orElseThrow(() -> new NotFound("这次会议"));
        Map<PersonId, Presence> list = MeetingDraft.attendanceOf(before);
        return keeping.correct(
                viewer,
                before,
                Objects.requireNonNull(one.before()).version(),
                one.draft().draft().attendedBy(list),
                REASON);
    }

    @Override
    public UUID organization(BroughtMeeting brought) {
        return host(brought.draft()).value();
    }

    private static OrganizationId host(MeetingDraft draft) {
        return Objects.requireNonNull(draft.host());
    }

    @Override
    public List<@Nullable Object> digested(Candidate<BroughtMeeting> one) {
        var fields = MeetingDigest.fields(new MeetingId(one.id()), one.draft().draft());
        fields.addAll(one.draft().origin().fields());
        return fields;
    }

    @Override
    public boolean keepsFormerVersions() {
        return true;
    }
}
