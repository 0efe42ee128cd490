package cn.taizhang.register;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 组织, by name or code. In the database it is told by {@link #of}.
 *
 * @param anywhere in the whole district, not only within the reach of who names it
 */
record OrganizationType(boolean anywhere) implements ColumnType<OrganizationReference> {

    /** The id stands before name and code. */
    static final int ID_LENGTH = 36;

    @Override
    public Reading<OrganizationReference> read(Cell cell, References references) {
        String typed = cell.text().strip();
        return anywhere ? references.organizationAnywhere(typed) : references.organization(typed);
    }

    @Override
    public String written(OrganizationReference value) {
        return value.written();
    }

    @Override
    public String shown(OrganizationReference value) {
        return value.name();
    }

    /** What a column's expression must yield: id, name and code in one text. */
    static String of(String directory) {
        return "%1$s.organization_id || %1$s.name || '（' || %1$s.code || '）'".formatted(directory);
    }

    @Override
    public @Nullable OrganizationReference stored(ResultSet row, int place) throws SQLException {
        String held = row.getString(place);
        return held == null
                ? null
                : new OrganizationReference(
                        new OrganizationId(UUID.fromString(held.substring(0, ID_LENGTH))),
                        held.substring(ID_LENGTH));
    }

    @Override
    public String sqlType() {
        return "uuid";
    }

    @Override
    public String held(OrganizationReference value) {
        return value.id().value().toString();
    }

    @Override
    public String expression(String held) {
        return "(select %s from organization.directory named where named.district = r.district and named.organization_id = %s)"
                .formatted(of("named"), held);
    }

    @Override
    public String rule() {
        return "组织的名称或代码；重名的写成「名称（代码）」";
    }

    @Override
    public Control control() {
        return Control.ORGANIZATION;
    }
}
