package cn.taizhang.publication.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import cn.taizhang.publication.Publication;
import cn.taizhang.publication.Publications;
import cn.taizhang.publication.Submissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 群众来件: what residents sent, taken over or put aside. */
@Controller
class SubmissionController {

    private static final String WHAT = "这件来件";

    private final Submissions submissions;
    private final Publications publications;

    SubmissionController(Submissions submissions, Publications publications) {
        this.submissions = submissions;
        this.publications = publications;
    }

    @GetMapping("/submissions")
    ModelAndView list(Viewer viewer) {
        var rows = submissions.list(viewer).stream().map(SubmissionsPage.Row::of).toList();
        return new ModelAndView("publication/submissions")
                .addObject("page", new SubmissionsPage(rows));
    }

    @GetMapping("/submissions/{id}")
    ModelAndView one(Viewer viewer, @PathVariable String id) {
        return page(viewer, Sent.id(id, WHAT), List.of(), "", "", false);
    }

    /** Shown once, in answer to the question; no address leads to it. */
    @PostMapping("/submissions/{id}/telephone")
    ModelAndView telephone(Viewer viewer, @PathVariable String id) {
        var wanted = Sent.id(id, WHAT);
        return switch (submissions.telephone(viewer, wanted)) {
            case Outcome.Done<String> done ->
                    page(viewer, wanted, List.of(), "", done.value(), false);
            case Outcome.Refused<String> refused ->
                    page(viewer, wanted, refused.breaches(), "", "", false);
        };
    }

    @PostMapping("/submissions/{id}/taking-over")
    ModelAndView takeOver(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean here,
            RedirectAttributes flash) {
        var wanted = Sent.id(id, WHAT);
        var done =
                here
                        ? submissions.takeUpHere(viewer, wanted)
                        : submissions.takeOver(viewer, wanted);
        return after(viewer, wanted, done, "已受理。", null, flash);
    }

    @PostMapping("/submissions/{id}/putting-aside")
    ModelAndView putAside(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var wanted = Sent.id(id, WHAT);
        var done = submissions.putAside(viewer, wanted, reason);
        return after(viewer, wanted, done, "已存查。", reason, flash);
    }

    /** @param reason why it is put aside, null where it was to be taken over */
    private ModelAndView after(
            Viewer viewer,
            UUID id,
            Outcome<UUID> outcome,
            String notice,
            @Nullable String reason,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/submissions/" + id);
            }
            case Outcome.Refused<UUID> refused ->
                    page(
                            viewer,
                            id,
                            refused.breaches(),
                            Objects.toString(reason, ""),
                            "",
                            reason == null);
        };
    }

    private ModelAndView page(
            Viewer viewer,
            UUID id,
            List<Breach> breaches,
            String reason,
            String telephone,
            boolean refusedThere) {
        var one = submissions.get(viewer, id);
        List<Publication> answers =
                viewer.may(Permission.PUBLISH)
                        ? publications.about(viewer, new RecordKey(Submissions.REGISTER, id))
                        : List.of();
        var page =
                SubmissionPage.of(
                        one,
                        submissions.hasTaker(one),
                        refusedThere,
                        answers,
                        breaches,
                        reason,
                        telephone);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("publication/submission", status).addObject("page", page);
    }
}
