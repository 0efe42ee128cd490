package cn.taizhang.document.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.attachment.web.RecordAddress;
import cn.taizhang.document.DocumentAttachments;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.Documents;
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

/** 制度附件: uploaded, downloaded and withdrawn under the document's own address. */
@Controller
class DocumentAttachmentController {

    private final DocumentAttachments records;
    private final Documents documents;
    private final AttachmentPages attachments;

    DocumentAttachmentController(
            DocumentAttachments records, Documents documents, AttachmentPages attachments) {
        this.records = records;
        this.documents = documents;
        this.attachments = attachments;
    }

    /** All told on the document's page again; where everything went well it is opened anew, so that a refresh sends nothing. */
    @PostMapping("/documents/{id}/attachments")
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash)
            throws IOException {
        var document = DocumentId.of(id);
        var record = records.of(viewer, document);
        var added = attachments.upload(viewer.actor(), record, files);
        var section = attachments.section(record, address(document), added);
        if (added.refused().isEmpty()) {
            flash.addFlashAttribute("notice", String.join("", section.told()));
            return new ModelAndView("redirect:" + address(document).page() + "#attachments");
        }
        var row = documents.get(viewer, document);
        return new ModelAndView("document/document", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "page",
                        DocumentPage.of(
                                row,
                                documents.mayChange(viewer, row),
                                documents.history(viewer, document)))
                .addObject("attachments", section);
    }

    @GetMapping("/documents/{id}/attachments/{attachment}")
    void download(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String attachment,
            HttpServletResponse response)
            throws IOException {
        attachments.download(viewer.actor(), record(viewer, id), attachment, response);
    }

    @GetMapping("/documents/{id}/attachments/{attachment}/withdrawal")
    ModelAndView askWithdrawal(
            Viewer viewer, @PathVariable String id, @PathVariable String attachment) {
        return attachments.askWithdrawal(
                record(viewer, id), address(DocumentId.of(id)), attachment);
    }

    @PostMapping("/documents/{id}/attachments/{attachment}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return attachments.withdraw(
                viewer.actor(),
                record(viewer, id),
                address(DocumentId.of(id)),
                attachment,
                reason,
                flash);
    }

    private AttachedRecord record(Viewer viewer, String id) {
        return records.of(viewer, DocumentId.of(id));
    }

    static RecordAddress address(DocumentId id) {
        return new RecordAddress("documents", "制度文件", "/documents", "/documents/" + id.value());
    }
}
