package cn.taizhang.attachment.web;

import cn.taizhang.attachment.Added;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.Attachment;
import cn.taizhang.attachment.AttachmentId;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 附件的办理: what every record's pages do with its attachments. The record's module asks its own rights through the record. */
@Component
public class AttachmentPages {

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The section on the record's page. */
    public AttachmentSection section(
            AttachedRecord record, RecordAddress address, boolean mayChange) {
        return AttachmentSection.of(address.page(), mayChange, attachments.of(record));
    }

    public Added upload(Actor actor, AttachedRecord record, @Nullable List<MultipartFile> sent)
            throws IOException {
        try (var received = UploadedFiles.of(sent)) {
            return attachments.add(actor, record, received.files());
        }
    }

    /** The section after an upload of which something has to be told. */
    public AttachmentSection section(AttachedRecord record, RecordAddress address, Added added) {
        return section(record, address, true).after(added);
    }

    public void download(
            Actor actor, AttachedRecord record, String attachment, HttpServletResponse response)
            throws IOException {
        var download = attachments.download(actor, record, AttachmentId.of(attachment));
        DownloadResponse.send(download, response);
    }

    /** Asks for the reason. */
    public ModelAndView askWithdrawal(
            AttachedRecord record, RecordAddress address, String attachment) {
        return ask(record, address, AttachmentId.of(attachment), "", List.of());
    }

    public ModelAndView withdraw(
            Actor actor,
            AttachedRecord record,
            RecordAddress address,
            String attachment,
            String reason,
            RedirectAttributes flash) {
        var id = AttachmentId.of(attachment);
        return switch (attachments.withdraw(actor, record, id, reason)) {
            case Outcome.Done<AttachmentId> _ -> {
                flash.addFlashAttribute("notice", "附件已撤回，不能再下载；名称和撤回原因留在记录中。");
                yield new ModelAndView("redirect:" + address.page());
            }
            case Outcome.Refused<AttachmentId>(var breaches) ->
                    ask(record, address, id, reason, breaches);
        };
    }

    private ModelAndView ask(
            AttachedRecord record,
            RecordAddress address,
            AttachmentId id,
            String reason,
            List<Breach> breaches) {
        Attachment one = attachments.toWithdraw(record, id);
        var page =
                new WithdrawalPage(
                        address.section(),
                        address.register(),
                        address.list(),
                        address.page(),
                        address.page() + "/attachments/" + id.value() + "/withdrawal",
                        one.name(),
                        "%s　%s　%s 上传"
                                .formatted(
                                        one.sizeLabel(),
                                        one.uploadedBy(),
                                        AttachmentSection.at(one.uploadedAt())),
                        reason,
                        breaches);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("attachment/withdrawal", status).addObject("page", page);
    }
}
