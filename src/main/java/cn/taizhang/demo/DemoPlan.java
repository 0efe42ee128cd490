package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** 演示会议计划: what is to be held; no organization hosts two of them on one day, unless no other day is left. */
final class DemoPlan {

    private static final int TRIES = 60;

    private final List<PlannedMeeting> meetings = new ArrayList<>();
    private final Set<Taken> taken = new HashSet<>();

    DemoPlan add(PlannedMeeting meeting) {
        meetings.add(meeting);
        taken.add(new Taken(meeting.host().id(), meeting.day()));
        return this;
    }

    /** The meeting planned last was held together with others. */
    void together(NewOrganization... others) {
        meetings.add(meetings.removeLast().together(others));
    }

    /** Draws days until the host is free on one. */
    LocalDate freeDay(NewOrganization host, Supplier<LocalDate> draw) {
        var day = draw.get();
        for (int n = 0; n < TRIES && taken.contains(new Taken(host.id(), day)); n++) {
            day = draw.get();
        }
        return day;
    }

    List<PlannedMeeting> meetings() {
        return List.copyOf(meetings);
    }

    private record Taken(OrganizationId host, LocalDate day) {}
}
