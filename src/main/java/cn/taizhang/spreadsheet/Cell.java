package cn.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** 单元格. What stands in it, typed as the file typed it; {@link #text()} is what a person reads there. */
public sealed interface Cell {

    Empty EMPTY = new Empty(false);

    String text();

    /** Whether a formula stands behind the value; the value is the one last saved, nothing is calculated here. */
    boolean formula();

    /** 空单元格. With a formula: the program that wrote the file saved no value for it. */
    record Empty(boolean formula) implements Cell {

        @Override
        public String text() {
            return "";
        }
    }

    /** 文字. */
    record Text(String text, boolean formula) implements Cell {

        public Text(String text) {
            this(text, false);
        }
    }

    /** 数字. */
    record Number(BigDecimal value, boolean formula) implements Cell {

        /** A spreadsheet keeps fifteen digits of a number. */
        private static final BigDecimal SIXTEEN_DIGITS = BigDecimal.TEN.pow(15);

        public Number(BigDecimal value) {
            this(value, false);
        }

        /** Whole, without exponent: a telephone number that was typed as a number reads as it was typed. */
        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }

        /** 丢了位数: more than fifteen digits stood here, the last ones are no longer those that were typed. */
        public boolean lostDigits() {
            return value.abs().compareTo(SIXTEEN_DIGITS) >= 0;
        }
    }

    /** 日期. */
    record Day(LocalDate date, boolean formula) implements Cell {

        public Day(LocalDate date) {
            this(date, false);
        }

        @Override
        public String text() {
            return date.toString();
        }
    }

    /** 日期和时刻. */
    record Moment(LocalDateTime time, boolean formula) implements Cell {

        private static final DateTimeFormatter MINUTES =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
        private static final DateTimeFormatter SECONDS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

        public Moment(LocalDateTime time) {
            this(time, false);
        }

        @Override
        public String text() {
            return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
        }
    }

    /** 逻辑值. */
    record Truth(boolean value, boolean formula) implements Cell {

        public Truth(boolean value) {
            this(value, false);
        }

        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** 错误值: 「#REF!」 and the like. */
    record Fault(String text, boolean formula) implements Cell {

        public Fault(String text) {
            this(text, false);
        }
    }
}
