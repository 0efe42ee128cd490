package cn.taizhang.regulation.web;

import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 制度条款: the rules the product judges by, to be searched and read, also as of an earlier day. */
@Controller
class ClausesController {

    private final Regulations regulations;

    ClausesController(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * The list.
     *
     * @param q words to search for
     * @param on a day (2020-06-30) on which the clause is to be in force; empty for all
     */
    @GetMapping("/regulations")
    ModelAndView clauses(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String on) {
        var found = regulations.search(q);
        if (on.isBlank()) {
            return page(ClausesPage.of(q, on, null, found), HttpStatus.OK);
        }
        var day = parse(on);
        if (day.isEmpty()) {
            var problem = "没有认出日期“" + on + "”，请写成 2020-06-30 这样；下面列出的是全部日期的条款。";
            return page(ClausesPage.of(q, on, problem, found), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var inForce = found.stream().filter(clause -> clause.isInForceOn(day.get())).toList();
        return page(ClausesPage.of(q, on, null, inForce), HttpStatus.OK);
    }

    private static ModelAndView page(ClausesPage page, HttpStatus status) {
        var view = new ModelAndView("regulation/clauses", status);
        view.addObject("page", page);
        return view;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
