package cn.taizhang.account.web;

import cn.taizhang.account.SecondFactors;
import cn.taizhang.account.SignInLog;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登录情况: of one's own account, so that a log-in that was not one's own is noticed; and one's recovery codes. */
@Controller
class SignInsController {

    private final SignInLog log;
    private final SecondFactors factors;

    SignInsController(SignInLog log, SecondFactors factors) {
        this.log = log;
        this.factors = factors;
    }

    @GetMapping("/sign-ins")
    ModelAndView list(Viewer viewer) {
        return page(viewer, List.of());
    }

    @PostMapping("/sign-ins/recovery-codes")
    ModelAndView renew(Viewer viewer, @RequestParam(defaultValue = "") String code) {
        return switch (factors.renewCodes(viewer, code)) {
            case Outcome.Done<List<String>>(List<String> made) ->
                    RecoveryCodesPage.answer(made, false);
            case Outcome.Refused<List<String>> refused -> page(viewer, refused.breaches());
        };
    }

    private ModelAndView page(Viewer viewer, List<Breach> breaches) {
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("account/sign-ins", status)
                .addObject(
                        "page",
                        new SignInsPage(
                                SignInsPage.rows(log.own(viewer)),
                                factors.stateOf(viewer),
                                breaches));
    }
}
