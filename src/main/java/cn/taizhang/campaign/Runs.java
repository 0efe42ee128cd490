package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 起止日期: the first day, and the first day on which it is over. */
final class Runs {

    private Runs() {}

    /** Nothing where a day is lacking: the columns tell that. */
    static List<Breach> breachesIn(
            String first, @Nullable LocalDate from, @Nullable LocalDate endedOn) {
        return from != null && endedOn != null && !endedOn.isAfter(from)
                ? List.of(Breach.of("endedOn", "结束日期须晚于" + first + "；从结束日期这一天起不再算。"))
                : List.of();
    }
}
