package cn.taizhang.material.web;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.TypedSpan;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 起草条件, as they stand in the address. */
record ReportForm(@Nullable String period, @Nullable String asOf) {

    /** What is asked for, with what was left empty filled in; refused with all that is wrong. */
    Outcome<ReportRequest> request(OrganizationId organization, LocalDate today) {
        var usual = new ReportPeriod(today.getYear(), ReportPeriod.Span.HALF_YEAR, 1);
        var typed =
                TypedSpan.read(
                        Objects.requireNonNullElse(period, ""),
                        Objects.requireNonNullElse(asOf, ""),
                        usual,
                        today);
        return switch (typed) {
            case Outcome.Done<TypedSpan>(var span) ->
                    new Outcome.Done<>(new ReportRequest(organization, span.period(), span.asOf()));
            case Outcome.Refused<TypedSpan>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }
}
