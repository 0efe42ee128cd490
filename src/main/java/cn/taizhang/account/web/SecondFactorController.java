package cn.taizhang.account.web;

import cn.taizhang.account.SecondFactors;
import cn.taizhang.account.SecondFactors.Passed;
import cn.taizhang.account.SignIn;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 第二重验证: asked after the password, set up after the first log-in. */
@Controller
class SecondFactorController {

    private final SecondFactors factors;
    private final Sessions sessions;
    private final Today today;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler whereItWasGoing =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SecondFactorController(SecondFactors factors, Sessions sessions, Today today) {
        this.factors = factors;
        this.sessions = sessions;
        this.today = today;
    }

    @GetMapping("/second-factor")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        var in = half(request);
        return in.isEmpty() ? over(request, response) : page(in.get(), List.of());
    }

    /** Null where the answer was given already: the log-in goes on to the page that was asked for. */
    @PostMapping("/second-factor")
    @Nullable ModelAndView pass(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var in = half(request);
        var told =
                in.flatMap(one ->
                        factors.pass(
                                one.account(), one.credentials(), code, request.getRemoteAddr()));
        if (in.isEmpty() || told.isEmpty()) {
            return over(request, response);
        }
        return switch (told.get()) {
            case Outcome.Refused<Passed> refused -> page(in.get(), refused.breaches());
            case Outcome.Done<Passed>(Passed passed) -> {
                goOn(passed.admitted(), request, response);
                if (!passed.recoveryCodes().isEmpty()) {
                    yield RecoveryCodesPage.answer(passed.recoveryCodes(), true);
                }
                var whole = SecurityContextHolder.getContext().getAuthentication();
                whereItWasGoing.onAuthenticationSuccess(
                        request, response, Objects.requireNonNull(whole));
                yield null;
            }
        };
    }

    /** The session goes on under a new id; who knew the old one has nothing of it. */
    private void goOn(
            SignIn.Admitted admitted, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sessions.of(admitted));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private Optional<SignedIn> half(HttpServletRequest request) {
        return Viewers.signedIn(request.getUserPrincipal())
                .filter(in -> !in.isWhole() && !in.isOver(today.instant()));
    }

    private ModelAndView page(SignedIn in, List<Breach> breaches) {
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var secret =
                in.stage() == SignIn.Stage.SETTING_UP
                        ? factors.secretOf(in.account(), in.credentials()).orElse(null)
                        : null;
        return new ModelAndView("account/second-factor", status)
                .addObject("page", SecondFactorPage.of(secret, breaches));
    }

    private static ModelAndView over(HttpServletRequest request, HttpServletResponse response) {
        var in = Viewers.signedIn(request.getUserPrincipal());
        if (in.filter(SignedIn::isWhole).isPresent()) {
            return new ModelAndView("redirect:/");
        }
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return new ModelAndView("redirect:/login?expired");
    }
}
