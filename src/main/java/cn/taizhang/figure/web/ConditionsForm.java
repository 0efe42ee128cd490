package cn.taizhang.figure.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import cn.taizhang.organization.OrganizationChoice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * 取数条件表单: what stands in it, also what was refused.
 *
 * @param periods the periods to choose from, by how they are written; what was typed is among them
 * @param organizations suggestions for the box
 */
record ConditionsForm(
        String organization,
        String period,
        String asOf,
        boolean report,
        SequencedMap<String, String> periods,
        List<String> organizations,
        List<Breach> breaches) {

    private static final int PERIODS_BACK = 6;

    static ConditionsForm understood(Asked asked, LocalDate today, List<String> suggestions) {
        var asOf = asked.asOfText();
        return new ConditionsForm(
                OrganizationChoice.written(asked.organization()),
                asked.period().text(),
                asOf == null ? "" : asOf,
                asked.forReport(),
                periods(today, asked.period().text(), asked.period().label()),
                suggestions,
                List.of());
    }

    static ConditionsForm refused(Typed typed, LocalDate today, List<Breach> breaches) {
        var period =
                typed.period().isEmpty()
                        ? ReportPeriod.containing(today, Span.HALF_YEAR).text()
                        : typed.period();
        var label = ReportPeriod.parse(period).map(ReportPeriod::label).orElse(period + "（没有认出）");
        return new ConditionsForm(
                typed.organization(),
                period,
                typed.asOf(),
                false,
                periods(today, period, label),
                List.of(),
                breaches);
    }

    public boolean wrong(String field) {
        return breaches.stream().anyMatch(breach -> field.equals(breach.field()));
    }

    private static SequencedMap<String, String> periods(
            LocalDate today, String chosen, String chosenLabel) {
        var periods = new LinkedHashMap<String, String>();
        var year = ReportPeriod.containing(today, Span.YEAR);
        putBack(periods, ReportPeriod.containing(today, Span.HALF_YEAR));
        putBack(periods, ReportPeriod.containing(today, Span.QUARTER));
        periods.put(year.text(), year.label() + "（全年）");
        periods.putIfAbsent(chosen, chosenLabel);
        return periods;
    }

    private static void putBack(SequencedMap<String, String> periods, ReportPeriod newest) {
        var period = newest;
        for (int back = 0; back < PERIODS_BACK; back++) {
            periods.put(period.text(), period.label());
            period = period.previous();
        }
    }
}
