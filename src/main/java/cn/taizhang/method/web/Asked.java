package cn.taizhang.method.web;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import java.time.LocalDate;

/**
 * 取数条件, understood.
 *
 * @param asOfTyped whether the cut-off was named; otherwise it follows the period and today
 */
record Asked(Organization organization, ReportPeriod period, LocalDate asOf, boolean asOfTyped) {

    FigureQuestion question() {
        return new FigureQuestion(
                organization.id(), period, asOf, FigureQuestion.Occasion.FIGURES_PAGE);
    }

    /** The same conditions for an organization; codes, periods and dates are made of digits, capitals and hyphens only. */
    String query(String organizationCode) {
        return "?organization="
                + organizationCode
                + "&period="
                + period.text()
                + (asOfTyped ? "&asOf=" + asOf : "");
    }

    String query() {
        return query(organization.code());
    }
}
