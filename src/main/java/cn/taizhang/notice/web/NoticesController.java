package cn.taizhang.notice.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.NoticeLine.Place;
import cn.taizhang.notice.Notices;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公示: the notices of the scope, and a new one about what concerns residents. */
@Controller
class NoticesController {

    private static final String LIST = "/notices";
    private static final int PAGE = 50;

    private final Notices notices;
    private final NoticePeriods periods;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    NoticesController(
            Notices notices,
            NoticePeriods periods,
            Organizations organizations,
            OrganizationChoice choice,
            Today today) {
        this.notices = notices;
        this.periods = periods;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String after) {
        boolean ended = show.equals("ended");
        var place = place(to, after);
        var lines =
                ended
                        ? notices.ended(viewer, null, place, PAGE + 1)
                        : notices.open(viewer, null, place, PAGE + 1);
        var page =
                NoticesPage.of(
                        lines,
                        PAGE,
                        ended,
                        place == null,
                        viewer.may(Permission.RECORD),
                        today.date());
        return new ModelAndView("notice/notices").addObject("page", page);
    }

    @GetMapping("/notices/new")
    ModelAndView form(Viewer viewer) {
        var roots = viewer.require(Permission.RECORD).roots();
        String home =
                roots.size() == 1
                        ? OrganizationChoice.written(organizations.get(roots.iterator().next()))
                        : "";
        return form(viewer, NoticeForm.empty(home, today.date()), List.of());
    }

    @PostMapping(LIST)
    ModelAndView post(Viewer viewer, NoticeForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.RECORD);
        var chosen = choice.of(scope, form.organization(), today.date());
        var kind = NoticeKind.RESIDENTS_AFFAIRS;
        return switch (periods.of(form, kind)) {
            case Outcome.Refused<PostingPeriod>(var unreadable) ->
                    form(
                            viewer,
                            form,
                            Breach.joined(
                                    unreadable, periods.besides(form, kind, chosen.breaches())));
            case Outcome.Done<PostingPeriod>(var period) -> {
                var draft = form.draft(kind, period);
                var organization = chosen.id();
                Outcome<UUID> outcome =
                        organization == null
                                ? new Outcome.Refused<>(
                                        Breach.joined(chosen.breaches(), notices.breachesIn(draft)))
                                : notices.post(
                                        viewer,
                                        Sent.key(form.requestKey()),
                                        organization,
                                        null,
                                        draft);
                yield switch (outcome) {
                    case Outcome.Refused<UUID>(var breaches) -> form(viewer, form, breaches);
                    case Outcome.Done<UUID>(var id) -> {
                        flash.addFlashAttribute("notice", "已登记。打印张贴稿，贴到公开栏上。");
                        yield new ModelAndView("redirect:/notices/" + id);
                    }
                };
            }
        };
    }

    private ModelAndView form(Viewer viewer, NoticeForm form, List<Breach> breaches) {
        var offered = choice.offered(viewer.scope(Permission.RECORD), today.date());
        var page =
                new NoticeFormPage(
                        form,
                        null,
                        LIST,
                        periods.termIn(NoticeKind.RESIDENTS_AFFAIRS, today.date()),
                        offered,
                        breaches);
        return new ModelAndView(
                        "notice/form",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }

    /** Where the page before ended; an address that was tampered with begins anew. */
    private static @Nullable Place place(String to, String after) {
        var day = Sent.day(to);
        try {
            return day == null ? null : new Place(day, Sent.id(after, NoticeController.WHAT));
        } catch (NotFound notOne) {
            return null;
        }
    }
}
