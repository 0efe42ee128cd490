package cn.taizhang.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记录页: records behind a figure, as far as the viewer may open them.
 *
 * @param first number of the first record of this page among all of them, from 1; 0 where there is none
 * @param last number of the last one, whether or not it may be opened
 * @param withheld how many on this page the viewer may not open
 * @param next where the next page begins, null on the last
 */
public record RecordPage(
        List<RecordRegister.Line> lines,
        long first,
        long last,
        int withheld,
        @Nullable Position next) {

    /**
     * 翻页位置: the last record of the page before. It carries its day, so that the next page is found also when that
     * record has been withdrawn meanwhile.
     */
    public record Position(LocalDate day, UUID record) {

        private static final char BETWEEN = '_';

        /** As it stands in an address. */
        public String text() {
            return day.toString() + BETWEEN + record;
        }

        /** Empty for what is no position; the list then begins at its first page. */
        public static Optional<Position> parse(String text) {
            int at = text.indexOf(BETWEEN);
            if (at < 0) {
                return Optional.empty();
            }
            try {
                var day = LocalDate.parse(text.substring(0, at));
                return Optional.of(new Position(day, UUID.fromString(text.substring(at + 1))));
            } catch (DateTimeParseException | IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }
    }
}
