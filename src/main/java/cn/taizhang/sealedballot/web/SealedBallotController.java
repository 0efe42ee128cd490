package cn.taizhang.sealedballot.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.sealedballot.BallotOpening;
import cn.taizhang.sealedballot.Printed;
import cn.taizhang.sealedballot.SealedBallots;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一次网上投票: printing, which answers the form itself because it is shown once; voiding, sending, the list to sign. */
@Controller
class SealedBallotController {

    static final String WHAT = "这次投票";

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?");

    private final SealedBallots ballots;
    private final BallotOpening opening;
    private final Today today;

    SealedBallotController(SealedBallots ballots, BallotOpening opening, Today today) {
        this.ballots = ballots;
        this.opening = opening;
        this.today = today;
    }

    @GetMapping("/sealed-ballots/{id}")
    ModelAndView one(Viewer viewer, @PathVariable String id) {
        return page(viewer, Sent.id(id, WHAT), BallotPage.Typed.NOTHING, List.of());
    }

    @PostMapping("/sealed-ballots/{id}/print")
    ModelAndView print(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String address,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var typed = new BallotPage.Typed(address, "");
        var place = address.strip().replaceAll("/+$", "");
        var ballot = ballots.keeping(viewer, Sent.id(id, WHAT));
        if (!place.isEmpty() && !ADDRESS.matcher(place).matches()) {
            return page(
                    viewer,
                    ballot.id(),
                    typed,
                    List.of(Breach.of("address", "群众端网址写成 https://dj.example.gov.cn 这样，后面不带路径。")));
        }
        return switch (ballots.print(viewer, ballot.id())) {
            case Outcome.Refused<Printed>(var breaches) ->
                    page(viewer, ballot.id(), typed, breaches);
            case Outcome.Done<Printed>(var printed) ->
                    new ModelAndView("sealedballot/printed")
                            .addObject("page", PrintedPage.of(ballot, printed, place));
        };
    }

    @PostMapping("/sealed-ballots/{id}/void")
    ModelAndView voidRun(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return answer(
                viewer,
                ballots.voidRun(viewer, Sent.id(id, WHAT), reason),
                new BallotPage.Typed("", reason),
                "整批已作废。码条和两半钥匙都请当众销毁，再重新印制。旧的空票箱已经送出的，要等新的一批送到才换掉。",
                Sent.id(id, WHAT),
                flash);
    }

    @PostMapping("/sealed-ballots/{id}/sending")
    ModelAndView send(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        return answer(
                viewer,
                ballots.send(viewer, Sent.id(id, WHAT)),
                BallotPage.Typed.NOTHING,
                "空票箱随下一次摆渡送到群众端。",
                Sent.id(id, WHAT),
                flash);
    }

    @GetMapping("/sealed-ballots/{id}/receipt-list")
    ModelAndView receiptList(Viewer viewer, @PathVariable String id) {
        var ballot = ballots.keeping(viewer, Sent.id(id, WHAT));
        return new ModelAndView("sealedballot/receipt-list")
                .addObject(
                        "page",
                        new ReceiptListPage(
                                "/sealed-ballots/" + ballot.id(),
                                ballot.title(),
                                ballot.organizationName(),
                                ballots.entitled(viewer, ballot.id())));
    }

    private ModelAndView answer(
            Viewer viewer,
            Outcome<UUID> outcome,
            BallotPage.Typed typed,
            String told,
            UUID id,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Refused<UUID>(var breaches) -> page(viewer, id, typed, breaches);
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", told);
                yield new ModelAndView("redirect:/sealed-ballots/" + id);
            }
        };
    }

    private ModelAndView page(
            Viewer viewer, UUID id, BallotPage.Typed typed, List<Breach> breaches) {
        var ballot = ballots.get(viewer, id);
        var standing =
                new BallotPage.Standing(
                        ballots.eligible(viewer, ballot),
                        ballots.mayKeep(viewer, ballot),
                        ballots.voided(viewer, id),
                        opening.standsAgainst(ballot));
        return new ModelAndView(
                        "sealedballot/ballot",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", BallotPage.of(ballot, standing, today.date(), typed, breaches));
    }
}
