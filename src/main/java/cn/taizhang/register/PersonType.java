package cn.taizhang.register;

import cn.taizhang.people.PersonId;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** 人员 within the reach of who names them, by name; of several the one whose birth, identity or record number stands behind it. */
record PersonType() implements ColumnType<PersonReference> {

    private static final int ID_LENGTH = 36;

    @Override
    public Reading<PersonReference> read(Cell cell, References references) {
        return references.person(cell.text().strip());
    }

    @Override
    public String written(PersonReference value) {
        return value.written();
    }

    @Override
    public String shown(PersonReference value) {
        return value.name();
    }

    @Override
    public String sqlType() {
        return "uuid";
    }

    @Override
    public String held(PersonReference value) {
        return value.id().toString();
    }

    /** Nothing for who may not see the person. */
    @Override
    public String expression(String held) {
        return "(select named.person_id || named.name from people.directory named where named.district = r.district and named.person_id = %s)"
                .formatted(held);
    }

    @Override
    public @Nullable PersonReference stored(ResultSet row, int place) throws SQLException {
        String told = row.getString(place);
        return told == null
                ? null
                : new PersonReference(
                        PersonId.of(told.substring(0, ID_LENGTH)), told.substring(ID_LENGTH));
    }

    @Override
    public String rule() {
        return "姓名；重名的写成「姓名（出生日期）」或「姓名（身份证号）」";
    }

    @Override
    public Control control() {
        return Control.PERSON;
    }
}
