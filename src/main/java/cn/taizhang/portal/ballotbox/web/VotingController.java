package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.portal.ballotbox.BallotBoxes;
import cn.taizhang.portal.ballotbox.Casting;
import cn.taizhang.portal.web.Limits;
import cn.taizhang.sealing.BoxDelivery;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.VotingCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 投票: the code from the slip, one question a screen, a look at all of it with the receipt to be written down, the vote. Everything travels in the
 * body of the form; no address, no log and no cookie knows of it, and no browser keeps a page of it.
 */
@Controller
class VotingController {

    private static final String WRONG_CODE = "投票码不对：应当是纸条上的 20 个数字，请对照着再输一遍。";
    private static final String UNKNOWN_CODE = "没有这个投票码。请看看纸条上印的是不是这次投票。";

    /** 纸条上的二维码 brings the code behind a #, which browsers send nowhere; these lines of our own put it into the field. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private final BallotBoxes boxes;
    private final ShownReceipts receipts;
    private final Limits limits;
    private final Today today;

    VotingController(BallotBoxes boxes, ShownReceipts receipts, Limits limits, Today today) {
        this.boxes = boxes;
        this.receipts = receipts;
        this.limits = limits;
        this.today = today;
    }

    @GetMapping("/b")
    ModelAndView all() {
        var lines =
                boxes.all().stream()
                        .filter(one -> !one.isOverOn(today.date()))
                        .map(one ->
                                new BallotsPage.Line(
                                        one.ballot().toString(),
                                        one.title(),
                                        one.organization(),
                                        one.kind().label(),
                                        ChineseDates.full(one.firstDay())
                                                + "至"
                                                + ChineseDates.full(one.lastDay())))
                        .toList();
        return new ModelAndView("portal/ballots").addObject("page", new BallotsPage(lines));
    }

    @GetMapping("/b/{id}")
    ModelAndView begin(@PathVariable String id, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        var ballot = boxes.find(Sent.maybe(id).orElseThrow(VotingController::notFound));
        if (ballot.isEmpty()) {
            return new ModelAndView(
                    "redirect:/b/"
                            + Sent.maybe(id).orElseThrow(VotingController::notFound)
                            + "/list");
        }
        return page(ballot.get(), VoteStep.CODE, VoteForm.empty(ballot.get().questions()), "");
    }

    @PostMapping("/b/{id}")
    ModelAndView next(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var ballot =
                boxes.find(Sent.maybe(id).orElseThrow(VotingController::notFound))
                        .orElseThrow(VotingController::notFound);
        var form = VoteForm.of(typed, ballot.questions());
        var go = VoteStep.of(form.go(), ballot.questions().size());
        if (go.kind() == VoteStep.Kind.CODE) {
            return page(ballot, VoteStep.CODE, form, "");
        }
        var code = form.votingCode();
        if (code.isEmpty()) {
            return page(ballot, VoteStep.CODE, form, WRONG_CODE);
        }
        if (form.from().equals("code")) {
            var standing = boxes.standing(ballot, code.get());
            if (!(standing instanceof Casting.Cast)) {
                return refused(ballot, form, code.get(), standing, request);
            }
        }
        int unanswered = form.unanswered();
        return switch (go.kind()) {
            case CODE, QUESTION -> page(ballot, go, form, "");
            case CHECK ->
                    unanswered == 0
                            ? check(ballot, form, code.get(), "")
                            : question(ballot, form, unanswered);
            case CAST ->
                    unanswered == 0
                            ? cast(ballot, form, code.get(), request)
                            : question(ballot, form, unanswered);
        };
    }

    private ModelAndView question(BoxDelivery ballot, VoteForm form, int number) {
        return page(
                ballot,
                new VoteStep(VoteStep.Kind.QUESTION, number),
                form,
                "这一题还没有选。都不想选就选“%s”。".formatted(ballot.kind().neither()));
    }

    /** The receipt of a form that has none yet, or one that this program did not show. */
    private ModelAndView check(BoxDelivery ballot, VoteForm form, VotingCode code, String problem) {
        var shown = proved(ballot, form, code).orElseGet(Receipt::random);
        return page(
                ballot,
                VoteStep.CHECK,
                form.with(shown, receipts.proof(ballot.ballot(), code, shown)),
                problem);
    }

    private ModelAndView cast(
            BoxDelivery ballot, VoteForm form, VotingCode code, HttpServletRequest request) {
        var receipt = proved(ballot, form, code);
        if (receipt.isEmpty()) {
            // the vote may lie in the box already, cast before this program began anew
            var standing = boxes.standing(ballot, code);
            return standing instanceof Casting.Cast
                    ? check(
                            ballot,
                            form,
                            code,
                            "这一页放得太久了，回执号换了一个：请重新抄一遍，再按“%s”。".formatted(ballot.kind().deed()))
                    : refused(ballot, form, code, standing, request);
        }
        var result = boxes.cast(ballot, code, new CastPaper(receipt.get(), form.all()));
        return result instanceof Casting.Cast
                ? new ModelAndView("portal/voted")
                        .addObject(
                                "page",
                                new VotedPage(
                                        ballot.title(),
                                        ballot.kind(),
                                        true,
                                        receipt.get().grouped(),
                                        ballot.organization()))
                : refused(ballot, form, code, result, request);
    }

    /** The receipt of the form, where it was this program that showed it. */
    private Optional<Receipt> proved(BoxDelivery ballot, VoteForm form, VotingCode code) {
        return form.shownReceipt()
                .filter(one -> receipts.isProved(ballot.ballot(), code, one, form.proof()));
    }

    private ModelAndView refused(
            BoxDelivery ballot,
            VoteForm form,
            VotingCode code,
            Casting result,
            HttpServletRequest request) {
        return switch (result) {
            case Casting.AlreadyUsed _ ->
                    new ModelAndView("portal/voted", HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject(
                                    "page",
                                    new VotedPage(
                                            ballot.title(),
                                            ballot.kind(),
                                            false,
                                            proved(ballot, form, code)
                                                    .map(Receipt::grouped)
                                                    .orElse(""),
                                            ballot.organization()));
            case Casting.Unknown _ -> page(ballot, VoteStep.CODE, form, unknown(request));
            case Casting.NotNow _, Casting.Cast _ ->
                    page(
                            ballot,
                            VoteStep.CODE,
                            form,
                            "现在不在%s的时间里，这一票没有投进去。".formatted(ballot.kind().label()));
        };
    }

    /** Only wrong codes are counted, and a right one is never kept waiting: neighbours share an address. */
    private String unknown(HttpServletRequest request) {
        long wait = limits.afterWrongCode(request);
        return wait > 0 ? UNKNOWN_CODE + "这里输错的次数太多了，请过 %d 分钟再试。".formatted(wait) : UNKNOWN_CODE;
    }

    private ModelAndView page(BoxDelivery ballot, VoteStep step, VoteForm form, String problem) {
        var status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("portal/vote", status)
                .addObject(
                        "page",
                        VotePage.of(ballot, ballot.isOpenOn(today.date()), step, form, problem));
    }

    static NotFound notFound() {
        return new NotFound("这次投票");
    }
}
