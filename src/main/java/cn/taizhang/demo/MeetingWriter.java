package cn.taizhang.demo;

import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.Presence;
import cn.taizhang.meeting.RecordedMeeting;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.people.PersonId;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** 演示会议登记: fills in what a clerk fills in — place, who presided, numbers or a list — and when and by whom it was entered. */
final class MeetingWriter {

    private final DemoTree tree;
    private final DemoRolls rolls;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final Random random = new Random(20200105);

    MeetingWriter(DemoTree tree, DemoRolls rolls, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.rolls = rolls;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** 已写会议: a planned meeting and the record made of it. */
    record Written(PlannedMeeting planned, RecordedMeeting recorded) {}

    /** In the order of the plan. */
    List<Written> write(List<PlannedMeeting> plan) {
        return plan.stream().map(planned -> new Written(planned, record(planned))).toList();
    }

    private RecordedMeeting record(PlannedMeeting meeting) {
        var at = enteredAt(meeting);
        boolean onBehalf = meeting.fate() == PlannedMeeting.Fate.ON_BEHALF;
        return new RecordedMeeting(
                new MeetingId(ids.next(at)),
                draft(meeting, at),
                at,
                enteredBy(meeting.host(), onBehalf),
                onBehalf);
    }

    private MeetingDraft draft(PlannedMeeting meeting, LocalDateTime at) {
        var host = meeting.host();
        boolean online = DemoCalendar.gatheringsSuspended(meeting.day());
        var coHosts = new HashSet<OrganizationId>();
        meeting.coHosts().forEach(one -> coHosts.add(one.id()));
        var list = meeting.listed() ? list(meeting) : Map.<PersonId, Presence>of();
        Integer expected = list.isEmpty() ? expected(meeting) : null;
        return new MeetingDraft(
                meeting.kind(),
                meeting.topic(),
                host.id(),
                coHosts,
                meeting.day(),
                online ? Manner.ONLINE : Manner.ON_SITE,
                online ? "视频会议" : place(host),
                rolls.headOf(seat(host).id()),
                expected,
                expected == null ? null : Integer.valueOf(attended(expected)),
                list,
                null,
                ids.next(at));
    }

    private Map<PersonId, Presence> list(PlannedMeeting meeting) {
        var presences = new HashMap<PersonId, Presence>();
        for (var person : rolls.rollOf(meeting.host().id(), meeting.day())) {
            int chance = random.nextInt(20);
            presences.put(
                    person,
                    chance > 2
                            ? Presence.PRESENT
                            : chance > 0 ? Presence.ON_LEAVE : Presence.ABSENT);
        }
        return presences;
    }

    /** One record in eight leaves the numbers out: that is allowed, and the product must bear it. */
    private @Nullable Integer expected(PlannedMeeting meeting) {
        int chance = random.nextInt(8);
        int more = random.nextInt(30);
        if (chance == 0) {
            return null;
        }
        if (meeting.host().kind() == OrganizationKind.PARTY_BRANCH) {
            int roll = rolls.rollOf(meeting.host().id(), meeting.day()).size();
            return roll == 0 ? null : Integer.valueOf(roll);
        }
        return 14 + more + 20 * meeting.coHosts().size();
    }

    private int attended(int expected) {
        return Math.max(1, expected - random.nextInt(1 + expected / 6));
    }

    private String place(NewOrganization host) {
        return switch (host.kind()) {
            case PARTY_BRANCH -> tree.parentOf(host).name() + "党员活动室";
            case COMMUNITY -> host.name() + "党群服务中心";
            case SUBDISTRICT -> host.name() + (random.nextBoolean() ? "三楼会议室" : "党群服务中心");
            case INDUSTRIAL_CLUSTER -> "集聚区党群服务中心";
            case LEADING_GROUP ->
                    host.parent() == null || host.parent().equals(tree.district().id())
                            ? "区委第二会议室"
                            : tree.parentOf(host).name() + "三楼会议室";
            default -> host.name() + "会议室";
        };
    }

    private LocalDateTime enteredAt(PlannedMeeting meeting) {
        var day = meeting.day().plusDays(random.nextInt(4));
        int minute = random.nextInt(9 * 60);
        var endOfMonth = meeting.day().withDayOfMonth(meeting.day().lengthOfMonth());
        if (meeting.fate() == PlannedMeeting.Fate.LATE) {
            day = endOfMonth.plusDays(1L + random.nextInt(9));
        } else if (day.isAfter(endOfMonth)) {
            day = endOfMonth;
        }
        // what was held or entered this morning was entered before the clock's nine o'clock
        return day.isBefore(calendar.asOf())
                ? day.atTime(8, 30).plusMinutes(minute)
                : calendar.asOf().atTime(8, 0).plusMinutes(minute % 60);
    }

    private String enteredBy(NewOrganization host, boolean onBehalf) {
        var seat = seat(host);
        var entering = onBehalf && seat.parent() != null ? above(seat) : seat;
        String name = rolls.headOf(entering.id());
        return name.isEmpty() ? entering.name() : name + "（" + entering.name() + "）";
    }

    /** The street enters for its communities and branches, the unit for its branches. */
    private NewOrganization above(NewOrganization organization) {
        var parent = tree.parentOf(organization);
        return parent.kind() == OrganizationKind.COMMUNITY ? tree.parentOf(parent) : parent;
    }

    /** A leading group has no roll of its own: the organization it belongs to signs. */
    private NewOrganization seat(NewOrganization host) {
        return host.kind() == OrganizationKind.LEADING_GROUP ? tree.parentOf(host) : host;
    }
}
