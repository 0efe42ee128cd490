package cn.taizhang.register;

import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** 文字, at most so many characters and nobody's identity number; blanks around it do not count. */
record TextType(int most, Control control) implements ColumnType<String> {

    @Override
    public Reading<String> read(Cell cell, References references) {
        String text = cell.text().strip();
        if (cell instanceof Cell.Number number && number.lostDigits()) {
            return new Reading.Unreadable<>("这里存成了数字，末几位已经丢失。请先把这一列设为文本格式，再重新填写。");
        }
        if (cell instanceof Cell.Fault) {
            return new Reading.Unreadable<>("单元格里是公式错误「" + text + "」，请改成文字。");
        }
        if (tellsAnIdentity(text)) {
            return new Reading.Unreadable<>("里面有身份证号，会被别人看到：请删去，或者只留后四位。");
        }
        int length = text.codePointCount(0, text.length());
        return length > most
                ? new Reading.Unreadable<>("最多 " + most + " 字，现有 " + length + " 字。")
                : new Reading.Value<>(text);
    }

    /** Only what the check character bears out: credit codes and numbers of documents may have eighteen digits too. */
    private static boolean tellsAnIdentity(String text) {
        return PersonalMarks.identitiesIn(text).stream()
                .anyMatch(found -> IdentityNumber.parse(found).isPresent());
    }

    @Override
    public String written(String value) {
        return value;
    }

    @Override
    public OptionalInt longest() {
        return OptionalInt.of(most);
    }

    @Override
    public @Nullable String stored(ResultSet row, int place) throws SQLException {
        return row.getString(place);
    }

    @Override
    public String rule() {
        return "文字，最多 " + most + " 字";
    }
}
