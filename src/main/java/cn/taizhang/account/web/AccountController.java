package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandOvers;
import cn.taizhang.account.HandedOver;
import cn.taizhang.account.Permission;
import cn.taizhang.account.SecondFactors;
import cn.taizhang.account.SignInLog;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一个账号: whose it is, its roles, a new password, disabling and reopening it. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final OrganizationChoice choice;
    private final SecondFactors factors;
    private final SignInLog log;
    private final HandOvers handOvers;
    private final Today today;

    AccountController(
            Accounts accounts,
            OrganizationChoice choice,
            SecondFactors factors,
            SignInLog log,
            HandOvers handOvers,
            Today today) {
        this.accounts = accounts;
        this.choice = choice;
        this.factors = factors;
        this.log = log;
        this.handOvers = handOvers;
        this.today = today;
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(Viewer viewer, @PathVariable String id) {
        return page(viewer, AccountId.of(id), Map.of(), List.of());
    }

    @PostMapping("/accounts/{id}/name")
    ModelAndView rename(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String displayName,
            RedirectAttributes flash) {
        var account = AccountId.of(id);
        var outcome = accounts.rename(viewer, account, displayName, version);
        var typed = Map.of("displayName", displayName);
        return answer(viewer, account, outcome, typed, "姓名已更改；此前的审计记录仍是原来的姓名。", flash);
    }

    /**
     * Answers with the hand-over page itself. The version makes a reload of that page fail rather than make a second
     * password that nobody reads.
     */
    @PostMapping("/accounts/{id}/password-reset")
    ModelAndView reset(Viewer viewer, @PathVariable String id, @RequestParam int version) {
        return handOver(accounts.resetPassword(viewer, AccountId.of(id), version), false);
    }

    @PostMapping("/accounts/{id}/second-factor-reset")
    String resetSecondFactor(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes flash) {
        factors.reset(viewer, AccountId.of(id), version);
        flash.addFlashAttribute("notice", "第二重验证已重置，正在使用的会话随即结束；本人下次登录时重新绑定手机。");
        return back(id);
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes flash) {
        accounts.disable(viewer, AccountId.of(id), version);
        flash.addFlashAttribute("notice", "账号已停用，正在使用的会话随即结束。");
        return back(id);
    }

    @PostMapping("/accounts/{id}/reopen")
    ModelAndView reopen(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String expiresOn,
            RedirectAttributes flash) {
        var account = AccountId.of(id);
        var unreadable = AccountForm.unreadableDay(expiresOn.strip());
        var day = AccountForm.day(expiresOn.strip()).orElse(null);
        Outcome<AccountId> outcome =
                unreadable.isEmpty()
                        ? accounts.reopen(viewer, account, version, day)
                        : new Outcome.Refused<>(unreadable);
        return answer(viewer, account, outcome, Map.of("expiresOn", expiresOn), "账号已恢复使用。", flash);
    }

    @PostMapping("/accounts/{id}/roles")
    ModelAndView grant(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String organization,
            RedirectAttributes flash) {
        var account = AccountId.of(id);
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        var chosen = choice.of(scope, organization, today.date());
        var wanted = AccountForm.roleNamed(role);
        Outcome<AccountId> outcome =
                chosen.breaches().isEmpty()
                        ? accounts.grant(viewer, account, wanted, chosen.id())
                        : new Outcome.Refused<>(
                                Breach.joined(
                                        chosen.breaches(),
                                        accounts.breachesIn(viewer, account, wanted, chosen.id())));
        var typed = Map.of("role", role, "organization", organization);
        return answer(viewer, account, outcome, typed, "角色已授予，对方下一次打开页面即生效。", flash);
    }

    @PostMapping("/accounts/{id}/roles/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String role,
            @RequestParam UUID organization,
            RedirectAttributes flash) {
        var held = AccountForm.roleNamed(role);
        if (held == null) {
            throw new NotFound("这个角色");
        }
        accounts.withdraw(viewer, AccountId.of(id), held, new OrganizationId(organization));
        flash.addFlashAttribute("notice", "角色已收回，即刻生效；此前登记的记录不受影响。");
        return back(id);
    }

    /** The one answer in which a first password stands; neither a browser nor a proxy keeps it. */
    static ModelAndView handOver(HandedOver handed, boolean opened) {
        return new ModelAndView("account/handed-over")
                .addObject("page", new HandedOverPage(handed, opened));
    }

    private ModelAndView answer(
            Viewer viewer,
            AccountId id,
            Outcome<AccountId> outcome,
            Map<String, String> typed,
            String notice,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done<AccountId> _ -> {
                flash.addFlashAttribute("notice", notice);
                yield new ModelAndView(back(id.toString()));
            }
            case Outcome.Refused<AccountId> refused -> page(viewer, id, typed, refused.breaches());
        };
    }

    private ModelAndView page(
            Viewer viewer, AccountId id, Map<String, String> typed, List<Breach> breaches) {
        var sheet = accounts.get(viewer, id);
        var offered = choice.offered(viewer.scope(Permission.KEEP_ACCOUNTS), today.date());
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        boolean self = id.equals(viewer.account());
        return new ModelAndView("account/account", status)
                .addObject(
                        "page",
                        AccountPage.of(
                                sheet,
                                self,
                                today.now(),
                                offered,
                                log.of(viewer, id),
                                handOvers.of(viewer, id),
                                typed,
                                breaches));
    }

    private static String back(String id) {
        return "redirect:/accounts/" + id;
    }
}
