package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 文稿长短: what is longer than any report is no report, and is told so before anything is read in it. */
final class TextLength {

    static final int MOST = 200_000;

    private TextLength() {}

    static List<Breach> breachesIn(String field, String text) {
        int length = text.strip().length();
        return length <= MOST
                ? List.of()
                : List.of(Breach.of(field, "文稿有 %d 个字，最多 %d 个字；请分成几份再交。".formatted(length, MOST)));
    }
}
