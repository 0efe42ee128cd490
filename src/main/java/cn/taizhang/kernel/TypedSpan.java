package cn.taizhang.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 报告期和截至日输入, as two fields of a form named {@code period} and {@code asOf} send them. A cut-off that is left empty is the
 * end of the period, at most today. Refused: what cannot be read, a period that has not begun, a cut-off before the period's
 * first day; all of it at once.
 */
public record TypedSpan(ReportPeriod period, LocalDate asOf) {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2099;

    /**
     * Reads both fields.
     *
     * @param usual the period where none was typed
     */
    public static Outcome<TypedSpan> read(
            String period, String asOf, ReportPeriod usual, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var understood = period.isBlank() ? Optional.of(usual) : ReportPeriod.parse(period.strip());
        if (understood.isEmpty()) {
            breaches.add(
                    Breach.of(
                            "period",
                            "没有认出报告期“" + period.strip() + "”。" + ReportPeriod.HOW_TO_WRITE + "。"));
        }
        var day = cutOff(asOf.strip(), understood.orElse(null), today, breaches);
        return understood.isEmpty() || day == null
                ? new Outcome.Refused<>(breaches)
                : new Outcome.Done<>(new TypedSpan(understood.get(), day));
    }

    /** Its writing is judged also where the period was not understood. */
    private static @Nullable LocalDate cutOff(
            String text, @Nullable ReportPeriod period, LocalDate today, List<Breach> breaches) {
        if (text.isEmpty()) {
            return period == null ? null : endOrToday(period, today, breaches);
        }
        var day =
                TypedDate.parse(text)
                        .filter(one ->
                                one.getYear() >= EARLIEST_YEAR && one.getYear() <= LATEST_YEAR);
        if (day.isEmpty()) {
            breaches.add(Breach.of("asOf", "没有认出截至日“" + text + "”，请写成 2020-06-30 这样。"));
            return null;
        }
        if (period != null && day.get().isBefore(period.start())) {
            breaches.add(
                    Breach.of(
                            "asOf",
                            "截至日%s早于%s的第一天%s。"
                                    .formatted(
                                            ChineseDates.full(day.get()),
                                            period.label(),
                                            ChineseDates.full(period.start()))));
            return null;
        }
        return day.get();
    }

    private static @Nullable LocalDate endOrToday(
            ReportPeriod period, LocalDate today, List<Breach> breaches) {
        if (period.start().isAfter(today)) {
            breaches.add(Breach.of("period", period.label() + "还没有开始。"));
            return null;
        }
        return period.end().isBefore(today) ? period.end() : today;
    }
}
