package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 记录编号: every register goes out with it, and a row that comes back with it means the same record. */
final class RecordNumber implements ColumnType<UUID> {

    static final Column<UUID> COLUMN =
            new Column<>(
                    "id",
                    "记录编号",
                    new RecordNumber(),
                    "",
                    "",
                    null,
                    List.of(),
                    "",
                    Set.of(Trait.KEPT_BY_PRODUCT),
                    null);

    RecordNumber() {}

    @Override
    public Reading<UUID> read(Cell cell, References references) {
        try {
            return new Reading.Value<>(UUID.fromString(cell.text().strip()));
        } catch (IllegalArgumentException _) {
            return new Reading.Unreadable<>("记录编号由系统填写，请照导出时的样子保留，或者清空。");
        }
    }

    @Override
    public String written(UUID value) {
        return value.toString();
    }

    @Override
    public @Nullable UUID stored(ResultSet row, int place) throws SQLException {
        return row.getObject(place, UUID.class);
    }

    @Override
    public String sqlType() {
        return "uuid";
    }

    @Override
    public String rule() {
        return "由系统填写";
    }
}
