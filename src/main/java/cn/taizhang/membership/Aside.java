package cn.taizhang.membership;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType;
import cn.taizhang.register.References;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 旁注: what an intake finds out about a row and keeps beside it for itself; it stands in no register and in no file. */
record Aside<T>() implements ColumnType<T> {

    static <T> Column<T> column(String key) {
        return Column.of(key, "", new Aside<T>());
    }

    @Override
    public Reading<T> read(Cell cell, References references) {
        return new Reading.Unreadable<>("这一栏由系统填写。");
    }

    @Override
    public String written(T value) {
        return Objects.toString(value);
    }

    @Override
    public @Nullable T stored(ResultSet row, int place) {
        return null;
    }

    @Override
    public String rule() {
        return "由系统填写";
    }
}
