package cn.taizhang.shell;

import cn.taizhang.kernel.Today;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** 时刻 as the command line writes it: Asia/Shanghai, to the second. */
final class Moments {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Moments() {}

    static String text(Instant moment) {
        return Today.at(moment).format(TO_THE_SECOND);
    }
}
