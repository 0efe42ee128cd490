package cn.taizhang.document.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.web.AttachmentPages;
import cn.taizhang.document.DocumentAttachments;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.DocumentQuestion;
import cn.taizhang.document.DocumentRow;
import cn.taizhang.document.Documents;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 制度文件: list, registration, one document, its correction. */
@Controller
class DocumentsController {

    private static final String LIST = "/documents";

    private final Documents documents;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;
    private final DocumentAttachments records;
    private final AttachmentPages attachments;

    DocumentsController(
            Documents documents,
            Organizations organizations,
            OrganizationChoice choice,
            Today today,
            DocumentAttachments records,
            AttachmentPages attachments) {
        this.documents = documents;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
        this.records = records;
        this.attachments = attachments;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        var question =
                new DocumentQuestion(
                        q, DocumentForm.categoryNamed(category), DocumentForm.stateNamed(state));
        var last = after.isEmpty() ? null : DocumentId.of(after);
        var found = documents.list(viewer, question, last, DocumentsPage.LENGTH + 1);
        boolean mayRecord = viewer.may(Permission.KEEP_DOCUMENTS);
        return new ModelAndView("document/documents")
                .addObject(
                        "page",
                        DocumentsPage.of(
                                question, after.isEmpty(), found, mayRecord, today.date()));
    }

    @GetMapping("/documents/new")
    ModelAndView form(Viewer viewer) {
        viewer.require(Permission.KEEP_DOCUMENTS);
        return registration(viewer, DocumentForm.empty(home(viewer)), List.of());
    }

    @PostMapping(LIST)
    ModelAndView record(Viewer viewer, DocumentForm form, RedirectAttributes flash) {
        var chosen = chosen(viewer, form);
        var draft = form.draft(chosen.id());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        Outcome<DocumentId> outcome =
                unreadable.isEmpty()
                        ? documents.record(viewer, draft)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, documents.breachesIn(viewer, draft)));
        return switch (outcome) {
            case Outcome.Done<DocumentId> done -> to(done.value(), "已登记。", flash);
            case Outcome.Refused<DocumentId> refused ->
                    registration(viewer, form, refused.breaches());
        };
    }

    @GetMapping("/documents/{id}")
    ModelAndView document(Viewer viewer, @PathVariable String id) {
        var wanted = DocumentId.of(id);
        var row = documents.get(viewer, wanted);
        var page =
                DocumentPage.of(
                        row, documents.mayChange(viewer, row), documents.history(viewer, wanted));
        return new ModelAndView("document/document")
                .addObject("page", page)
                .addObject(
                        "attachments",
                        attachments.section(
                                records.of(viewer, wanted),
                                DocumentAttachmentController.address(wanted),
                                page.mayChange()));
    }

    @GetMapping("/documents/{id}/correction")
    ModelAndView correction(Viewer viewer, @PathVariable String id) {
        viewer.require(Permission.KEEP_DOCUMENTS);
        var wanted = DocumentId.of(id);
        var row = documents.get(viewer, wanted);
        documents.requireChangeable(viewer, row);
        var issuer = organizations.get(new OrganizationId(row.organizationId()));
        var form = DocumentForm.of(row, OrganizationChoice.written(issuer));
        return correction(viewer, wanted, row.version(), form, List.of());
    }

    @PostMapping("/documents/{id}/correction")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int version,
            DocumentForm form,
            RedirectAttributes flash) {
        viewer.require(Permission.KEEP_DOCUMENTS);
        var wanted = DocumentId.of(id);
        var row = documents.get(viewer, wanted);
        var chosen = chosen(viewer, form, row);
        var draft = form.draft(chosen.id());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        Outcome<DocumentId> outcome =
                unreadable.isEmpty()
                        ? documents.change(viewer, wanted, version, draft)
                        : new Outcome.Refused<>(
                                Breach.joined(
                                        unreadable,
                                        documents.breachesInChange(viewer, row, draft)));
        return switch (outcome) {
            case Outcome.Done<DocumentId> done -> to(done.value(), "已更正。", flash);
            case Outcome.Refused<DocumentId> refused ->
                    correction(viewer, wanted, version, form, refused.breaches());
        };
    }

    private ModelAndView registration(Viewer viewer, DocumentForm form, List<Breach> breaches) {
        return formPage(viewer, "登记制度", LIST, LIST, 0, form, breaches);
    }

    private ModelAndView correction(
            Viewer viewer, DocumentId id, int version, DocumentForm form, List<Breach> breaches) {
        String own = LIST + "/" + id.value();
        return formPage(viewer, "更正制度", own + "/correction", own, version, form, breaches);
    }

    private ModelAndView formPage(
            Viewer viewer,
            String heading,
            String action,
            String back,
            int version,
            DocumentForm form,
            List<Breach> breaches) {
        var page =
                new DocumentFormPage(
                        heading,
                        action,
                        back,
                        version,
                        Ids.next().toString(),
                        form,
                        DocumentForm.categories(),
                        DocumentForm.states(),
                        offered(viewer),
                        breaches);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("document/document-form", status).addObject("page", page);
    }

    private OrganizationChoice.Chosen chosen(Viewer viewer, DocumentForm form) {
        var scope = viewer.require(Permission.KEEP_DOCUMENTS);
        return choice.of(scope, form.organization(), today.date());
    }

    /** As for a new document; the issuer may also stay as it was where it has ended since. */
    private OrganizationChoice.Chosen chosen(Viewer viewer, DocumentForm form, DocumentRow row) {
        var issuer = organizations.get(new OrganizationId(row.organizationId()));
        boolean stays =
                form.organization().equals(OrganizationChoice.written(issuer))
                        || form.organization().equalsIgnoreCase(issuer.code());
        return stays ? new OrganizationChoice.Chosen(issuer.id(), List.of()) : chosen(viewer, form);
    }

    private List<String> offered(Viewer viewer) {
        return choice.offered(viewer.scope(Permission.KEEP_DOCUMENTS), today.date());
    }

    /** Who keeps documents for one organization mostly records its own. */
    private String home(Viewer viewer) {
        var roots = viewer.scope(Permission.KEEP_DOCUMENTS).roots();
        return roots.size() == 1
                ? OrganizationChoice.written(organizations.get(roots.iterator().next()))
                : "";
    }

    private static ModelAndView to(DocumentId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + LIST + "/" + id.value());
    }
}
