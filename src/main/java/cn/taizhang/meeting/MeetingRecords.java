package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 会议活动 as the records behind a figure. */
@Component
public class MeetingRecords implements RecordRegister {

    private final Meetings meetings;

    MeetingRecords(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String key() {
        return Meetings.REGISTER;
    }

    @Override
    public String label() {
        return "会议活动";
    }

    @Override
    public Optional<Permission> opensWith() {
        return Optional.of(Permission.READ_RECORDS);
    }

    @Override
    public List<Line> describe(Viewer viewer, List<UUID> records) {
        return meetings.openable(viewer, records).stream().map(MeetingRecords::line).toList();
    }

    private static Line line(MeetingRow row) {
        String together = row.coHosts() > 0 ? "，" + (row.coHosts() + 1) + " 家联办" : "";
        String returned = row.returnedBecause() == null ? "" : "，退回重改";
        String late = row.late() ? "，补录" : "";
        return new Line(
                row.meetingId(),
                row.topic(),
                ChineseDates.full(row.heldOn())
                        + "　"
                        + row.hostName()
                        + "　"
                        + row.kindLabel()
                        + together
                        + late
                        + returned,
                "/meetings/" + row.meetingId());
    }
}
