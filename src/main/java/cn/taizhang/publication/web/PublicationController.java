package cn.taizhang.publication.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.publication.PublicationKind;
import cn.taizhang.publication.Publications;
import cn.taizhang.publication.Publishable;
import cn.taizhang.publication.Submissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对外发布: the list, a draft, its review, its withdrawal. */
@Controller
class PublicationController {

    private static final String LIST = "/publications";
    private static final String WHAT = "这条发布";

    private final Publications publications;
    private final Submissions submissions;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    PublicationController(
            Publications publications,
            Submissions submissions,
            Organizations organizations,
            OrganizationChoice choice,
            Today today) {
        this.publications = publications;
        this.submissions = submissions;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer) {
        var rows = publications.list(viewer).stream().map(PublicationsPage.Row::of).toList();
        var offers = publications.offered(viewer).stream().map(PublicationsPage.Offer::of).toList();
        var page =
                new PublicationsPage(
                        rows,
                        offers,
                        viewer.may(Permission.PUBLISH),
                        viewer.may(Permission.REVIEW_PUBLICATION));
        return new ModelAndView("publication/publications").addObject("page", page);
    }

    @GetMapping("/publications/new")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String subject) {
        var scope = viewer.require(Permission.PUBLISH);
        String key = Ids.next().toString();
        if (register.isEmpty()) {
            var roots = scope.roots();
            String home = roots.size() == 1 ? written(roots.iterator().next()) : "";
            return form(viewer, PublicationForm.empty(key, home, today.date()), List.of());
        }
        var record = new RecordKey(register, Sent.id(subject, "这条记录"));
        var offered = offered(viewer, record);
        return form(
                viewer,
                PublicationForm.of(key, offered, written(offered.organization())),
                List.of());
    }

    @PostMapping(LIST)
    ModelAndView prepare(Viewer viewer, PublicationForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.PUBLISH);
        var record = form.record();
        if (record != null) {
            var offered = offered(viewer, record);
            return prepared(viewer, form, offered.organization(), offered.kind(), flash);
        }
        var chosen = choice.of(scope, Objects.toString(form.organization(), ""), today.date());
        var home = chosen.id();
        return home == null
                ? form(viewer, form, Breach.joined(form.unreadable(), chosen.breaches()))
                : prepared(viewer, form, home, form.kindOrElse(PublicationKind.DECISION), flash);
    }

    private ModelAndView prepared(
            Viewer viewer,
            PublicationForm form,
            OrganizationId home,
            PublicationKind kind,
            RedirectAttributes flash) {
        var wanted = form.publication(home, kind);
        var unreadable = form.unreadable();
        var key = Sent.id(Objects.toString(form.key(), ""), WHAT);
        Outcome<UUID> outcome =
                unreadable.isEmpty()
                        ? publications.prepare(viewer, key, wanted)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, publications.breachesIn(viewer, wanted)));
        return switch (outcome) {
            case Outcome.Done<UUID> done -> to(done.value(), "已拟好，等另一个人审核。", flash);
            case Outcome.Refused<UUID> refused -> form(viewer, form, refused.breaches());
        };
    }

    @GetMapping("/publications/{id}")
    ModelAndView one(Viewer viewer, @PathVariable String id) {
        return page(viewer, Sent.id(id, WHAT), List.of(), Map.of());
    }

    @PostMapping("/publications/{id}/review")
    ModelAndView review(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        var wanted = Sent.id(id, WHAT);
        boolean approved = outcome.equals("APPROVED");
        return switch (publications.review(viewer, wanted, approved, remark)) {
            case Outcome.Done<UUID> _ -> to(wanted, approved ? "已审核，下一次摆渡时送出。" : "已退回。", flash);
            case Outcome.Refused<UUID> refused ->
                    page(viewer, wanted, refused.breaches(), Map.of("remark", remark));
        };
    }

    @PostMapping("/publications/{id}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var wanted = Sent.id(id, WHAT);
        return switch (publications.withdraw(viewer, wanted, reason)) {
            case Outcome.Done<UUID> _ -> to(wanted, "已撤回；已经公开的，下一次摆渡时从公开页撤下。", flash);
            case Outcome.Refused<UUID> refused ->
                    page(viewer, wanted, refused.breaches(), Map.of("reason", reason));
        };
    }

    private ModelAndView page(
            Viewer viewer, UUID id, List<Breach> breaches, Map<String, String> typed) {
        var one = publications.get(viewer, id);
        var page =
                PublicationPage.of(
                        one,
                        publications.remarks(one),
                        publications.mayReview(viewer, one),
                        breaches,
                        typed);
        return new ModelAndView("publication/publication", status(breaches))
                .addObject("page", page);
    }

    private ModelAndView form(Viewer viewer, PublicationForm form, List<Breach> breaches) {
        var record = form.record();
        var scope = viewer.scope(Permission.PUBLISH);
        String asked =
                record != null && record.register().equals(Submissions.REGISTER)
                        ? submissions.get(viewer, record.id()).words()
                        : "";
        var page =
                new PublicationFormPage(
                        form,
                        record != null,
                        record == null ? "" : offered(viewer, record).kind().label(),
                        asked,
                        choice.offered(scope, today.date()),
                        PublicationForm.kinds(),
                        breaches);
        return new ModelAndView("publication/form", status(breaches)).addObject("page", page);
    }

    private Publishable offered(Viewer viewer, RecordKey record) {
        return publications.offered(viewer, record).orElseThrow(() -> new NotFound("这条记录"));
    }

    private String written(OrganizationId id) {
        return OrganizationChoice.written(organizations.get(id));
    }

    private static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView to(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/publications/" + id);
    }
}
