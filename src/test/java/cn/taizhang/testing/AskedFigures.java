package cn.taizhang.testing;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;

/** 取数: what a figures page says, asked in one line. */
@TestComponent
public class AskedFigures {

    private final Figures figures;

    AskedFigures(Figures figures) {
        this.figures = figures;
    }

    public static FigureQuestion question(OrganizationId organization, LocalDate cutOff) {
        return new FigureQuestion(
                organization,
                ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR),
                cutOff,
                FigureQuestion.Occasion.FIGURES_PAGE);
    }

    public FigureValue value(
            Viewer viewer, String code, OrganizationId organization, LocalDate cutOff) {
        return figures.evaluate(
                viewer, figures.find(code).orElseThrow(), question(organization, cutOff));
    }

    /** As it is printed, × where it is unknown. */
    public String text(Viewer viewer, String code, OrganizationId organization, LocalDate cutOff) {
        return value(viewer, code, organization, cutOff).text();
    }
}
