package cn.taizhang.meeting.web;

import cn.taizhang.meeting.MeetingRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * 会议活动列表页: what the template shows, ready made.
 *
 * @param filter the conditions as they were typed
 * @param problem what is wrong with them, or null
 * @param summary the conditions in words, for the line under the title
 * @param unit 填报单位 of the printed table
 * @param present persons present at the meetings of this page, a person at two meetings twice (人次)
 * @param first address of the first page, null when this is it; so with the previous and the next one
 * @param mayRecord whether 登记会议 is offered
 * @param standing what the reader may do here
 */
record MeetingsPage(
        MeetingFilter filter,
        SequencedMap<String, String> kinds,
        SequencedMap<String, String> onlys,
        @Nullable String problem,
        String summary,
        String unit,
        LocalDate today,
        List<Row> rows,
        long present,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        boolean mayRecord,
        String standing) {

    /** 一次会议. */
    record Row(
            String href,
            String topic,
            String kind,
            String host,
            LocalDate heldOn,
            @Nullable Integer attended,
            String state,
            String tone,
            List<String> marks) {

        static Row of(MeetingRow row) {
            boolean returned = row.returnedBecause() != null;
            return new Row(
                    "/meetings/" + row.meetingId(),
                    row.topic(),
                    row.kindLabel(),
                    row.hostName(),
                    row.heldOn(),
                    row.attended(),
                    row.withdrawn() ? "已撤回" : returned ? "退回重改" : "已召开",
                    row.withdrawn() ? "" : returned ? "red" : "ok",
                    marks(row));
        }

        private static List<String> marks(MeetingRow row) {
            var marks = new ArrayList<String>();
            if (row.coHosts() > 0) {
                marks.add("联办 " + (row.coHosts() + 1) + " 家");
            }
            if (row.late()) {
                marks.add("补录");
            }
            if (row.onBehalf()) {
                marks.add("代录");
            }
            return List.copyOf(marks);
        }
    }

    public String line() {
        return "本页 " + rows.size() + " 次" + (next == null ? "" : "，后面还有");
    }
}
