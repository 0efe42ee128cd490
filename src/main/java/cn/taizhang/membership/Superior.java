package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.ColumnType;
import cn.taizhang.register.References;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 所指组织, which may be founded by another row of the same file: what was written is looked up when all rows are there.
 *
 * @param id null until it is found
 * @param problem why it was not found; empty where it was, or was not looked for yet
 */
record Superior(String written, @Nullable OrganizationId id, String problem) {

    static Superior typed(String text) {
        return new Superior(text, null, "");
    }

    /** The type of its columns; in the database it is told by {@link #of}. */
    record Type() implements ColumnType<Superior> {

        private static final int ID_LENGTH = 36;

        /** What a column's expression must yield: id, name and code in one text. */
        static String of(String id, String name, String code) {
            return "%s || %s || '（' || %s || '）'".formatted(id, name, code);
        }

        @Override
        public Reading<Superior> read(Cell cell, References references) {
            return new Reading.Value<>(typed(cell.text().strip()));
        }

        @Override
        public String written(Superior value) {
            return value.written();
        }

        @Override
        public @Nullable Superior stored(ResultSet row, int place) throws SQLException {
            String held = row.getString(place);
            return held == null
                    ? null
                    : new Superior(
                            held.substring(ID_LENGTH),
                            new OrganizationId(UUID.fromString(held.substring(0, ID_LENGTH))),
                            "");
        }

        @Override
        public Control control() {
            return Control.ORGANIZATION;
        }

        @Override
        public String rule() {
            return "组织的名称或代码；重名的写成「名称（代码）」；同一个文件里设立的也可以";
        }
    }
}
