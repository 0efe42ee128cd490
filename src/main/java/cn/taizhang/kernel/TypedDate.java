package cn.taizhang.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 日期输入: as a date field sends it (2020-06-30), and as people type it where the browser has no such field: 2020/6/30,
 * 2020.6.30 and 2020年6月30日. A day that the calendar does not have is none.
 */
public final class TypedDate {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private TypedDate() {}

    /** The day, whatever stands around it being blank; empty where the text names none. */
    public static Optional<LocalDate> parse(String typed) {
        var match = DATE.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
