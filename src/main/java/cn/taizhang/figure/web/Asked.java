package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 取数条件, understood.
 *
 * @param asOfTyped whether the cut-off was named; otherwise it follows the period and today
 */
record Asked(
        Organization organization,
        ReportPeriod period,
        LocalDate asOf,
        boolean asOfTyped,
        Occasion occasion) {

    FigureQuestion question() {
        return new FigureQuestion(organization.id(), period, asOf, occasion);
    }

    boolean forReport() {
        return occasion == Occasion.REPORT;
    }

    /** The whole of the period before, for comparison. */
    FigureQuestion previous() {
        var before = period.previous();
        return new FigureQuestion(organization.id(), before, before.end(), Occasion.FIGURES_PAGE);
    }

    /** The same stretch a year before: up to the same day, the period's end up to the period's end. */
    FigureQuestion sameLastYear() {
        var before = period.sameLastYear();
        boolean whole = !asOf.isBefore(period.end());
        return new FigureQuestion(
                organization.id(),
                before,
                whole ? before.end() : asOf.minusYears(1),
                Occasion.FIGURES_PAGE);
    }

    /** The page of all figures under these conditions. */
    String listHref() {
        return "/figures" + query(organization.code(), occasion);
    }

    String figureHref(String figure) {
        return figureHref(figure, organization.code());
    }

    /** The page of a figure under these conditions, for another organization. */
    String figureHref(String figure, String organizationCode) {
        return "/figures/" + figure + query(organizationCode, occasion);
    }

    String figureHref(String figure, Occasion other) {
        return "/figures/" + figure + query(organization.code(), other);
    }

    /** The same figure for one cell of a table: another organization, another period. */
    String figureHref(String figure, String organizationCode, FigureQuestion question) {
        boolean same = question.period().equals(period);
        return "/figures/"
                + figure
                + "?organization="
                + organizationCode
                + "&period="
                + question.period().text()
                + (same && asOfTyped ? "&asOf=" + asOf : "")
                + (occasion == Occasion.REPORT ? "&occasion=REPORT" : "");
    }

    /** The comparison table under these conditions, for another organization. */
    String tableHref(String organizationCode) {
        return "/figures/table" + query(organizationCode, occasion);
    }

    String tableExportHref() {
        return "/figures/table.xlsx" + query(organization.code(), occasion);
    }

    String listExportHref() {
        return "/figures/export.xlsx" + query(organization.code(), occasion);
    }

    /** 春晓街道2020年上半年数据（截至2020-06-30）.xlsx. */
    String fileName(String what) {
        return organization.name() + period.label() + what + "（截至" + asOf + "）.xlsx";
    }

    OrganizationId organizationId() {
        return organization.id();
    }

    @Nullable String asOfText() {
        return asOfTyped ? asOf.toString() : null;
    }

    /** Codes, periods and dates are made of digits, capitals and hyphens only. */
    private String query(String organizationCode, Occasion other) {
        return "?organization="
                + organizationCode
                + "&period="
                + period.text()
                + (asOfTyped ? "&asOf=" + asOf : "")
                + (other == Occasion.REPORT ? "&occasion=REPORT" : "");
    }
}
