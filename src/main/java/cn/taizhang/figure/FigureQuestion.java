package cn.taizhang.figure;

import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;

/**
 * 取数条件: for which organization and period, up to which day, and for what.
 *
 * @param asOf 截至日: the last day that counts
 */
public record FigureQuestion(
        OrganizationId organization, ReportPeriod period, LocalDate asOf, Occasion occasion) {

    /** 用途: a report counts from a programme's start where there is one, the figures page from the period's. */
    public enum Occasion {
        FIGURES_PAGE,
        REPORT
    }

    public FigureQuestion of(OrganizationId other) {
        return new FigureQuestion(other, period, asOf, occasion);
    }
}
