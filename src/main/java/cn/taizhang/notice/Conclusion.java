package cn.taizhang.notice;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 公示结论. */
public sealed interface Conclusion {

    /** 公示期满，无异议. */
    record NoObjection() implements Conclusion {}

    /** 公示期满，异议不成立: all of them answered, none upheld. */
    record ObjectionsRejected(List<Objection> objections) implements Conclusion {
        public ObjectionsRejected {
            objections = List.copyOf(objections);
        }
    }

    /** 异议成立: the matter goes back, also before the last day. */
    record ObjectionsUpheld(List<Objection> upheld) implements Conclusion {
        public ObjectionsUpheld {
            upheld = List.copyOf(upheld);
        }
    }

    /** 还不能结束: everything that is missing. */
    record NotYet(List<Breach> missing) implements Conclusion {
        public NotYet {
            missing = List.copyOf(missing);
        }
    }
}
