package cn.taizhang.shell.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.MeetingQuestion;
import cn.taizhang.meeting.MeetingRow;
import cn.taizhang.meeting.Meetings;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 待办: the first page: what waits for the viewer, and what was recorded last. */
@Controller
class DeskController {

    private static final int RECENT = 6;

    private static final Comparator<Duty> MOST_PRESSING =
            Comparator.comparing((Duty duty) -> !duty.urgent())
                    .thenComparing(Duty::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<DutySource> sources;
    private final Meetings meetings;
    private final Today today;

    DeskController(List<DutySource> sources, Meetings meetings, Today today) {
        this.sources = sources;
        this.meetings = meetings;
        this.today = today;
    }

    @GetMapping("/")
    String desk(Viewer viewer, Model model) {
        var duties = new ArrayList<Duty>();
        sources.forEach(source -> duties.addAll(source.dutiesOf(viewer, today.date())));
        duties.sort(MOST_PRESSING);
        model.addAttribute(
                "page",
                new DeskPage(
                        ChineseDates.full(today.date())
                                + "　"
                                + today.date()
                                        .getDayOfWeek()
                                        .getDisplayName(TextStyle.FULL, Locale.CHINA),
                        duties,
                        recent(viewer),
                        viewer.may(Permission.RECORD),
                        viewer.may(Permission.READ_RECORDS),
                        viewer.roleLabels()));
        return "shell/desk";
    }

    private List<MeetingRow> recent(Viewer viewer) {
        if (!viewer.may(Permission.READ_RECORDS)) {
            return List.of();
        }
        return meetings.list(
                viewer, new MeetingQuestion("", null, null, null, null, null, null, null, RECENT));
    }

    /**
     * 待办页.
     *
     * @param mayRecord whether a meeting can be recorded from here
     */
    record DeskPage(
            String day,
            List<Duty> duties,
            List<MeetingRow> recent,
            boolean mayRecord,
            boolean mayRead,
            String roles) {

        public String heading() {
            int things = duties.stream().mapToInt(Duty::things).sum();
            return things == 0 ? "今天没有等您办的事" : "有 " + things + " 件事等您办";
        }
    }
}
