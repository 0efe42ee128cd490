package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.ObjectionsUnderWay;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 公开页来的异议: those that wait to be taken up keep their notice open. */
@Component
class ObjectionsSubmitted implements ObjectionsUnderWay {

    private final SubmissionStore store;

    ObjectionsSubmitted(SubmissionStore store) {
        this.store = store;
    }

    @Override
    public int count(UUID notice) {
        return store.waitingAbout(new RecordKey(Notices.REGISTER, notice));
    }
}
