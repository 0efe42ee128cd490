package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;

/** 起止日期: the first day, and the first day on which it is over; of what runs by a document, its columns. */
final class Runs {

    static final Column<LocalDate> FROM =
            Column.of("from", "启动日期", ColumnTypes.day())
                    .in("from_on")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "结束日期", ColumnTypes.day())
                    .in("ended_on", "infinity")
                    .from("nullif(r.ended_on, date 'infinity')")
                    .hinting("从这一天起不再开展；没有结束的不填。")
                    .with(Trait.LISTED);

    static final Column<String> DOCUMENT =
            Column.of("document", "依据文件", ColumnTypes.text(200))
                    .in("document", "")
                    .called("依据")
                    .with(Trait.SEARCHED);

    static final Column<RunState> STATE = RunState.column("r.from_on", "r.ended_on");

    static final RowRule RULE = inOrder(FROM, ENDED_ON);

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
