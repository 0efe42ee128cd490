package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.Added;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.attachment.web.AttachmentSection;
import cn.taizhang.attachment.web.RecordAddress;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.register.Keepers;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 记录页, made of a register's columns, with what was done to the record and its attachments. */
@Component
class RecordPages {

    private final Records records;
    private final Keepers keepers;
    private final AttachmentPages attachments;

    RecordPages(Records records, Keepers keepers, AttachmentPages attachments) {
        this.records = records;
        this.keepers = keepers;
        this.attachments = attachments;
    }

    ModelAndView page(Viewer viewer, Register<?> register, UUID id) {
        var page = recordPage(viewer, register, id);
        return view(page, HttpStatus.OK, section(viewer, register, id, page));
    }

    /** The page again after an upload of which something was refused. */
    ModelAndView page(Viewer viewer, Register<?> register, UUID id, Added added) {
        var section =
                attachments.section(attached(viewer, register, id), address(register, id), added);
        return view(recordPage(viewer, register, id), HttpStatus.UNPROCESSABLE_CONTENT, section);
    }

    /** A register whose records have no attachments has no addresses for them. */
    static AttachedRecord attached(Viewer viewer, Register<?> register, UUID id) {
        var provider = register.showing().attachments();
        if (provider == null) {
            throw new NotFound("附件");
        }
        return provider.of(viewer, id);
    }

    static RecordAddress address(Register<?> register, UUID id) {
        return new RecordAddress(
                register.key(), register.name(), register.home(), register.page(id));
    }

    private @Nullable AttachmentSection section(
            Viewer viewer, Register<?> register, UUID id, RecordPage page) {
        return register.showing().attachments() == null
                ? null
                : attachments.section(
                        attached(viewer, register, id),
                        address(register, id),
                        page.correction() != null);
    }

    private RecordPage recordPage(Viewer viewer, Register<?> register, UUID id) {
        var entry = records.get(viewer, register, id);
        return RecordPage.of(
                register,
                entry,
                keepers.include(viewer, register, entry),
                keepers.named(register, entry),
                records.history(viewer, register, id));
    }

    private static ModelAndView view(
            RecordPage page, HttpStatus status, @Nullable AttachmentSection section) {
        return new ModelAndView("register/record", status)
                .addObject("page", page)
                .addObject("attachments", section);
    }
}
