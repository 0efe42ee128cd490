package cn.taizhang.figure;

import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * 一组定稿数据: all figures of an organization as they stood when somebody fixed them.
 *
 * @param digest SHA-256 over every value and record id, in hexadecimal
 */
public record FrozenSet(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        ReportPeriod period,
        LocalDate asOf,
        FigureQuestion.Occasion occasion,
        LocalDateTime frozenAt,
        String frozenBy,
        String digest) {

    public FigureQuestion question() {
        return new FigureQuestion(organization, period, asOf, occasion);
    }
}
