package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.OrganizationId;
import java.util.List;

/** 测评的来源: a module that holds ratings says what residents said, once it is opened. Whose work was rated is for who asks. */
public interface RatingSource {

    /** Every rated question of that community whose box was opened, the newest first, as far as the viewer may read it. */
    List<RatedQuestion> ratings(Viewer viewer, OrganizationId community);
}
