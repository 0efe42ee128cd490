package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import java.util.UUID;

/** 记录的附件: how a register's module tells who may do what with the attachments of a record. */
@FunctionalInterface
public interface AttachedRecords {

    /** The record as the viewer may treat it. */
    AttachedRecord of(Viewer viewer, UUID record);
}
