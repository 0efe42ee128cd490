package cn.taizhang.membership;

import cn.taizhang.people.IdentityNumber;
import cn.taizhang.register.ColumnType;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.References;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 人员栏目的类型: names, days of birth, identity numbers and telephones as sheets have them. */
final class PersonTypes {

    private static final String LOST_DIGITS = "身份证号存成了数字，末几位已经丢失。请先把这一列设为文本格式，再重新填写 18 位号码。";

    private PersonTypes() {}

    /** Half-width, without blanks and the apostrophe that keeps a cell text. */
    private static String narrow(Cell cell) {
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0]+|^'|^’", "");
    }

    /** 姓名: blanks between Chinese characters only fill the column. */
    record NameType(ColumnType<String> text) implements ColumnType<String> {

        private static final Pattern BETWEEN_HAN =
                Pattern.compile("(?<=\\p{IsHan})[\\s\\u00a0\\u3000]+(?=\\p{IsHan})");

        @Override
        public Reading<String> read(Cell cell, References references) {
            return switch (text.read(cell, references)) {
                case Reading.Value<String>(var name) ->
                        new Reading.Value<>(BETWEEN_HAN.matcher(name).replaceAll(""));
                case Reading.Unreadable<String> unreadable -> unreadable;
            };
        }

        @Override
        public String written(String value) {
            return value;
        }

        @Override
        public @Nullable String stored(ResultSet row, int place) throws SQLException {
            return row.getString(place);
        }

        @Override
        public String rule() {
            return text.rule();
        }
    }

    /** 出生日期, or 出生年月. */
    record BirthType() implements ColumnType<Birth> {

        private static final ColumnType<LocalDate> DAY = ColumnTypes.day();
        private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.年]?(\\d{1,2})月?)");

        @Override
        public Reading<Birth> read(Cell cell, References references) {
            return switch (DAY.read(cell, references)) {
                case Reading.Value<LocalDate>(var day) -> new Reading.Value<>(Birth.on(day));
                case Reading.Unreadable<LocalDate>(var message) -> month(cell, message);
            };
        }

        private static Reading<Birth> month(Cell cell, String otherwise) {
            var match = MONTH.matcher(narrow(cell));
            if (!match.matches()) {
                return new Reading.Unreadable<>(otherwise);
            }
            try {
                var month =
                        YearMonth.of(
                                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
                boolean zeroLost = cell instanceof Cell.Number && "1".equals(match.group(2));
                return new Reading.Value<>(Birth.in(month, zeroLost));
            } catch (DateTimeException noSuchMonth) {
                return new Reading.Unreadable<>(otherwise);
            }
        }

        @Override
        public String written(Birth value) {
            return value.toString();
        }

        @Override
        public Cell cell(Birth value) {
            return DAY.cell(value.day());
        }

        @Override
        public @Nullable Birth stored(ResultSet row, int place) throws SQLException {
            var day = row.getObject(place, LocalDate.class);
            return day == null ? null : Birth.on(day);
        }

        @Override
        public String rule() {
            return DAY.rule() + "；填了身份证号的，只写到月也可以";
        }

        @Override
        public Control control() {
            return Control.DAY;
        }
    }

    /** 身份证号: each thing that goes wrong with numbers in sheets has words of its own. */
    record IdentityType() implements ColumnType<IdentityNumber> {

        private static final int LENGTH = 18;
        private static final int OLD_LENGTH = 15;
        private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d+");

        @Override
        public Reading<IdentityNumber> read(Cell cell, References references) {
            String text = narrow(cell).toUpperCase(Locale.ROOT).replace('×', 'X');
            return IdentityNumber.parse(text)
                    .<Reading<IdentityNumber>>map(Reading.Value::new)
                    .orElseGet(() -> new Reading.Unreadable<>(problem(cell, text)));
        }

        private static String problem(Cell cell, String text) {
            boolean lost = cell instanceof Cell.Number number && number.lostDigits();
            if (lost || EXPONENT.matcher(text).matches()) {
                return LOST_DIGITS;
            }
            if (text.matches("\\d{" + OLD_LENGTH + "}")) {
                return "这是 15 位的旧号码，已经停用，请填写 18 位身份证号。";
            }
            if (text.length() != LENGTH) {
                return "身份证号应为 18 位，现有 " + text.length() + " 位，请核对。";
            }
            if (!text.matches("[1-9]\\d{16}[0-9X]")) {
                return "身份证号前 17 位应是数字，末位是数字或 X，请核对。";
            }
            String seventeen = text.substring(0, LENGTH - 1);
            char check = IdentityNumber.checkOf(seventeen);
            return IdentityNumber.parse(seventeen + check).isEmpty()
                    ? "身份证号第 7 至 14 位不是真实的出生日期，请核对。"
                    : "身份证号的校验位不对，多半抄错了一位，请与证件核对。";
        }

        @Override
        public String written(IdentityNumber value) {
            return value.full();
        }

        /** It lies encrypted, see {@link PersonMatches#complete}. */
        @Override
        public @Nullable IdentityNumber stored(ResultSet row, int place) {
            return null;
        }

        @Override
        public String rule() {
            return "18 位身份证号，这一列须为文本格式";
        }
    }

    /** 联系电话. */
    record TelephoneType() implements ColumnType<String> {

        private static final Pattern TELEPHONE = Pattern.compile("[0-9][0-9-]{6,19}");

        @Override
        public Reading<String> read(Cell cell, References references) {
            String text = narrow(cell).replaceAll("^\\+?86-?(?=1\\d{10}$)", "");
            return TELEPHONE.matcher(text).matches()
                    ? new Reading.Value<>(text)
                    : new Reading.Unreadable<>("电话为 7 至 20 位数字，区号后可加连字符，只填一个号码。");
        }

        @Override
        public String written(String value) {
            return value;
        }

        /** It lies encrypted, see {@link PersonMatches#complete}. */
        @Override
        public @Nullable String stored(ResultSet row, int place) {
            return null;
        }

        @Override
        public String rule() {
            return "7 至 20 位数字，区号后可加连字符";
        }
    }
}
