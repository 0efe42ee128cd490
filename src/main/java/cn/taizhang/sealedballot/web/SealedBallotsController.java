package cn.taizhang.sealedballot.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.sealedballot.SealedBallots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 网上投票: those of the scope, and a new one by a roll. */
@Controller
class SealedBallotsController {

    private final SealedBallots ballots;
    private final Today today;

    SealedBallotsController(SealedBallots ballots, Today today) {
        this.ballots = ballots;
        this.today = today;
    }

    @GetMapping("/sealed-ballots")
    ModelAndView list(Viewer viewer) {
        var page =
                BallotsPage.of(ballots.latest(viewer), viewer.may(Permission.RECORD), today.date());
        return new ModelAndView("sealedballot/ballots").addObject("page", page);
    }

    @GetMapping("/sealed-ballots/new")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String roll,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String about) {
        return form(viewer, BallotForm.empty(roll, kind, about), List.of());
    }

    @PostMapping("/sealed-ballots")
    ModelAndView draft(Viewer viewer, BallotForm form, RedirectAttributes flash) {
        var typed = Sent.maybe(Objects.requireNonNullElse(form.requestKey(), "")).orElse(null);
        var key = typed == null ? SealedBallots.key() : typed;
        return switch (ballots.draft(viewer, key, form.draft())) {
            case Outcome.Refused<UUID>(var breaches) -> form(viewer, form, breaches);
            case Outcome.Done<UUID>(var id) -> {
                flash.addFlashAttribute("notice", "已拟定。下一步印制投票码。");
                yield new ModelAndView("redirect:/sealed-ballots/" + id);
            }
        };
    }

    private ModelAndView form(Viewer viewer, BallotForm form, List<Breach> breaches) {
        var rolls = new LinkedHashMap<String, String>();
        ballots.rolls(viewer)
                .forEach(roll ->
                        rolls.put(
                                roll.id().toString(),
                                "%s　%s（%s）"
                                        .formatted(
                                                roll.organizationName(),
                                                roll.title(),
                                                ChineseDates.full(roll.drawnUpOn()))));
        return new ModelAndView(
                        "sealedballot/form",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", new BallotFormPage(form, rolls, breaches));
    }
}
