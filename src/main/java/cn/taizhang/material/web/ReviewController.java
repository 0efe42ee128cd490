package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Review;
import cn.taizhang.material.Reviews;
import cn.taizhang.material.State;
import cn.taizhang.material.Submission;
import cn.taizhang.material.Submissions;
import cn.taizhang.material.Unsettled;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送审: what is not settled is looked at, then it is sent; who sent it may take it back. */
@Controller
class ReviewController {

    private static final String SUBJECT = "这份材料";

    private final Materials materials;
    private final Reviews reviews;
    private final Submissions submissions;

    ReviewController(Materials materials, Reviews reviews, Submissions submissions) {
        this.materials = materials;
        this.reviews = reviews;
        this.submissions = submissions;
    }

    @GetMapping("/materials/{id}/review")
    ModelAndView look(Viewer viewer, @PathVariable String id) {
        var material = materials.get(viewer, Sent.id(id, SUBJECT));
        return new ModelAndView("report/review")
                .addObject("page", page(viewer, material, "", false, List.of()));
    }

    @PostMapping("/materials/{id}/review")
    ModelAndView send(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String shown,
            RedirectAttributes flash) {
        var material = materials.get(viewer, Sent.id(id, SUBJECT));
        boolean ticked = known.equals("yes");
        var submission = new Submission(note, ticked, Sent.number(seen), Unsettled.read(shown));
        return switch (submissions.send(viewer, material.id(), submission)) {
            case Outcome.Refused<Integer>(var breaches) ->
                    new ModelAndView("report/review", HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject("page", page(viewer, material, note, ticked, breaches));
            case Outcome.Done<Integer> _ -> back(material, "已送审。没有人审定以前可以撤回。", flash);
        };
    }

    @PostMapping("/materials/{id}/review/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        var material = materials.get(viewer, Sent.id(id, SUBJECT));
        submissions.withdraw(viewer, material.id()).orThrow();
        return back(material, "已撤回，可以改，也可以照原样再送。", flash);
    }

    private ReviewPage page(
            Viewer viewer, Material material, String note, boolean known, List<Breach> breaches) {
        var drawn = materials.drawnNow(viewer, material.id());
        var revision = drawn.revision();
        var sent = reviews.reviews(viewer, material);
        boolean issued = drawn.material().state() == State.ISSUED;
        return new ReviewPage(
                "/materials/" + material.id(),
                material.title(),
                "%s　%s　截至%s　%s"
                        .formatted(
                                material.organizationName(),
                                material.period().label(),
                                ChineseDates.full(material.asOf()),
                                drawn.material().state().label()),
                revision.number(),
                materials.mayChange(viewer, drawn.material()),
                issued,
                issued
                        ? sent.getFirst().unsettled()
                        : submissions.unsettled(viewer, material, revision, drawn.draft()),
                sent.stream().filter(Review::waits).findFirst().orElse(null),
                note,
                known,
                breaches);
    }

    private static ModelAndView back(Material material, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/materials/" + material.id());
    }
}
