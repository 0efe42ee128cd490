package cn.taizhang.attachment;

import java.util.List;
import java.util.UUID;

/**
 * 附件所属的记录: how a module tells who may do what with the attachments of one of its records, and keeps which they are.
 * Asked inside the transaction that reads or writes.
 */
public interface AttachedRecord {

    /** Refuses who may not read the record. */
    Place requireReadable();

    /** Refuses who may not correct the record. */
    Place requireChangeable();

    /** The attachments of this record, withdrawn ones too. */
    List<AttachmentId> attachments();

    void attach(AttachmentId attachment);

    /**
     * 所属: where the attachment belongs, as the audit trail names it.
     *
     * @param register key of the register, for example {@code meetings}
     */
    record Place(String register, UUID record, UUID organization) {}
}
