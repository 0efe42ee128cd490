package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.report.FormalDocument;
import cn.taizhang.report.FormalDocument.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 公文格式的填写, as it was typed. */
record FormalForm(
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String direction,
        @Nullable String signer,
        @Nullable String title,
        @Nullable String addressee,
        @Nullable String copies,
        @Nullable String annexes,
        @Nullable String date,
        @Nullable String printer,
        @Nullable String printedOn) {

    /** As it begins, from what the text tells. */
    static FormalForm of(FormalDocument formal) {
        return new FormalForm(
                formal.issuer(),
                formal.number(),
                "",
                formal.signer(),
                formal.title(),
                formal.addressee(),
                formal.copies(),
                String.join("\n", formal.annexes()),
                shown(formal.date()),
                formal.printer(),
                shown(formal.printedOn()));
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.full(day);
    }

    /** What is asked for; refused with all that is wrong. */
    Outcome<FormalDocument> read() {
        var unreadable = new ArrayList<Breach>();
        var chosen =
                Stream.of(Direction.values())
                        .filter(one -> one.name().equals(direction))
                        .findFirst();
        if (chosen.isEmpty()) {
            unreadable.add(Breach.of("direction", "请选择行文方向。"));
        }
        var formal =
                new FormalDocument(
                        typed(issuer),
                        typed(number),
                        chosen.orElse(likely()),
                        typed(signer),
                        typed(title),
                        typed(addressee),
                        typed(copies),
                        typed(annexes).lines().toList(),
                        day("date", date, unreadable).orElse(null),
                        typed(printer),
                        day("printedOn", printedOn, unreadable).orElse(null));
        var breaches = Breach.joined(unreadable, formal.breaches());
        return breaches.isEmpty() ? new Outcome.Done<>(formal) : new Outcome.Refused<>(breaches);
    }

    /** Where no direction was chosen: the one of which nothing wrong is said that the choice would settle. */
    private Direction likely() {
        String words = typed(title).strip();
        return words.endsWith("报告") || words.endsWith("请示") || !typed(signer).isBlank()
                ? Direction.UPWARD
                : Direction.OTHER;
    }

    private static Optional<LocalDate> day(
            String field, @Nullable String typed, List<Breach> unreadable) {
        String words = typed(typed).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var day = TypedDate.parse(words);
        if (day.isEmpty()) {
            unreadable.add(Breach.of(field, "日期写成「2020年7月5日」这样；不填就留出位置手写。"));
        }
        return day;
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
