package cn.taizhang.method.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Liveliness;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodId;
import cn.taizhang.method.Methods;
import cn.taizhang.method.Part;
import cn.taizhang.method.Revision;
import cn.taizhang.register.Register;
import cn.taizhang.spreadsheet.SpreadsheetResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 运行情况: a method's parts, organization by organization. */
@Controller
class MatrixController {

    private final Methods methods;
    private final Liveliness liveliness;
    private final MatrixConditions conditions;
    private final Today today;

    MatrixController(
            Methods methods, Liveliness liveliness, MatrixConditions conditions, Today today) {
        this.methods = methods;
        this.liveliness = liveliness;
        this.conditions = conditions;
        this.today = today;
    }

    @GetMapping("/methods/{id}/matrix")
    ModelAndView matrix(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String after) {
        var method = methods.get(viewer, MethodId.of(id));
        return switch (conditions.understand(viewer, organization, period, asOf)) {
            case Outcome.Done<Asked>(var asked) ->
                    page(
                            MatrixPage.of(
                                    liveliness.page(viewer, method.id(), asked.question(), after),
                                    asked,
                                    today.date()),
                            HttpStatus.OK);
            case Outcome.Refused<Asked> refused ->
                    page(
                            refused(method, organization, period, asOf, refused),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/methods/{id}/matrix.xlsx")
    void file(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            HttpServletResponse response)
            throws IOException {
        var method = methods.get(viewer, MethodId.of(id));
        switch (conditions.understand(viewer, organization, period, asOf)) {
            case Outcome.Done<Asked>(var asked) -> {
                var matrix = liveliness.whole(viewer, method.id(), asked.question());
                SpreadsheetResponse.prepare(
                        response,
                        "%s%s%s运行情况（截至%s）.xlsx"
                                .formatted(
                                        asked.organization().name(),
                                        asked.period().label(),
                                        matrix.revision().name(),
                                        asked.asOf()));
                MatrixSheet.write(matrix, asked, response.getOutputStream());
            }
            case Outcome.Refused<Asked> _ ->
                    response.sendRedirect("/methods/" + method.id().value() + "/matrix");
        }
    }

    /** The records of a register behind a cell. */
    @GetMapping("/methods/{id}/parts/{number}/records")
    ModelAndView records(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf) {
        var method = methods.get(viewer, MethodId.of(id));
        return switch (conditions.understand(viewer, organization, period, asOf)) {
            case Outcome.Done<Asked>(var asked) -> {
                var register = register(method.on(asked.asOf()), number);
                var found = liveliness.records(viewer, register, asked.question());
                yield new ModelAndView("method/records")
                        .addObject("page", RecordsPage.of(method, register, found, asked));
            }
            case Outcome.Refused<Asked> _ ->
                    new ModelAndView("redirect:/methods/" + method.id().value() + "/matrix");
        };
    }

    private Register<?> register(Revision revision, String number) {
        return revision.at(Sent.number(number))
                .map(Part::binding)
                .filter(Binding.ToRegister.class::isInstance)
                .map(one -> ((Binding.ToRegister) one).register())
                .<Register<?>>flatMap(liveliness::register)
                .orElseThrow(() -> new NotFound("这些记录"));
    }

    private MatrixPage refused(
            Method method,
            String organization,
            String period,
            String asOf,
            Outcome.Refused<Asked> refused) {
        return new MatrixPage(
                "/methods/" + method.id().value(),
                method.latest().name(),
                MatrixPage.form(organization, period, asOf, today.date()),
                today.date(),
                null,
                refused.breaches());
    }

    private static ModelAndView page(MatrixPage page, HttpStatus status) {
        return new ModelAndView("method/matrix", status).addObject("page", page);
    }
}
