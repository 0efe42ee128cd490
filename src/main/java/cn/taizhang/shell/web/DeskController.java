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
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 待办: the first page: what waits for the viewer, and what was recorded last. */
@Controller
class DeskController {

    private static final int RECENT = 6;

    private final List<DutySource> sources;
    private final SectionsAnswered sections;
    private final Meetings meetings;
    private final Today today;

    DeskController(
            List<DutySource> sources, SectionsAnswered sections, Meetings meetings, Today today) {
        this.sources = sources;
        this.sections = sections;
        this.meetings = meetings;
        this.today = today;
    }

    @GetMapping("/")
    String desk(Viewer viewer, Model model) {
        var duties = new ArrayList<Duty>();
        sources.forEach(source -> duties.addAll(source.dutiesOf(viewer, today.date())));
        model.addAttribute(
                "page",
                new DeskPage(
                        ChineseDates.full(today.date())
                                + "　"
                                + today.date()
                                        .getDayOfWeek()
                                        .getDisplayName(TextStyle.FULL, Locale.CHINA),
                        DeskPage.lines(duties, today.date()),
                        duties.stream().mapToInt(Duty::things).sum(),
                        sections.of(viewer),
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
}
