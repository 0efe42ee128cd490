package cn.taizhang.attachment.web;

import cn.taizhang.attachment.Added;
import cn.taizhang.attachment.Attachment;
import cn.taizhang.attachment.AttachmentLimits;
import cn.taizhang.attachment.FileType;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 附件栏: the list of a record's attachments and, for who may, the form beneath it; it stands on the record's own page.
 *
 * @param action where the form is sent
 * @param told what an upload just did, in words
 * @param breaches what was refused just now
 */
public record AttachmentSection(
        String action,
        boolean mayChange,
        List<Line> lines,
        List<String> told,
        List<Breach> breaches) {

    /** 一个附件: without an address to download it once it is withdrawn. */
    public record Line(
            String name,
            String size,
            String by,
            String at,
            @Nullable String href,
            @Nullable String withdrawalHref,
            @Nullable String withdrawn) {}

    public AttachmentSection {
        lines = List.copyOf(lines);
        told = List.copyOf(told);
        breaches = List.copyOf(breaches);
    }

    /** @param recordPath address of the record's page */
    static AttachmentSection of(
            String recordPath, boolean mayChange, List<Attachment> attachments) {
        String action = recordPath + "/attachments";
        return new AttachmentSection(
                action,
                mayChange,
                attachments.stream().map(one -> line(action, mayChange, one)).toList(),
                List.of(),
                List.of());
    }

    AttachmentSection after(Added added) {
        var told = new ArrayList<String>();
        if (!added.stored().isEmpty()) {
            told.add(
                    "已上传 %d 个：%s。"
                            .formatted(added.stored().size(), String.join("、", added.stored())));
        }
        told.addAll(added.known());
        return new AttachmentSection(action, mayChange, lines, told, added.refused());
    }

    /** What may be uploaded, under the field's name. */
    public String hint() {
        return "可以一次选几个。%s；每个不超过 %s，每条记录最多 %d 个。"
                .formatted(
                        FileType.allowedLabel(),
                        AttachmentLimits.LARGEST_FILE_LABEL,
                        AttachmentLimits.FILES_A_RECORD);
    }

    public String accepted() {
        return FileType.accepted();
    }

    private static Line line(String action, boolean mayChange, Attachment one) {
        String address = action + "/" + one.id().value();
        var withdrawal = one.withdrawal();
        return new Line(
                one.name(),
                one.sizeLabel(),
                one.uploadedBy(),
                at(one.uploadedAt()) + " 上传",
                withdrawal == null ? address : null,
                withdrawal == null && mayChange ? address + "/withdrawal" : null,
                withdrawal == null
                        ? null
                        : "%s 于 %s 撤回：%s"
                                .formatted(
                                        withdrawal.by(),
                                        at(withdrawal.at()),
                                        withdrawal.because()));
    }

    static String at(LocalDateTime moment) {
        return ChineseDates.full(moment.toLocalDate())
                + " %02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }
}
