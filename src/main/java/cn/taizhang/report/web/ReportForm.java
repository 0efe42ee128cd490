package cn.taizhang.report.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 起草条件, as they stand in the address. */
record ReportForm(@Nullable String period, @Nullable String asOf) {

    /** What is asked for, with what was left empty filled in; refused with all that is wrong. */
    Outcome<ReportRequest> request(OrganizationId district, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var wanted = periodOn(today);
        if (wanted.isEmpty()) {
            breaches.add(Breach.of("period", ReportPeriod.HOW_TO_WRITE + "。"));
        }
        LocalDate cutOff = null;
        if (asOf != null && !asOf.isBlank()) {
            try {
                cutOff = LocalDate.parse(asOf.strip());
            } catch (DateTimeParseException notADate) {
                breaches.add(Breach.of("asOf", "看不懂截至日，请写成 2020-06-30。"));
            }
        }
        if (!breaches.isEmpty() || wanted.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var chosen = wanted.get();
        var end = chosen.end().isAfter(today) ? today : chosen.end();
        return new Outcome.Done<>(
                new ReportRequest(district, chosen, cutOff == null ? end : cutOff));
    }

    private Optional<ReportPeriod> periodOn(LocalDate today) {
        return period == null || period.isBlank()
                ? Optional.of(new ReportPeriod(today.getYear(), ReportPeriod.Span.HALF_YEAR, 1))
                : ReportPeriod.parse(period);
    }
}
