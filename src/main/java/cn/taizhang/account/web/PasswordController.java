package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 修改密码: one's own. Every session of the account is over afterwards, so the new password is used at once. */
@Controller
class PasswordController {

    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    ModelAndView form(Viewer viewer) {
        return page(viewer, List.of(), HttpStatus.OK);
    }

    @PostMapping("/password")
    ModelAndView change(
            Viewer viewer,
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<AccountId> outcome =
                accounts.changePassword(viewer, oldPassword, password, passwordAgain);
        return switch (outcome) {
            case Outcome.Done<AccountId> _ -> {
                var session = SecurityContextHolder.getContext().getAuthentication();
                new SecurityContextLogoutHandler().logout(request, response, session);
                yield new ModelAndView("redirect:/login?changed");
            }
            case Outcome.Refused<AccountId> refused ->
                    page(viewer, refused.breaches(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView page(Viewer viewer, List<Breach> breaches, HttpStatus status) {
        return new ModelAndView("account/password", status)
                .addObject("page", new PasswordPage(viewer.mustChangePassword(), breaches));
    }
}
