package cn.taizhang.notice.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 更正公示: the old one is taken down with a reason, another hangs in its place. */
@Controller
class NoticeCorrectionController {

    private final Notices notices;
    private final NoticePeriods periods;
    private final Today today;

    NoticeCorrectionController(Notices notices, NoticePeriods periods, Today today) {
        this.notices = notices;
        this.periods = periods;
        this.today = today;
    }

    @GetMapping("/notices/{id}/correction")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        return form(posted, NoticeForm.of(posted, today.date()), List.of());
    }

    @PostMapping("/notices/{id}/correction")
    ModelAndView correct(
            Viewer viewer, @PathVariable String id, NoticeForm form, RedirectAttributes flash) {
        var posted = notices.changeable(viewer, Sent.id(id, NoticeController.WHAT));
        var kind = posted.notice().kind();
        var unread = Sent.breachesInDay("takenDownOn", "撤下日期", form.takenDownOn());
        return switch (periods.of(form, kind)) {
            case Outcome.Refused<PostingPeriod>(var unreadable) ->
                    form(
                            posted,
                            form,
                            Breach.joined(
                                    unreadable,
                                    periods.besides(form, kind, reasoned(form, unread))));
            case Outcome.Done<PostingPeriod>(var period) -> {
                var draft = form.draft(kind, period);
                if (!unread.isEmpty()) {
                    var all = new ArrayList<>(notices.breachesIn(draft));
                    all.addAll(reasoned(form, unread));
                    yield form(posted, form, all);
                }
                yield switch (notices.correct(
                        viewer,
                        posted.id(),
                        Sent.key(form.requestKey()),
                        Objects.requireNonNull(Sent.day(form.takenDownOn())),
                        form.reason(),
                        draft)) {
                    case Outcome.Refused<UUID>(var breaches) -> form(posted, form, breaches);
                    case Outcome.Done<UUID>(var another) -> {
                        flash.addFlashAttribute("notice", "原公示已撤下，这一条从第一天起重新计算公示期。");
                        yield new ModelAndView("redirect:/notices/" + another);
                    }
                };
            }
        };
    }

    private static List<Breach> reasoned(NoticeForm form, List<Breach> unread) {
        var breaches = new ArrayList<>(unread);
        if (form.reason().isEmpty()) {
            breaches.add(Breach.of("reason", "请写明撤下原因。"));
        }
        return breaches;
    }

    private ModelAndView form(Posted posted, NoticeForm form, List<Breach> breaches) {
        var home = "/notices/" + posted.id();
        var page =
                new NoticeFormPage(
                        form,
                        new NoticeFormPage.Corrected(
                                posted.notice().title(), home, posted.organizationName()),
                        home + "/correction",
                        periods.termIn(posted.notice().kind(), today.date()),
                        List.of(),
                        breaches);
        return new ModelAndView(
                        "notice/form",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }
}
