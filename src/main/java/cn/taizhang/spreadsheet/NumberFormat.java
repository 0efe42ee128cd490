package cn.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** 数字的显示方式: a date is a number with a format, nothing more. */
enum NumberFormat {
    PLAIN,
    DATE,
    TIME;

    /** No program makes a longer one; what opens a thousand brackets is not searched for their ends. */
    private static final int LONGEST = 255;

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");

    /** Colours, conditions, languages; quoted text; single escaped, padding and filling characters. */
    private static final Pattern NO_PART_OF_IT =
            Pattern.compile("\\[[^]]*]|\"[^\"]*\"?|[\\\\_*].|e[+-]");

    private static final Pattern GENERAL = Pattern.compile("general|g/通用格式");
    private static final Pattern DAYS = Pattern.compile("[ydeb]");
    private static final Pattern HOURS = Pattern.compile("[hs]");

    /** The formats that a Chinese Excel knows by number alone are those from 27 on. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36 -> DATE;
            case 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            default -> PLAIN;
        };
    }

    /** By the first section, the one for positive numbers; 「m」 alone is a month, beside hours a minute. */
    static NumberFormat ofCode(String code) {
        String lower = code.substring(0, Math.min(code.length(), LONGEST)).toLowerCase(Locale.ROOT);
        if (GENERAL.matcher(lower).find()) {
            return PLAIN;
        }
        boolean elapsed = ELAPSED.matcher(lower).find();
        String rest = NO_PART_OF_IT.matcher(lower).replaceAll("");
        int second = rest.indexOf(';');
        String first = second < 0 ? rest : rest.substring(0, second);
        if (DAYS.matcher(first).find()) {
            return DATE;
        }
        if (elapsed || HOURS.matcher(first).find()) {
            return TIME;
        }
        return first.indexOf('m') >= 0 ? DATE : PLAIN;
    }

    Cell shown(BigDecimal value, boolean from1904, boolean formula) {
        return switch (this) {
            case PLAIN -> new Cell.Number(value, formula);
            case DATE -> SerialDate.date(value, from1904, formula);
            case TIME -> SerialDate.time(value, from1904, formula);
        };
    }
}
