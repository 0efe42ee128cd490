package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 导入核对: what speaks against rows of a file, beside what the form asks: whether a record may be corrected, and by whom. */
@Component
class MeetingReview {

    private final MeetingChecks checks;
    private final AttendanceStore lists;
    private final Organizations organizations;
    private final Today today;

    MeetingReview(
            MeetingChecks checks, AttendanceStore lists, Organizations organizations, Today today) {
        this.checks = checks;
        this.lists = lists;
        this.organizations = organizations;
        this.today = today;
    }

    /**
     * As many answers as candidates. A row that says what its record says changes nothing, and nothing is asked of it.
     *
     * @param reading from a row to what it says
     */
    List<List<Breach>> breachesIn(
            Viewer viewer,
            List<Candidate<BroughtMeeting>> candidates,
            Function<Entry, BroughtMeeting> reading) {
        var differing = candidates.stream().map(one -> differs(one, reading)).toList();
        var asked = new ArrayList<Candidate<BroughtMeeting>>();
        for (int i = 0; i < candidates.size(); i++) {
            if (differing.get(i)) {
                asked.add(candidates.get(i));
            }
        }
        var found = breachesIn(viewer, asked).iterator();
        return differing.stream()
                .map(differs -> differs ? found.next() : List.<Breach>of())
                .toList();
    }

    private static boolean differs(
            Candidate<BroughtMeeting> one, Function<Entry, BroughtMeeting> reading) {
        var before = one.before();
        return before == null || !reading.apply(before).draft().equals(one.draft().draft());
    }

    private List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<BroughtMeeting>> candidates) {
        var standing = standing(viewer, candidates);
        var found =
                checks.breachesIn(
                                viewer,
                                candidates.stream()
                                        .map(one ->
                                                one.draft().draft().attendedBy(standing.list(one)))
                                        .toList())
                        .iterator();
        var told = new ArrayList<List<Breach>>();
        for (var one : candidates) {
            var before = one.before();
            var breaches = new ArrayList<Breach>();
            if (before == null) {
                breaches.addAll(breachesInNew(viewer, one));
            } else {
                breaches.addAll(breachesInCorrection(one, before, standing));
            }
            breaches.addAll(found.next());
            told.add(breaches);
        }
        return told;
    }

    /**
     * 现状: of the records that rows would correct.
     *
     * @param reached their hosts, as far as the viewer records for them
     */
    private record Standing(
            Map<MeetingId, Map<PersonId, Presence>> lists, Set<OrganizationDay> reached) {

        Map<PersonId, Presence> list(Candidate<BroughtMeeting> one) {
            return lists.getOrDefault(new MeetingId(one.id()), Map.of());
        }
    }

    private Standing standing(Viewer viewer, List<Candidate<BroughtMeeting>> candidates) {
        var ids = new HashSet<MeetingId>();
        var hosts = new HashSet<OrganizationDay>();
        for (var one : candidates) {
            var before = one.before();
            if (before != null) {
                ids.add(new MeetingId(one.id()));
                hosts.add(hostOf(before));
            }
        }
        return ids.isEmpty()
                ? new Standing(Map.of(), Set.of())
                : new Standing(
                        lists.of(ids),
                        organizations.within(viewer.scope(Permission.RECORD), hosts));
    }

    private static OrganizationDay hostOf(Entry before) {
        return new OrganizationDay(
                Objects.requireNonNull(before.organization(MeetingColumns.HOST)),
                Objects.requireNonNull(before.get(MeetingColumns.HELD_ON)));
    }

    /** A number that is not there is a slip of a spreadsheet, unless records are moved from elsewhere. */
    private List<Breach> breachesInNew(Viewer viewer, Candidate<BroughtMeeting> one) {
        if (viewer.account() != null) {
            return one.numbered()
                    ? List.of(Breach.of("id", "没有这个编号的会议。新的会议请清空记录编号，由系统填写。"))
                    : List.of();
        }
        var recordedAt = one.draft().origin().recordedAt();
        return recordedAt != null && recordedAt.isAfter(today.now())
                ? List.of(Breach.of("recordedAt", "登记时间不能晚于现在。"))
                : List.of();
    }

    private static List<Breach> breachesInCorrection(
            Candidate<BroughtMeeting> one, Entry before, Standing standing) {
        var breaches = new ArrayList<Breach>();
        if (before.get(MeetingColumns.STATE) == MeetingState.WITHDRAWN) {
            breaches.add(Breach.overall("这条记录已撤回，不能再更正；如确有此会，请重新登记。"));
        }
        if (!standing.reached().contains(hostOf(before))) {
            breaches.add(
                    Breach.overall(
                            "这条记录由「" + before.written(MeetingColumns.HOST) + "」主办，须由主办组织或其上级办理。"));
        }
        if (!standing.list(one).isEmpty() && !sameNumbers(one.draft().draft(), before)) {
            breaches.add(Breach.of("attended", "这次会议有到会名单，应到、实到人数随名单，请更正名单。"));
        }
        return breaches;
    }

    private static boolean sameNumbers(MeetingDraft draft, Entry before) {
        return Objects.equals(draft.expected(), before.get(MeetingColumns.EXPECTED))
                && Objects.equals(draft.attended(), before.get(MeetingColumns.ATTENDED));
    }
}
