package cn.taizhang.notice.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordLink;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Conclusion;
import cn.taizhang.notice.NoticeSubject;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公示: one notice, the sheet for the board, and how it ends. */
@Controller
class NoticeController {

    static final String WHAT = "这条公示";

    private final Notices notices;
    private final Map<String, NoticeSubject> subjects;
    private final Today today;

    NoticeController(Notices notices, List<NoticeSubject> subjects, Today today) {
        this.notices = notices;
        this.subjects =
                subjects.stream()
                        .collect(Collectors.toMap(NoticeSubject::register, Function.identity()));
        this.today = today;
    }

    @GetMapping("/notices/{id}")
    ModelAndView one(Viewer viewer, @PathVariable String id) {
        return page(viewer, notices.get(viewer, Sent.id(id, WHAT)), null, List.of());
    }

    @GetMapping("/notices/{id}/poster")
    ModelAndView poster(Viewer viewer, @PathVariable String id) {
        return new ModelAndView("notice/poster")
                .addObject("page", PosterPage.of(notices.get(viewer, Sent.id(id, WHAT))));
    }

    @PostMapping("/notices/{id}/conclusion")
    ModelAndView conclude(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String concludedOn,
            RedirectAttributes flash) {
        var posted = notices.changeable(viewer, Sent.id(id, WHAT));
        var typed = concludedOn.strip();
        var unreadable = Sent.breachesInDay("concludedOn", "结束日期", typed);
        if (!unreadable.isEmpty()) {
            return page(viewer, posted, typed, unreadable);
        }
        var on = Objects.requireNonNull(Sent.day(typed));
        return switch (notices.conclude(viewer, posted.id(), on)) {
            case Outcome.Refused<Conclusion>(var breaches) -> page(viewer, posted, typed, breaches);
            case Outcome.Done<Conclusion> _ -> back(posted.id(), "公示已结束。", flash);
        };
    }

    @GetMapping("/notices/{id}/taking-down")
    ModelAndView takingDown(Viewer viewer, @PathVariable String id) {
        var posted = notices.changeable(viewer, Sent.id(id, WHAT));
        return takingDown(posted, today.date().toString(), "", List.of());
    }

    @PostMapping("/notices/{id}/taking-down")
    ModelAndView takeDown(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String takenDownOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var posted = notices.changeable(viewer, Sent.id(id, WHAT));
        var typed = takenDownOn.strip();
        var breaches = new ArrayList<>(Sent.breachesInDay("takenDownOn", "撤下日期", typed));
        if (!breaches.isEmpty()) {
            if (reason.isBlank()) {
                breaches.add(Breach.of("reason", "请写明撤下原因。"));
            }
            return takingDown(posted, typed, reason, breaches);
        }
        var on = Objects.requireNonNull(Sent.day(typed));
        return switch (notices.takeDown(viewer, posted.id(), on, reason)) {
            case Outcome.Refused<UUID>(var refused) -> takingDown(posted, typed, reason, refused);
            case Outcome.Done<UUID> _ -> back(posted.id(), "公示已撤下，请把张贴的也取下。", flash);
        };
    }

    private static ModelAndView takingDown(
            Posted posted, String on, String reason, List<Breach> breaches) {
        var page =
                new TakingDownPage(
                        posted.notice().title(), "/notices/" + posted.id(), on, reason, breaches);
        return new ModelAndView("notice/taking-down", status(breaches)).addObject("page", page);
    }

    private ModelAndView page(
            Viewer viewer, Posted posted, @Nullable String typedDay, List<Breach> breaches) {
        boolean mayChange = notices.mayChange(viewer, posted);
        boolean open = posted.stateOn(today.date()).isOpen();
        var missing = open ? notices.missing(posted, today.date()) : List.<Breach>of();
        var page =
                NoticePage.of(
                        posted,
                        link(viewer, posted),
                        new NoticePage.Standing(mayChange, missing),
                        today.date(),
                        typedDay,
                        breaches);
        return new ModelAndView("notice/notice", status(breaches)).addObject("page", page);
    }

    private @Nullable RecordLink link(Viewer viewer, Posted posted) {
        return posted.subject()
                .flatMap(key -> {
                    var subject = subjects.get(key.register());
                    return subject == null
                            ? Optional.<RecordLink>empty()
                            : subject.link(viewer, key.id());
                })
                .orElse(null);
    }

    private static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView back(UUID id, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", told);
        return new ModelAndView("redirect:/notices/" + id);
    }
}
