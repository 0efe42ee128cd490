package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Column;
import cn.taizhang.register.RowRule;
import java.time.LocalDate;
import java.util.List;

/** 起止日期: the first day, and the first day on which it is over. */
final class Runs {

    private Runs() {}

    /** Over after it began; nothing where a day is lacking. */
    static RowRule inOrder(Column<LocalDate> first, Column<LocalDate> ended) {
        return (row, today) -> {
            var from = row.get(first);
            var to = row.get(ended);
            return from != null && to != null && !to.isAfter(from)
                    ? List.of(
                            Breach.of(
                                    ended.key(),
                                    "%s须晚于%s；从%s这一天起不再算。"
                                            .formatted(
                                                    ended.heading(),
                                                    first.heading(),
                                                    ended.heading())))
                    : List.of();
        };
    }
}
