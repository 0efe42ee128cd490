package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/** 测评的来源: a module that holds ratings says what residents said, once it is opened. Whose work was rated is for who asks. */
public interface RatingSource {

    /** The newest rated questions of that community whose boxes were opened, the newest first, as far as the viewer may read them. */
    List<RatedQuestion> ratings(Viewer viewer, OrganizationId community);

    /** 选定的一项 of them by its key, however long ago its box was opened. */
    Optional<RatedQuestion> rating(Viewer viewer, OrganizationId community, String key);
}
