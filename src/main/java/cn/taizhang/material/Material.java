package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 材料: a text in work for an organization, a period and a cut-off.
 *
 * @param confirmBy until when the sections are to confirm their figures; null where no day was set
 * @param template what it was begun with
 */
public record Material(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        ReportPeriod period,
        LocalDate asOf,
        @Nullable LocalDate confirmBy,
        String template,
        State state,
        LocalDateTime startedAt,
        String startedBy) {

    /** The day until when to confirm has not gone by; the year is told, because it is what people mistype. */
    static List<Breach> unfitToConfirmBy(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isBefore(today)
                ? List.of()
                : List.of(
                        Breach.of(
                                "confirmBy",
                                "核对期限%s已经过了，请写今天（%s）或以后的一天。"
                                        .formatted(
                                                ChineseDates.full(day), ChineseDates.full(today))));
    }

    public ReportRequest request() {
        return new ReportRequest(organization, period, asOf);
    }
}
