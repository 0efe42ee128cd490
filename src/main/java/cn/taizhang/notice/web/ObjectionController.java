package cn.taizhang.notice.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Posted;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 异议: written down as it came, answered one by one. */
@Controller
class ObjectionController {

    private final Notices notices;
    private final Today today;

    ObjectionController(Notices notices, Today today) {
        this.notices = notices;
        this.today = today;
    }

    @GetMapping("/notices/{id}/objections/new")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        return form(posted, ObjectionForm.empty(today.date()), List.of());
    }

    @PostMapping("/notices/{id}/objections")
    ModelAndView object(
            Viewer viewer, @PathVariable String id, ObjectionForm form, RedirectAttributes flash) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        var unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return form(posted, form, Breach.joined(unreadable, form.besides()));
        }
        return switch (notices.object(
                viewer, posted.id(), Sent.key(form.requestKey()), form.draft())) {
            case Outcome.Refused<Integer>(var breaches) -> form(posted, form, breaches);
            case Outcome.Done<Integer>(var number) ->
                    back(posted, "已登记第 %d 条异议。".formatted(number), flash);
        };
    }

    @GetMapping("/notices/{id}/objections/{number}")
    ModelAndView handling(Viewer viewer, @PathVariable String id, @PathVariable String number) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        var received = objection(posted, number);
        return handling(posted, received, HandlingForm.of(received, today.date()), List.of());
    }

    @PostMapping("/notices/{id}/objections/{number}")
    ModelAndView handle(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String number,
            HandlingForm form,
            RedirectAttributes flash) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        var received = objection(posted, number);
        var unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return handling(posted, received, form, Breach.joined(unreadable, form.besides()));
        }
        int which = received.objection().number();
        var outcome =
                form.isCorrection()
                        ? notices.correctHandling(
                                viewer,
                                posted.id(),
                                which,
                                form.corrections(),
                                form.handled(),
                                form.reason())
                        : notices.handle(viewer, posted.id(), which, form.handled());
        return switch (outcome) {
            case Outcome.Refused<Integer>(var breaches) ->
                    handling(posted, received, form, breaches);
            case Outcome.Done<Integer> _ -> back(posted, "第 %d 条异议的处理已登记。".formatted(which), flash);
        };
    }

    private static Posted.Received objection(Posted posted, String number) {
        return posted.received().stream()
                .filter(one -> Integer.toString(one.objection().number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("这条异议"));
    }

    private static ModelAndView form(Posted posted, ObjectionForm form, List<Breach> breaches) {
        return new ModelAndView("notice/objection", status(breaches))
                .addObject("page", ObjectionPage.of(posted, form, breaches));
    }

    private static ModelAndView handling(
            Posted posted, Posted.Received received, HandlingForm form, List<Breach> breaches) {
        return new ModelAndView("notice/handling", status(breaches))
                .addObject("page", HandlingPage.of(posted, received, form, breaches));
    }

    private static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView back(Posted posted, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", told);
        return new ModelAndView("redirect:/notices/" + posted.id() + "#objections");
    }
}
