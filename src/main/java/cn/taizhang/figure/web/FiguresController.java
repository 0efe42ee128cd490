package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 数据: all figures of an organization, and one of them down to its records. */
@Controller
class FiguresController {

    private final Figures figures;
    private final Conditions conditions;
    private final FigurePages pages;
    private final Today today;

    FiguresController(Figures figures, Conditions conditions, FigurePages pages, Today today) {
        this.figures = figures;
        this.conditions = conditions;
        this.pages = pages;
        this.today = today;
    }

    /**
     * 数据一览.
     *
     * @param organization name or code; empty for the viewer's own
     * @param period 2020H1 and the like; empty for the half-year of today
     * @param asOf 2020-06-30; empty for the period's end, or today where that comes first
     * @param occasion {@code REPORT} counts from a programme's start where there is one
     */
    @GetMapping("/figures")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion) {
        var typed = Typed.of(organization, period, asOf, occasion);
        return switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked> done ->
                    page("figure/figures", pages.list(viewer, done.value()), HttpStatus.OK);
            case Outcome.Refused<Asked> refused -> {
                var form = ConditionsForm.refused(typed, today.date(), refused.breaches());
                yield page(
                        "figure/figures",
                        FigureListPage.refused(form),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /**
     * 单项数据.
     *
     * @param after the last record of the page before, as {@code RecordPage.Position} writes it
     */
    @GetMapping("/figures/{code}")
    ModelAndView one(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String after) {
        var figure = figures.find(code).orElseThrow(() -> new NotFound("这项数据"));
        var typed = Typed.of(organization, period, asOf, occasion);
        return switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked> done ->
                    page(
                            "figure/figure",
                            pages.one(viewer, figure, done.value(), after),
                            HttpStatus.OK);
            case Outcome.Refused<Asked> refused -> {
                var form = ConditionsForm.refused(typed, today.date(), refused.breaches());
                yield page(
                        "figure/figure",
                        new FigurePage(figure.code(), figure.label(), figure.rule(), form, null),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private static ModelAndView page(String view, Object page, HttpStatus status) {
        return new ModelAndView(view, status).addObject("page", page);
    }
}
