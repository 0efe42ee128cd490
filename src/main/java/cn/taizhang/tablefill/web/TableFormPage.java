package cn.taizhang.tablefill.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** 填表页, before a file was sent. */
record TableFormPage(
        TableForm form,
        SequencedMap<String, String> periods,
        List<String> organizations,
        List<Breach> breaches) {

    private static final int PERIODS_BACK = 4;

    static TableFormPage of(
            TableForm form, LocalDate today, List<String> organizations, List<Breach> breaches) {
        var periods = new LinkedHashMap<String, String>();
        put(periods, ReportPeriod.containing(today, Span.HALF_YEAR));
        put(periods, ReportPeriod.containing(today, Span.QUARTER));
        var year = ReportPeriod.containing(today, Span.YEAR);
        periods.put(year.text(), year.label() + "（全年）");
        periods.put(year.previous().text(), year.previous().label() + "（全年）");
        ReportPeriod.parse(form.period())
                .ifPresent(typed -> periods.putIfAbsent(typed.text(), typed.label()));
        return new TableFormPage(form, periods, organizations, breaches);
    }

    private static void put(SequencedMap<String, String> periods, ReportPeriod newest) {
        var period = newest;
        for (int back = 0; back < PERIODS_BACK; back++) {
            periods.put(period.text(), period.label());
            period = period.previous();
        }
    }
}
