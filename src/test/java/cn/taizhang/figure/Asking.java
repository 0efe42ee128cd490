package cn.taizhang.figure;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;

/** Asks for figures of the first half of 2020. */
final class Asking {

    static final ReportPeriod FIRST_HALF = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);
    static final String STUDY = "study.sessions";
    static final String STUDY_BELOW = "study.sessions.with-subordinates";

    private final Figures figures;
    private final Viewer viewer;

    Asking(Figures figures, Viewer viewer) {
        this.figures = figures;
        this.viewer = viewer;
    }

    static FigureQuestion upTo(LocalDate asOf, OrganizationId organization) {
        return new FigureQuestion(organization, FIRST_HALF, asOf, Occasion.FIGURES_PAGE);
    }

    static FigureQuestion halfYear(OrganizationId organization) {
        return upTo(FIRST_HALF.end(), organization);
    }

    static FigureQuestion forReport(OrganizationId organization) {
        return new FigureQuestion(organization, FIRST_HALF, FIRST_HALF.end(), Occasion.REPORT);
    }

    FigureDefinition figure(String code) {
        return figures.find(code).orElseThrow();
    }

    FigureValue value(String code, FigureQuestion question) {
        return figures.evaluate(viewer, figure(code), question);
    }

    /** The number; fails where it is unknown. */
    long number(String code, FigureQuestion question) {
        var found = value(code, question);
        var number = found.value();
        if (number == null) {
            throw new AssertionError(code + " is unknown: " + found.why());
        }
        return number;
    }

    Breakdown breakdown(String code, FigureQuestion question) {
        return figures.breakdown(viewer, figure(code), question);
    }

    RecordPage records(String code, FigureQuestion question) {
        return figures.records(viewer, figure(code), question, null, 100);
    }
}
