package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.attachment.web.RecordAddress;
import cn.taizhang.register.Register;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 记录的附件: uploaded, downloaded and withdrawn under the record's own address. */
@Controller
class RecordAttachmentController {

    private final CommonPages registers;
    private final RecordPages pages;
    private final AttachmentPages attachments;

    RecordAttachmentController(
            CommonPages registers, RecordPages pages, AttachmentPages attachments) {
        this.registers = registers;
        this.pages = pages;
        this.attachments = attachments;
    }

    /** All told on the record's page again; where everything went well it is opened anew, so that a refresh sends nothing. */
    @PostMapping("/registers/{register}/{id}/attachments")
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash)
            throws IOException {
        var wanted = wanted(register, id);
        var attached = wanted.attached(viewer);
        var added = attachments.upload(viewer.actor(), attached, files);
        if (!added.refused().isEmpty()) {
            return pages.page(viewer, wanted.register(), wanted.id(), added);
        }
        var section = attachments.section(attached, wanted.address(), added);
        flash.addFlashAttribute("notice", String.join("", section.told()));
        return new ModelAndView("redirect:" + wanted.address().page() + "#attachments");
    }

    @GetMapping("/registers/{register}/{id}/attachments/{attachment}")
    void download(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String attachment,
            HttpServletResponse response)
            throws IOException {
        var wanted = wanted(register, id);
        attachments.download(viewer.actor(), wanted.attached(viewer), attachment, response);
    }

    @GetMapping("/registers/{register}/{id}/attachments/{attachment}/withdrawal")
    ModelAndView askWithdrawal(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String attachment) {
        var wanted = wanted(register, id);
        return attachments.askWithdrawal(wanted.attached(viewer), wanted.address(), attachment);
    }

    @PostMapping("/registers/{register}/{id}/attachments/{attachment}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var wanted = wanted(register, id);
        return attachments.withdraw(
                viewer.actor(),
                wanted.attached(viewer),
                wanted.address(),
                attachment,
                reason,
                flash);
    }

    private Wanted wanted(String register, String id) {
        return new Wanted(registers.get(register), CommonPages.id(id));
    }

    /** 所指的记录. */
    private record Wanted(Register<?> register, UUID id) {

        AttachedRecord attached(Viewer viewer) {
            return RecordPages.attached(viewer, register, id);
        }

        RecordAddress address() {
            return RecordPages.address(register, id);
        }
    }
}
