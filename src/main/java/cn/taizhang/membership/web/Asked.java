package cn.taizhang.membership.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.people.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * 查询条件: the words and the day that someone asked for.
 *
 * @param query words to search for, one line of at most 50 characters
 * @param on the day as it was typed, empty for today
 * @param day the day that is shown: the one asked for, today where none was or it cannot be read
 * @param problem what is wrong with the day, or null
 */
record Asked(String query, String on, LocalDate day, @Nullable String problem) {

    private static final int LONGEST_QUERY = 50;
    private static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static Asked of(String query, String on, LocalDate today) {
        String words = line(query);
        String typed = line(on);
        if (typed.isEmpty()) {
            return new Asked(words, typed, today, null);
        }
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return new Asked(words, day.equals(today) ? "" : typed, day, null);
            }
        } catch (DateTimeParseException _) {
            // told below, like a day out of range
        }
        return new Asked(words, typed, today, "没有认出日期“" + typed + "”，请写成 2020-06-30 这样；下面是今天的情况。");
    }

    String dayText() {
        return ChineseDates.full(day);
    }

    HttpStatus status() {
        return problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The day as a part of an address, beginning with the mark given; nothing for today. */
    String withDay(String address) {
        return on.isEmpty() || problem != null
                ? address
                : address + (address.contains("?") ? "&" : "?") + "on=" + on;
    }

    /** The words and the day as a part of an address. */
    String withAll(String address) {
        String dated = withDay(address);
        return query.isEmpty()
                ? dated
                : dated
                        + (dated.contains("?") ? "&" : "?")
                        + "q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The person a page begins after or ends before; null where none was named. */
    static @Nullable PersonId edge(@Nullable String text) {
        return text == null || text.isBlank() ? null : person(text);
    }

    /** The person an address names; what is no id finds nobody. */
    static PersonId person(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("这个人员");
        }
    }

    private static String line(String typed) {
        String words = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST_QUERY
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUERY));
    }
}
