package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.kernel.Sent;
import cn.taizhang.portal.ballotbox.BallotBoxes;
import cn.taizhang.sealing.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 票单: everybody reads all of it; a receipt is looked for by a form, so that no address tells which one. */
@Controller
class ListController {

    private final BallotBoxes boxes;

    ListController(BallotBoxes boxes) {
        this.boxes = boxes;
    }

    @GetMapping("/b/{id}/list")
    ModelAndView list(@PathVariable String id) {
        return page(id, "", "");
    }

    @PostMapping("/b/{id}/list")
    ModelAndView look(@PathVariable String id, @RequestParam(defaultValue = "") String receipt) {
        return Receipt.parse(receipt).isEmpty()
                ? page(id, receipt, "回执号是 12 个数字，请对照您抄下的再输一遍。")
                : page(id, receipt, "");
    }

    private ModelAndView page(String id, String typed, String problem) {
        var ballot = Sent.maybe(id).orElseThrow(VotingController::notFound);
        var list = boxes.list(ballot).orElseThrow(VotingController::notFound);
        var found =
                Receipt.parse(typed).map(Receipt::grouped).stream()
                        .flatMap(wanted ->
                                list.lines().stream().filter(line -> line.receipt().equals(wanted)))
                        .findFirst();
        var said =
                typed.isEmpty() || !problem.isEmpty() || found.isPresent()
                        ? problem
                        : "票单里没有这个回执号。请对照您抄下的再输一遍；确实没有，请马上告诉" + list.organization() + "。";
        return new ModelAndView(
                        "portal/ballot-list",
                        said.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "page",
                        new ListPage(ballot.toString(), list, typed, found.orElse(null), said));
    }
}
