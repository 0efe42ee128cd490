package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.spreadsheet.SpreadsheetResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 数据对比表, and figures as spreadsheets. */
@Controller
class FigureTablesController {

    private final Conditions conditions;
    private final TablePages tables;
    private final FigureSheets sheets;
    private final Today today;

    FigureTablesController(
            Conditions conditions, TablePages tables, FigureSheets sheets, Today today) {
        this.conditions = conditions;
        this.tables = tables;
        this.sheets = sheets;
        this.today = today;
    }

    /**
     * 对比表.
     *
     * @param figure codes of figures: one is shown by period, several side by side
     */
    @GetMapping("/figures/table")
    ModelAndView table(
            Viewer viewer,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") List<String> figure) {
        var typed = Typed.of(organization, period, asOf, occasion);
        return switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked>(var asked) ->
                    page(tables.page(viewer, asked, figure), HttpStatus.OK);
            case Outcome.Refused<Asked>(var breaches) ->
                    page(
                            TablePage.refused(
                                    ConditionsForm.refused(typed, today.date(), breaches),
                                    tables.choices(Set.copyOf(figure))),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/figures/table.xlsx")
    void tableFile(
            Viewer viewer,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") List<String> figure,
            HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(organization, period, asOf, occasion);
        switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked>(var asked) -> {
                var table = tables.table(viewer, asked, figure);
                SpreadsheetResponse.prepare(response, asked.fileName(table.title()));
                sheets.table(asked, table, response.getOutputStream());
            }
            case Outcome.Refused<Asked> _ -> toThePage("/figures/table", typed, response);
        }
    }

    /** 数据一览, with rule, source, days and kind of count in every row. */
    @GetMapping("/figures/export.xlsx")
    void listFile(
            Viewer viewer,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion,
            HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(organization, period, asOf, occasion);
        switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked>(var asked) -> {
                SpreadsheetResponse.prepare(response, asked.fileName("数据"));
                sheets.list(viewer, asked, response.getOutputStream());
            }
            case Outcome.Refused<Asked> _ -> toThePage("/figures", typed, response);
        }
    }

    /** What could not be understood is told by the page that has the form, not in a file. */
    private static void toThePage(String page, Typed typed, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(
                UriComponentsBuilder.fromPath(page)
                        .queryParam("organization", "{organization}")
                        .queryParam("period", "{period}")
                        .queryParam("asOf", "{asOf}")
                        .encode()
                        .buildAndExpand(typed.organization(), typed.period(), typed.asOf())
                        .toUriString());
    }

    private static ModelAndView page(TablePage page, HttpStatus status) {
        return new ModelAndView("figure/table", status).addObject("page", page);
    }
}
