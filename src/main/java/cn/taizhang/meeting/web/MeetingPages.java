package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingMarks;
import cn.taizhang.meeting.MeetingStep;
import cn.taizhang.meeting.MeetingUses;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.meeting.Presence;
import cn.taizhang.organization.Organizations;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of one meeting shows. */
@Component
class MeetingPages {

    private static final String UNKNOWN = "未登记";

    private final Meetings meetings;
    private final Organizations organizations;
    private final List<MeetingUses> uses;

    MeetingPages(Meetings meetings, Organizations organizations, List<MeetingUses> uses) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.uses = List.copyOf(uses);
    }

    MeetingPage page(Viewer viewer, MeetingId id, boolean justSaved) {
        var meeting = meetings.get(viewer, id);
        var steps = meetings.historyOf(viewer, id);
        boolean mayCorrect = meetings.mayCorrect(viewer, meeting);
        boolean mayReturn = meetings.mayReturn(viewer, meeting);
        return new MeetingPage(
                id.toString(),
                meeting.topic(),
                meeting.hostName()
                        + "　"
                        + ChineseDates.full(meeting.heldOn())
                        + "　"
                        + meeting.kind().label(),
                marks(meeting),
                returned(meeting, steps),
                withdrawn(meeting, steps),
                justSaved ? afterwards(viewer, meeting) : null,
                facts(
                        meeting,
                        meetings.markOf(viewer, id).map(MeetingMarks.Mark::label).orElse("")),
                uses.stream().flatMap(one -> one.of(viewer, id).stream()).toList(),
                steps.stream().map(StepLine::of).toList(),
                mayCorrect,
                mayReturn,
                standing(viewer, meeting, mayCorrect, mayReturn));
    }

    private MeetingPage.Afterwards afterwards(Viewer viewer, Meeting meeting) {
        var remarks = meetings.remarksOn(meeting);
        return new MeetingPage.Afterwards(
                remarks.isEmpty() ? null : String.join("，", remarks) + "。以后可以用“更正”补上。",
                meetings.alike(viewer, meeting).stream()
                        .map(row ->
                                new MeetingPage.Alike(
                                        "/meetings/" + row.meetingId(),
                                        row.topic() + "（" + row.hostName() + "）"))
                        .toList(),
                "/meetings/new?host=" + organizations.get(meeting.host()).code());
    }

    private static List<String> marks(Meeting meeting) {
        var marks = new ArrayList<String>();
        if (meeting.late()) {
            marks.add("补录");
        }
        if (meeting.onBehalf()) {
            marks.add("代录");
        }
        return List.copyOf(marks);
    }

    private static @Nullable String returned(Meeting meeting, List<MeetingStep> steps) {
        var because = meeting.returnedBecause();
        if (because == null) {
            return null;
        }
        return because + newest(steps, MeetingStep.Kind.RETURNED);
    }

    private static @Nullable String withdrawn(Meeting meeting, List<MeetingStep> steps) {
        if (!meeting.withdrawn()) {
            return null;
        }
        var reason =
                steps.stream()
                        .filter(step -> step.kind() == MeetingStep.Kind.WITHDRAWN)
                        .map(MeetingStep::reason)
                        .findFirst()
                        .orElse("");
        return reason + newest(steps, MeetingStep.Kind.WITHDRAWN);
    }

    private static String newest(List<MeetingStep> steps, MeetingStep.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(step -> "（" + step.by() + "，" + StepLine.at(step.at()) + "）")
                .findFirst()
                .orElse("");
    }

    private static List<MeetingPage.Fact> facts(Meeting meeting, String mark) {
        var facts = new ArrayList<MeetingPage.Fact>();
        facts.add(new MeetingPage.Fact("主办组织", meeting.hostName()));
        if (!meeting.coHosts().isEmpty()) {
            facts.add(
                    new MeetingPage.Fact(
                            "联办单位",
                            meeting.coHosts().stream()
                                    .map(Meeting.Participant::name)
                                    .collect(Collectors.joining("、"))));
        }
        facts.add(new MeetingPage.Fact("日期", ChineseDates.full(meeting.heldOn())));
        facts.add(new MeetingPage.Fact("类型", meeting.kind().label()));
        if (!mark.isEmpty()) {
            facts.add(new MeetingPage.Fact("专题标记", mark));
        }
        facts.add(
                new MeetingPage.Fact(
                        "地点", filled(meeting.place()) + "（" + meeting.manner().label() + "）"));
        facts.add(new MeetingPage.Fact("主持人", filled(meeting.presider())));
        facts.add(new MeetingPage.Fact("人数", numbers(meeting)));
        if (meeting.rollCall().kept()) {
            facts.addAll(attendance(meeting));
        }
        facts.add(new MeetingPage.Fact("登记", recorded(meeting)));
        return List.copyOf(facts);
    }

    private static List<MeetingPage.Fact> attendance(Meeting meeting) {
        var roll = meeting.rollCall();
        if (meeting.attendance().isEmpty()) {
            return List.of(
                    new MeetingPage.Fact(
                            "到会名单",
                            "到会 %d 人，请假 %d 人，缺席 %d 人（姓名由主办组织及其上级查看）"
                                    .formatted(roll.present(), roll.onLeave(), roll.absent())));
        }
        var facts = new ArrayList<MeetingPage.Fact>();
        for (var presence : Presence.values()) {
            var names =
                    meeting.attendance().stream()
                            .filter(one -> one.presence() == presence)
                            .map(Meeting.Attendance::name)
                            .toList();
            if (!names.isEmpty()) {
                facts.add(
                        new MeetingPage.Fact(
                                presence.label(), names.size() + " 人：" + String.join("、", names)));
            }
        }
        return facts;
    }

    private static String numbers(Meeting meeting) {
        var expected = meeting.expected();
        var attended = meeting.attended();
        if (expected == null && attended == null) {
            return UNKNOWN;
        }
        return "应到 "
                + (expected == null ? "未登记" : expected + " 人")
                + "，实到 "
                + (attended == null ? "未登记" : attended + " 人");
    }

    private static String recorded(Meeting meeting) {
        var text = meeting.recordedBy() + "　" + StepLine.at(meeting.recordedAt());
        if (meeting.onBehalf()) {
            text += "　代录";
        }
        if (meeting.late()) {
            text += "　补录，仍计入" + ChineseDates.month(YearMonth.from(meeting.heldOn()));
        }
        return text;
    }

    private static String standing(
            Viewer viewer, Meeting meeting, boolean mayCorrect, boolean mayReturn) {
        if (meeting.withdrawn()) {
            return "已撤回的记录只供查看，不计入任何数据；如确有此会，请重新登记。";
        }
        if (mayCorrect && mayReturn) {
            return "您可以更正、撤回，也可以退回主办组织重改。";
        }
        if (mayCorrect) {
            return viewer.may(Permission.RETURN_RECORDS)
                    ? "您可以更正和撤回这条记录。" + MeetingPaths.whyNotReturnable(meeting)
                    : "您可以更正和撤回这条记录；退回重改由上级办理。";
        }
        if (!viewer.may(Permission.RECORD)) {
            return "您可以查看；更正和撤回由主办组织「" + meeting.hostName() + "」或其上级办理。";
        }
        return MeetingPaths.whyNotCorrectable(meeting);
    }

    private static String filled(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
