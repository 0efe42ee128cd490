package cn.taizhang.ballot.web;

import cn.taizhang.ballot.Roll;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** 名册列表页. */
record RollsPage(
        List<Row> rows,
        boolean mayRecord,
        String line,
        @Nullable String first,
        @Nullable String next) {

    /** 一行. */
    record Row(
            String href,
            String title,
            String entitled,
            String organization,
            String on,
            int count) {}

    static RollsPage of(
            List<Roll> rolls,
            int most,
            boolean first,
            boolean mayRecord,
            ToIntFunction<Roll> entitledToday) {
        var shown = rolls.size() > most ? rolls.subList(0, most) : rolls;
        return new RollsPage(
                shown.stream()
                        .map(roll ->
                                new Row(
                                        "/rolls/" + roll.id(),
                                        roll.title(),
                                        RollForm.label(roll.entitled()),
                                        roll.organizationName(),
                                        ChineseDates.full(roll.drawnUpOn()),
                                        entitledToday.applyAsInt(roll)))
                        .toList(),
                mayRecord,
                "本页 %d 份".formatted(shown.size()),
                first ? null : "/rolls",
                rolls.size() > most ? "/rolls?after=" + shown.getLast().id() : null);
    }
}
