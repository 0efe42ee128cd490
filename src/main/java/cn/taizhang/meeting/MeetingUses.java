package cn.taizhang.meeting;

import cn.taizhang.account.Viewer;
import java.util.List;

/**
 * 会议的用处: where a meeting on record is taken up besides, told by the modules that stand above; this module knows none of them.
 */
@FunctionalInterface
public interface MeetingUses {

    /** Those that the viewer may see. */
    List<Use> of(Viewer viewer, MeetingId meeting);

    /** 一处用处, and where it is. */
    record Use(String text, String href) {}
}
