package cn.taizhang.decision;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** 办理中的数的栏目: what the steps of a procedure counted, as it stands in the register of decisions. */
final class CountedColumns {

    private static final int MOST = 1_000_000;

    private static final Column<Integer> ENTITLED =
            whole("resolutionEntitled", "决议应到", "d.resolution_entitled");

    private static final Column<Integer> PRESENT =
            whole("resolutionPresent", "决议实到", "d.resolution_present");

    private static final Column<Integer> OBJECTIONS =
            whole("objections", "收到异议", "nullif(d.objections, 0)");

    private static final Column<Integer> UPHELD =
            whole(
                    "objectionsUpheld",
                    "异议成立",
                    "case when d.objections > 0 then d.objections_upheld end");

    private static final Column<LocalDate> OBJECTED_ON =
            Column.of("objectedOn", "异议办结日期", ColumnTypes.day())
                    .from("d.objected_on")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final List<Column<?>> ALL = List.of(ENTITLED, PRESENT, OBJECTIONS, UPHELD, OBJECTED_ON);

    private CountedColumns() {}

    static Counted of(Entry row) {
        return new Counted(
                row.get(ENTITLED),
                row.get(PRESENT),
                Objects.requireNonNullElse(row.get(OBJECTIONS), 0),
                Objects.requireNonNullElse(row.get(UPHELD), 0),
                row.get(OBJECTED_ON));
    }

    private static Column<Integer> whole(String key, String heading, String expression) {
        return Column.of(key, heading, ColumnTypes.whole(0, MOST))
                .from(expression)
                .with(Trait.KEPT_BY_PRODUCT);
    }
}
