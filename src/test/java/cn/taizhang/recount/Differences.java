package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 逐数对照: what the recount says beside what the product says. */
final class Differences {

    static final ReportPeriod PERIOD = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);

    /** Behind the code where a report counts from a programme's start. */
    private static final String IN_REPORT = "@report";

    private final Figures figures;
    private final Viewer viewer;
    private final RecountProgram.Recounted recounted;
    private final List<String> found = new ArrayList<>();
    private int compared;

    Differences(Figures figures, Viewer viewer, RecountProgram.Recounted recounted) {
        this.figures = figures;
        this.viewer = viewer;
        this.recounted = recounted;
    }

    /** Compares all figures of one organization at one cut-off, those that the product has. */
    void compare(Organization organization, LocalDate cutOff) throws ReflectiveOperationException {
        compare(organization, cutOff, _ -> true);
    }

    /** As above, only those that are chosen. */
    void compare(Organization organization, LocalDate cutOff, Predicate<String> chosen)
            throws ReflectiveOperationException {
        recounted
                .figures(organization.code(), PERIOD.start(), cutOff)
                .forEach((key, counted) -> {
                    if (!chosen.test(key)) {
                        return;
                    }
                    boolean inReport = key.endsWith(IN_REPORT);
                    var occasion = inReport ? Occasion.REPORT : Occasion.FIGURES_PAGE;
                    var code = key.replace(IN_REPORT, "");
                    var said = said(code, organization.id(), cutOff, occasion);
                    if (said != null && !said.equals(counted)) {
                        found.add(
                                "%s（%s）截至 %s %s：复算 %s，系统 %s"
                                        .formatted(
                                                organization.name(),
                                                organization.code(),
                                                cutOff,
                                                key,
                                                counted,
                                                said));
                    }
                });
    }

    List<String> found() {
        return found;
    }

    /** How many numbers stood beside each other. */
    int compared() {
        return compared;
    }

    private @Nullable String said(
            String code, OrganizationId organization, LocalDate cutOff, Occasion occasion) {
        var figure = figures.find(code);
        if (figure.isEmpty()) {
            return null;
        }
        compared++;
        var question = new FigureQuestion(organization, PERIOD, cutOff, occasion);
        var quantity = figures.evaluate(viewer, figure.get(), question).quantity();
        if (quantity == null) {
            return FigureValue.BLANK;
        }
        return quantity.outOf() == null
                ? Long.toString(quantity.number())
                : quantity.number() + "/" + quantity.outOf();
    }
}
