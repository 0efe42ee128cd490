package cn.taizhang.report;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;

/**
 * 材料要求: for whom, for which period, up to which day.
 *
 * @param asOf 截至日: the last day that counts, within or after the period
 */
public record ReportRequest(OrganizationId organization, ReportPeriod period, LocalDate asOf) {

    FigureQuestion question() {
        return new FigureQuestion(organization, period, asOf, FigureQuestion.Occasion.REPORT);
    }
}
