package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 到会名单的收入: a row puts one person on the list of a meeting that is there. Where the command line moves records from
 * another installation, the list of a record that nobody has changed here belongs to its first entry; everywhere else a new
 * or changed row is a correction of the meeting and keeps what it said. Nobody is taken off a list by a file.
 */
@Component
class AttendanceIntake implements Intake<ListedPerson> {

    static final String REGISTER = "attendance";

    private final AttendanceStore lists;
    private final MeetingStore meetings;
    private final MeetingBatch batch;
    private final MeetingKeeping keeping;
    private final Organizations organizations;
    private final AuditTrail audit;

    AttendanceIntake(
            AttendanceStore lists,
            MeetingStore meetings,
            MeetingBatch batch,
            MeetingKeeping keeping,
            Organizations organizations,
            AuditTrail audit) {
        this.lists = lists;
        this.meetings = meetings;
        this.batch = batch;
        this.keeping = keeping;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return lists.known(
                values(rows, AttendanceColumns.MEETING), values(rows, AttendanceColumns.PERSON));
    }

    private static List<@Nullable UUID> values(List<Entry> rows, Column<UUID> column) {
        var values = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    @Override
    public ListedPerson draft(Entry row) {
        var meeting = row.get(AttendanceColumns.MEETING);
        var person = row.get(AttendanceColumns.PERSON);
        return new ListedPerson(
                meeting == null ? null : new MeetingId(meeting),
                person == null ? null : new PersonId(person),
                row.get(AttendanceColumns.PRESENCE));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<ListedPerson>> candidates) {
        var places = lists.places(candidates.stream().map(Candidate::draft).toList());
        var hosts =
                places.stream()
                        .filter(Objects::nonNull)
                        .map(AttendanceIntake::hostOf)
                        .collect(Collectors.toSet());
        var reached = organizations.within(viewer.scope(Permission.RECORD), hosts);
        return places.stream().map(place -> breachesIn(viewer, place, reached)).toList();
    }

    private static OrganizationDay hostOf(AttendanceStore.Place place) {
        return new OrganizationDay(new OrganizationId(place.host()), place.heldOn());
    }

    private static List<Breach> breachesIn(
            Viewer viewer, AttendanceStore.@Nullable Place place, Set<OrganizationDay> reached) {
        if (place == null) {
            return List.of(Breach.of("meeting", "没有这个编号的会议，或者不在您的管理范围内。请先导入会议活动。"));
        }
        var breaches = new ArrayList<Breach>();
        if (!reached.contains(hostOf(place))) {
            breaches.add(Breach.of("meeting", "这条记录由「" + place.hostName() + "」主办，须由主办组织或其上级办理。"));
        }
        if (place.state() == MeetingState.WITHDRAWN && !isFirstEntry(viewer, place.version())) {
            breaches.add(Breach.of("meeting", "这条记录已撤回，不能再更正；如确有此会，请重新登记。"));
        }
        if (!place.onRoll()) {
            breaches.add(Breach.of("person", "这个人当日不在主办或联办组织的名册上。"));
        }
        return breaches;
    }

    private static boolean isFirstEntry(Viewer viewer, int version) {
        return viewer.bringsHistory() && version == 1;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<ListedPerson>> candidates) {
        var first = new ArrayList<ListedPerson>();
        var later = new LinkedHashMap<MeetingId, Map<PersonId, Presence>>();
        var listed = candidates.stream().map(Candidate::draft).toList();
        var places = lists.places(listed);
        for (int i = 0; i < listed.size(); i++) {
            var one = listed.get(i);
            if (isFirstEntry(viewer, Objects.requireNonNull(places.get(i)).version())) {
                first.add(one);
            } else {
                later.computeIfAbsent(one.heldMeeting(), meeting -> new HashMap<>())
                        .put(one.someone(), one.wasThere());
            }
        }
        batch.insertAttendance(first.stream().map(AttendanceIntake::row).toList());
        lists.count(first.stream().map(ListedPerson::heldMeeting).collect(Collectors.toSet()));
        later.forEach((meeting, list) -> {
            if (!correct(viewer, meeting, list)) {
                throw new ChangedMeanwhile("这次会议");
            }
        });
    }

    private static Object[] row(ListedPerson one) {
        return new Object[] {
            one.heldMeeting().value(), one.someone().value(), one.wasThere().name()
        };
    }

    @Override
    public boolean change(Viewer viewer, Candidate<ListedPerson> one) {
        var listed = one.draft();
        return correct(viewer, listed.heldMeeting(), Map.of(listed.someone(), listed.wasThere()));
    }

    /** These persons on the list, and the others as they stood there. */
    private boolean correct(Viewer viewer, MeetingId id, Map<PersonId, Presence> changed) {
        var before =
                meetings.find(viewer.scope(Permission.READ_RECORDS), id)
                        .orElseThrow(() -> new NotFound("这次会议"));
        var list = new HashMap<>(MeetingDraft.attendanceOf(before));
        list.putAll(changed);
        var mark = keeping.content(before).mark();
        var draft = MeetingDraft.of(before, mark == null ? null : mark.key()).attendedBy(list);
        if (!keeping.correct(viewer, before, before.version(), draft, MeetingIntake.REASON)) {
            return false;
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("更正会议", Meetings.REGISTER, id.value(), before.host().value())
                        .with(Map.of("heldOn", before.heldOn(), "version", before.version() + 1)));
        return true;
    }

    /** Many meetings have one list each: the entry of a file stands in the installation's chain. */
    @Override
    public @Nullable UUID organization(ListedPerson listed) {
        return null;
    }

    @Override
    public List<@Nullable Object> digested(Candidate<ListedPerson> one) {
        var listed = one.draft();
        return Arrays.asList(listed.meeting(), listed.person(), listed.presence());
    }

    @Override
    public boolean keepsFormerVersions() {
        return true;
    }
}
