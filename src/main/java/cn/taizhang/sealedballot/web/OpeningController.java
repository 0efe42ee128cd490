package cn.taizhang.sealedballot.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.sealedballot.BallotOpening;
import cn.taizhang.sealedballot.SealedBallot;
import cn.taizhang.sealedballot.SealedBallots;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 开票 by two holders at one table, and what came of it. */
@Controller
class OpeningController {

    private final SealedBallots ballots;
    private final BallotOpening opening;

    OpeningController(SealedBallots ballots, BallotOpening opening) {
        this.ballots = ballots;
        this.opening = opening;
    }

    @GetMapping("/sealed-ballots/{id}/opening")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        return page(
                ballots.keeping(viewer, Sent.id(id, SealedBallotController.WHAT)),
                OpeningPage.Form.NOTHING,
                List.of());
    }

    @PostMapping("/sealed-ballots/{id}/opening")
    ModelAndView open(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String handedOut,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var ballot = ballots.keeping(viewer, Sent.id(id, SealedBallotController.WHAT));
        return switch (opening.open(
                viewer, ballot.id(), first, second, TypedNumber.of(handedOut))) {
            case Outcome.Refused<UUID>(var breaches) ->
                    page(ballot, new OpeningPage.Form(handedOut, first, second), breaches);
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", "已开票。票单随下一次摆渡公布到群众端，也请打印张贴。");
                yield new ModelAndView("redirect:/sealed-ballots/" + ballot.id() + "/result");
            }
        };
    }

    @GetMapping("/sealed-ballots/{id}/result")
    ModelAndView result(Viewer viewer, @PathVariable String id) {
        var list =
                opening.list(viewer, Sent.id(id, SealedBallotController.WHAT))
                        .orElseThrow(() -> new NotFound("这次投票的结果，还没有开票"));
        return new ModelAndView("sealedballot/result")
                .addObject("page", new ResultPage("/sealed-ballots/" + list.ballot(), list));
    }

    private ModelAndView page(SealedBallot ballot, OpeningPage.Form form, List<Breach> breaches) {
        return new ModelAndView(
                        "sealedballot/opening",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "page",
                        new OpeningPage(
                                "/sealed-ballots/" + ballot.id(),
                                ballot.title(),
                                ballot.organizationName(),
                                ballot.run(),
                                ballot.used(),
                                opening.standsAgainst(ballot),
                                form,
                                breaches));
    }
}
