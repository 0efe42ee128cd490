package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingAttachments;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.register.RecordEffects;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一次会议: its page, and the two steps that need nothing but a reason: 退回重改 and 撤回. */
@Controller
class MeetingController {

    /** Flash attribute: the record was saved a moment ago, by this viewer; true where it was not there before. */
    static final String JUST_SAVED = "justSaved";

    private final Meetings meetings;
    private final MeetingPages pages;
    private final MeetingAttachments records;
    private final AttachmentPages attachments;
    private final RecordEffects effects;

    MeetingController(
            Meetings meetings,
            MeetingPages pages,
            MeetingAttachments records,
            AttachmentPages attachments,
            RecordEffects effects) {
        this.meetings = meetings;
        this.pages = pages;
        this.records = records;
        this.attachments = attachments;
        this.effects = effects;
    }

    @GetMapping("/meetings/{id}")
    ModelAndView meeting(Viewer viewer, @PathVariable String id, Model model) {
        boolean justSaved = model.getAttribute(JUST_SAVED) instanceof Boolean;
        var wanted = MeetingPaths.id(id);
        var page = pages.page(viewer, wanted, justSaved);
        return new ModelAndView("meeting/meeting")
                .addObject("page", page)
                .addObject("effects", justSaved ? effectsOf(viewer, wanted, model) : null)
                .addObject(
                        "attachments",
                        attachments.section(
                                records.of(viewer, wanted),
                                MeetingAttachmentController.address(wanted),
                                page.mayCorrect()));
    }

    private RecordEffects.Effects effectsOf(Viewer viewer, MeetingId id, Model model) {
        boolean added = Boolean.TRUE.equals(model.getAttribute(JUST_SAVED));
        return effects.of(viewer, Meetings.REGISTER, id.value(), added);
    }

    @GetMapping("/meetings/{id}/return")
    ModelAndView askReturn(Viewer viewer, @PathVariable String id) {
        var meeting = returnable(viewer, id);
        return ask(returning(meeting, meeting.version(), "", List.of()));
    }

    @PostMapping("/meetings/{id}/return")
    ModelAndView returnForRework(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes flash) {
        var meeting = returnable(viewer, id);
        int read = MeetingPaths.version(version);
        return switch (meetings.returnForRework(viewer, meeting.id(), read, reason)) {
            case Outcome.Done<MeetingId>(var done) -> done(done, "已退回，主办组织的待办中会看到原因。", flash);
            case Outcome.Refused<MeetingId>(var breaches) ->
                    ask(returning(meeting, read, reason, breaches));
        };
    }

    @GetMapping("/meetings/{id}/withdrawal")
    ModelAndView askWithdrawal(Viewer viewer, @PathVariable String id) {
        var meeting = correctable(viewer, id);
        return ask(withdrawing(meeting, meeting.version(), "", List.of()));
    }

    @PostMapping("/meetings/{id}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes flash) {
        var meeting = correctable(viewer, id);
        int read = MeetingPaths.version(version);
        return switch (meetings.withdraw(viewer, meeting.id(), read, reason)) {
            case Outcome.Done<MeetingId>(var done) -> done(done, "已撤回，不再计入数据；记录仍可查看。", flash);
            case Outcome.Refused<MeetingId>(var breaches) ->
                    ask(withdrawing(meeting, read, reason, breaches));
        };
    }

    private Meeting returnable(Viewer viewer, String id) {
        var meeting = meetings.get(viewer, MeetingPaths.id(id));
        viewer.require(Permission.RETURN_RECORDS);
        if (!meetings.mayReturn(viewer, meeting)) {
            throw new NotAllowed(
                    meeting.withdrawn() ? "已撤回的记录不能退回。" : MeetingPaths.whyNotReturnable(meeting));
        }
        return meeting;
    }

    private Meeting correctable(Viewer viewer, String id) {
        var meeting = meetings.get(viewer, MeetingPaths.id(id));
        viewer.require(Permission.RECORD);
        if (!meetings.mayCorrect(viewer, meeting)) {
            throw new NotAllowed(MeetingPaths.whyNotCorrectable(meeting));
        }
        return meeting;
    }

    private static StepPage returning(
            Meeting meeting, int version, String reason, List<Breach> breaches) {
        return new StepPage(
                meeting.id().toString(),
                "return",
                "退回重改",
                "退回后记录继续计入数据，带退回标记；主办组织更正后标记消失。",
                "退回原因和需要补正的内容",
                "退回",
                meeting.topic(),
                line(meeting),
                version,
                reason,
                breaches);
    }

    private static StepPage withdrawing(
            Meeting meeting, int version, String reason, List<Breach> breaches) {
        return new StepPage(
                meeting.id().toString(),
                "withdrawal",
                "撤回",
                "撤回后记录不再计入任何数据，仍可查看；撤回不能恢复，确有此会的须重新登记。",
                "撤回原因",
                "撤回",
                meeting.topic(),
                line(meeting),
                version,
                reason,
                breaches);
    }

    private static String line(Meeting meeting) {
        return meeting.hostName()
                + "　"
                + ChineseDates.full(meeting.heldOn())
                + "　"
                + meeting.kind().label();
    }

    private static ModelAndView ask(StepPage page) {
        var status = page.breaches().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("meeting/step", status).addObject("page", page);
    }

    private static ModelAndView done(MeetingId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/meetings/" + id);
    }
}
