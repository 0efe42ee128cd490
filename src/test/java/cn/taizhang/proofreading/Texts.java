package cn.taizhang.proofreading;

import cn.taizhang.intake.Manuscript;
import java.util.List;
import java.util.Map;

/** Short texts, read and proof-read. */
final class Texts {

    private Texts() {}

    static List<Remark> remarksOn(String text) {
        return new Proofreader().read(Manuscript.read(text));
    }

    static List<Remark> remarksOn(String text, Map<Integer, Long> exact) {
        return new Proofreader().read(Manuscript.read(text), exact);
    }

    /** The text with every mend taken. */
    static String mended(String text) {
        var mended = new StringBuilder(text);
        for (var remark : remarksOn(text).reversed()) {
            if (remark.mend() != null) {
                mended.replace(remark.start(), remark.end(), remark.mend());
            }
        }
        return mended.toString();
    }
}
