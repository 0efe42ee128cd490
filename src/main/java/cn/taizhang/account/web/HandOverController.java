package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandOver;
import cn.taizhang.account.HandOvers;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办理交接: the form, and the list that is signed. */
@Controller
class HandOverController {

    private static final int SUGGESTED = 200;

    private final HandOvers handOvers;
    private final Accounts accounts;

    HandOverController(HandOvers handOvers, Accounts accounts) {
        this.handOvers = handOvers;
        this.accounts = accounts;
    }

    @GetMapping("/accounts/{id}/hand-over")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        var draft = new HandOver.Draft("", "", true);
        return form(viewer, AccountId.of(id), draft, List.of());
    }

    @PostMapping("/accounts/{id}/hand-over")
    ModelAndView handOver(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String supervisor,
            @RequestParam(defaultValue = "false") boolean disable,
            RedirectAttributes flash) {
        var account = AccountId.of(id);
        var draft = new HandOver.Draft(successor, supervisor, disable);
        return switch (handOvers.handOver(viewer, account, version, draft)) {
            case Outcome.Done<UUID>(UUID handed) -> {
                flash.addFlashAttribute("notice", "交接已办好，角色从今天起由接收人使用。请打印清单，三方签字后存档。");
                yield new ModelAndView("redirect:/hand-overs/" + handed);
            }
            case Outcome.Refused<UUID> refused -> form(viewer, account, draft, refused.breaches());
        };
    }

    @GetMapping("/hand-overs/{id}")
    ModelAndView list(Viewer viewer, @PathVariable String id) {
        return new ModelAndView("account/hand-over")
                .addObject("page", handOvers.get(viewer, Sent.id(id, "这份交接清单")));
    }

    private ModelAndView form(
            Viewer viewer, AccountId id, HandOver.Draft draft, List<Breach> breaches) {
        var sheet = accounts.get(viewer, id);
        var others =
                accounts.list(viewer, "", "", SUGGESTED).stream()
                        .filter(one -> !one.accountId().equals(id.value()))
                        .toList();
        var page = new HandOverPage(sheet, handOvers.deedsOf(viewer, id), others, draft, breaches);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("account/hand-over-form", status).addObject("page", page);
    }
}
