package cn.taizhang.meeting.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.attachment.web.RecordAddress;
import cn.taizhang.meeting.MeetingAttachments;
import cn.taizhang.meeting.MeetingId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会议附件: uploaded, downloaded and withdrawn under the meeting's own address. */
@Controller
class MeetingAttachmentController {

    private final MeetingAttachments records;
    private final MeetingPages pages;
    private final AttachmentPages attachments;

    MeetingAttachmentController(
            MeetingAttachments records, MeetingPages pages, AttachmentPages attachments) {
        this.records = records;
        this.pages = pages;
        this.attachments = attachments;
    }

    /** All told on the meeting's page again; where everything went well it is opened anew, so that a refresh sends nothing. */
    @PostMapping("/meetings/{id}/attachments")
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash)
            throws IOException {
        var meeting = MeetingPaths.id(id);
        var record = records.of(viewer, meeting);
        var added = attachments.upload(viewer.actor(), record, files);
        var section = attachments.section(record, address(meeting), added);
        if (added.refused().isEmpty()) {
            flash.addFlashAttribute("notice", String.join("", section.told()));
            return new ModelAndView("redirect:" + address(meeting).page() + "#attachments");
        }
        return new ModelAndView("meeting/meeting", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", pages.page(viewer, meeting, false))
                .addObject("attachments", section);
    }

    @GetMapping("/meetings/{id}/attachments/{attachment}")
    void download(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String attachment,
            HttpServletResponse response)
            throws IOException {
        attachments.download(viewer.actor(), record(viewer, id), attachment, response);
    }

    @GetMapping("/meetings/{id}/attachments/{attachment}/withdrawal")
    ModelAndView askWithdrawal(
            Viewer viewer, @PathVariable String id, @PathVariable String attachment) {
        return attachments.askWithdrawal(
                record(viewer, id), address(MeetingPaths.id(id)), attachment);
    }

    @PostMapping("/meetings/{id}/attachments/{attachment}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return attachments.withdraw(
                viewer.actor(),
                record(viewer, id),
                address(MeetingPaths.id(id)),
                attachment,
                reason,
                flash);
    }

    private AttachedRecord record(Viewer viewer, String id) {
        return records.of(viewer, MeetingPaths.id(id));
    }

    static RecordAddress address(MeetingId id) {
        return new RecordAddress("meetings", "会议活动", "/meetings", "/meetings/" + id);
    }
}
