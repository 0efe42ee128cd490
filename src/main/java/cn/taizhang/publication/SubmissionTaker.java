package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;

/** 受理来件: a module whose record a submission speaks to, and which takes it over. */
public interface SubmissionTaker {

    boolean takes(Submission submission);

    /** Takes it over, once however often it is asked; gives the record it went into. */
    Outcome<RecordKey> take(Viewer viewer, Submission submission);
}
