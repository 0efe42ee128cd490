package cn.taizhang.notice.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.notice.NoticeLine;
import cn.taizhang.notice.NoticeState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公示列表页.
 *
 * @param ended whether those that have ended are listed
 * @param mayPost whether the viewer records anywhere
 * @param next address of the next page, or null
 * @param first address of the first page, or null where this is it
 */
record NoticesPage(
        List<Row> rows,
        boolean ended,
        boolean mayPost,
        String line,
        @Nullable String first,
        @Nullable String next) {

    /**
     * 一行.
     *
     * @param left how long it still hangs, or since when it waits, in words
     * @param objections in words, empty where there are none
     */
    record Row(
            String href,
            String title,
            String kind,
            String organization,
            String period,
            String left,
            String objections,
            boolean unanswered,
            String state,
            String tone) {

        static Row of(NoticeLine line, LocalDate today) {
            var state = line.stateOn(today);
            return new Row(
                    "/notices/" + line.id(),
                    line.title(),
                    line.kind().label(),
                    line.organizationName(),
                    ChineseDates.range(line.period().from(), line.period().to()),
                    NoticesPage.left(line, state, today),
                    NoticesPage.objections(line),
                    line.unanswered() > 0,
                    state.label(),
                    NoticesPage.tone(state));
        }
    }

    static NoticesPage of(
            List<NoticeLine> lines,
            int most,
            boolean ended,
            boolean first,
            boolean mayPost,
            LocalDate today) {
        var shown = lines.size() > most ? lines.subList(0, most) : lines;
        var base = ended ? "/notices?show=ended" : "/notices";
        var last = shown.isEmpty() ? null : shown.getLast().place();
        return new NoticesPage(
                shown.stream().map(line -> Row.of(line, today)).toList(),
                ended,
                mayPost,
                "本页 %d 条".formatted(shown.size()),
                first ? null : base,
                last == null || lines.size() <= most
                        ? null
                        : base + (ended ? "&" : "?") + "to=" + last.to() + "&after=" + last.id());
    }

    static String tone(NoticeState state) {
        return switch (state) {
            case AHEAD, TAKEN_DOWN -> "";
            case HANGING, CONCLUDED -> "ok";
            case OVER -> "warn";
        };
    }

    private static String left(NoticeLine line, NoticeState state, LocalDate today) {
        var to = line.period().to();
        return switch (state) {
            case AHEAD -> "%d 天后开始".formatted(ChronoUnit.DAYS.between(today, line.period().from()));
            case HANGING ->
                    today.equals(to)
                            ? "今天最后一天"
                            : "还有 %d 天".formatted(ChronoUnit.DAYS.between(today, to));
            case OVER -> "期满 %d 天".formatted(ChronoUnit.DAYS.between(to, today));
            case CONCLUDED, TAKEN_DOWN -> "";
        };
    }

    private static String objections(NoticeLine line) {
        if (line.objections() == 0) {
            return "";
        }
        return line.unanswered() == 0
                ? "%d 条，均已答复".formatted(line.objections())
                : "%d 条，%d 条未答复".formatted(line.objections(), line.unanswered());
    }
}
