package cn.taizhang.account.web;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandedOver;
import cn.taizhang.account.Permission;
import cn.taizhang.account.SecondFactors;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 账号: the list, and opening one. */
@Controller
class AccountsController {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final OrganizationChoice choice;
    private final Today today;

    AccountsController(
            Accounts accounts, SecondFactors factors, OrganizationChoice choice, Today today) {
        this.accounts = accounts;
        this.factors = factors;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping("/accounts")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        var found = accounts.list(viewer, q, after, AccountsPage.LENGTH + 1);
        return new ModelAndView("account/accounts")
                .addObject(
                        "page",
                        AccountsPage.of(
                                q.strip(), after, found, factors.missing(viewer), today.now()));
    }

    @GetMapping("/accounts/new")
    ModelAndView form(Viewer viewer) {
        viewer.require(Permission.KEEP_ACCOUNTS);
        return form(viewer, AccountForm.EMPTY, List.of(), HttpStatus.OK);
    }

    /** Answers with the hand-over page itself: the first password stands in this one answer and nowhere else. */
    @PostMapping("/accounts/new")
    ModelAndView open(Viewer viewer, AccountForm form) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        var chosen = choice.of(scope, form.organization(), today.date());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        var wanted = form.account(chosen.id());
        Outcome<HandedOver> told =
                unreadable.isEmpty()
                        ? accounts.open(viewer, wanted)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, accounts.breachesIn(viewer, wanted)));
        return switch (told) {
            case Outcome.Done<HandedOver> done -> AccountController.handOver(done.value(), true);
            case Outcome.Refused<HandedOver> refused ->
                    form(viewer, form, refused.breaches(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView form(
            Viewer viewer, AccountForm form, List<Breach> breaches, HttpStatus status) {
        var scope = viewer.scope(Permission.KEEP_ACCOUNTS);
        var page =
                new NewAccountPage(
                        form, AccountForm.roles(), choice.offered(scope, today.date()), breaches);
        return new ModelAndView("account/new-account", status).addObject("page", page);
    }
}
