package cn.taizhang.notice;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.RecordLink;
import java.util.Optional;
import java.util.UUID;

/** 公示所属的记录: a module whose records are put on notice says how a page leads back to one of them. */
public interface NoticeSubject {

    /** Key of its register. */
    String register();

    /** The record's title and page; empty where it is not there or the viewer may not see it. */
    Optional<RecordLink> link(Viewer viewer, UUID id);
}
