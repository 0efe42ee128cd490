package cn.taizhang.ballot.web;

import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.RollEntry;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 名册页: who was entitled on a day.
 *
 * @param on the day as it stands in the form
 * @param problem why the day asked for is none, or null
 * @param eligible 应到 on that day
 */
record RollPage(
        String home,
        String title,
        String organization,
        String entitled,
        String denominator,
        String drawnUpOn,
        String on,
        LocalDate day,
        @Nullable String problem,
        String query,
        int eligible,
        List<Row> rows,
        List<Change> changes,
        List<Sheet> sheets,
        boolean mayChange,
        String line,
        @Nullable String first,
        @Nullable String next) {

    /** 一人或一户. */
    record Row(int place, String name, String mark, String since, String href) {

        static Row of(String home, RollEntry entry) {
            return new Row(
                    entry.place(),
                    entry.name(),
                    entry.mark(),
                    ChineseDates.full(entry.from()),
                    home + "/entries/" + entry.id());
        }
    }

    /** 在这份名册上登记的计票单. */
    record Sheet(String href, String title, String on) {

        static Sheet of(StoredSheet stored) {
            return new Sheet(
                    "/ballots/" + stored.id(),
                    stored.title(),
                    ChineseDates.full(stored.heldOn()) + (stored.counts() ? "" : "　已更正"));
        }
    }

    /** 一次变动: added or ended since the roll was drawn up. */
    record Change(String who, String what, String reason) {

        static List<Change> of(RollEntry entry) {
            var changes = new ArrayList<Change>();
            var endedOn = entry.endedOn();
            if (endedOn != null) {
                changes.add(
                        new Change(
                                entry.label(),
                                "自%s起注销".formatted(ChineseDates.full(endedOn)),
                                entry.endedBecause()));
            }
            if (!entry.because().isEmpty()) {
                changes.add(
                        new Change(
                                entry.label(),
                                "自%s起列入".formatted(ChineseDates.full(entry.from())),
                                entry.because()));
            }
            return changes;
        }
    }

    /** What is shown of whom. */
    record Asked(String on, LocalDate day, @Nullable String problem, String query, int after) {}

    static RollPage of(
            Roll roll,
            Asked asked,
            int eligible,
            List<RollEntry> entries,
            int most,
            List<RollEntry> corrected,
            List<StoredSheet> sheets,
            boolean mayChange) {
        var home = "/rolls/" + roll.id();
        var shown = entries.size() > most ? entries.subList(0, most) : entries;
        return new RollPage(
                home,
                roll.title(),
                roll.organizationName(),
                RollForm.label(roll.entitled()),
                roll.entitled().label(),
                ChineseDates.full(roll.drawnUpOn()),
                asked.on(),
                asked.day(),
                asked.problem(),
                asked.query(),
                eligible,
                shown.stream().map(entry -> Row.of(home, entry)).toList(),
                corrected.stream().flatMap(entry -> Change.of(entry).stream()).toList(),
                sheets.stream().map(Sheet::of).toList(),
                mayChange,
                "本页 %d 项，当日共 %d 项".formatted(shown.size(), eligible),
                asked.after() == 0 ? null : address(home, asked, 0),
                entries.size() > most ? address(home, asked, shown.getLast().place()) : null);
    }

    private static String address(String home, Asked asked, int after) {
        var query =
                UriComponentsBuilder.fromPath(home)
                        .queryParam("on", asked.day())
                        .queryParam("q", "{q}")
                        .queryParam("after", after);
        return query.encode().buildAndExpand(asked.query()).toUriString();
    }
}
