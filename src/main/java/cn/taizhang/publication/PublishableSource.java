package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.RecordKey;
import java.util.List;
import java.util.Optional;

/** 发布来源: a module whose records can be made public. */
public interface PublishableSource {

    /** What the viewer might make public now, most pressing first, at most so many. */
    List<Publishable> offered(Viewer viewer, int most);

    /** One of them; empty where it is another source's, not there, or not to be seen by the viewer. */
    Optional<Publishable> find(Viewer viewer, RecordKey record);
}
