package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Reviews;
import cn.taizhang.material.Revision;
import cn.taizhang.material.Rewordings;
import cn.taizhang.material.Template;
import cn.taizhang.material.Templates;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 文稿页 put together, for a material and for a template. */
@Component
class WorkPages {

    private final Materials materials;
    private final Templates templates;
    private final Reviews reviews;
    private final Reports reports;
    private final Rewordings rewordings;
    private final ProgressPages progress;
    private final ProofPages proofs;
    private final ChosenBlanks chosen;
    private final CodeChoice choice;
    private final Today today;

    WorkPages(
            Materials materials,
            Templates templates,
            Reviews reviews,
            Reports reports,
            Rewordings rewordings,
            ProgressPages progress,
            ProofPages proofs,
            ChosenBlanks chosen,
            CodeChoice choice,
            Today today) {
        this.materials = materials;
        this.templates = templates;
        this.reviews = reviews;
        this.reports = reports;
        this.rewordings = rewordings;
        this.progress = progress;
        this.proofs = proofs;
        this.chosen = chosen;
        this.choice = choice;
        this.today = today;
    }

    WorkPage of(
            Viewer viewer,
            Material material,
            @Nullable Integer blank,
            List<Breach> breaches,
            Map<String, String> typed) {
        return of(viewer, material, blank, null, breaches, typed);
    }

    /** 改一段: with the form for a paragraph in its place; without one where it does not stand there any more. */
    WorkPage rewording(
            Viewer viewer,
            Material material,
            @Nullable Integer paragraph,
            List<Breach> breaches,
            Map<String, String> typed) {
        return of(viewer, material, null, paragraph, breaches, typed);
    }

    private WorkPage of(
            Viewer viewer,
            Material material,
            @Nullable Integer blank,
            @Nullable Integer paragraph,
            List<Breach> breaches,
            Map<String, String> typed) {
        var revision = materials.lastRevision(viewer, material);
        var draft = materials.drawn(viewer, material, revision);
        boolean editable = materials.mayChange(viewer, material);
        var shown = reviews.asIssued(viewer, material, draft);
        return new WorkPage(
                "/materials/" + material.id(),
                material.title(),
                material.template(),
                revision,
                shown,
                blank == null ? null : chosen.of(viewer, draft, blank),
                blank == null ? List.of() : proposed(revision, blank),
                blank == null ? Map.of() : options(revision, blank),
                editable,
                breaches,
                typed,
                progress.of(viewer, material, revision, draft),
                proofs.of(revision.text(), shown),
                editable ? wording(material, revision, draft, paragraph, breaches, typed) : null);
    }

    private Wording wording(
            Material material,
            Revision revision,
            ReportDraft draft,
            @Nullable Integer paragraph,
            List<Breach> breaches,
            Map<String, String> typed) {
        var lines = rewordings.paragraphs(revision.text(), draft);
        var open = paragraph == null ? null : rewordings.worded(revision.text(), draft, paragraph);
        return new Wording(
                "/materials/" + material.id(),
                revision.number(),
                revision.source() != null,
                lines,
                open,
                open == null ? "" : typed.getOrDefault("words", open.words()),
                breaches);
    }

    /** A template is shown filled with what the half-year up to today gives, so that one sees whether it asks the right things. */
    WorkPage of(Viewer viewer, Template template, @Nullable Integer blank, List<Breach> breaches) {
        var revision = templates.lastEdition(viewer, template);
        var draft = tried(viewer, template, revision);
        return new WorkPage(
                "/material-templates/" + template.id(),
                template.name(),
                "模板",
                revision,
                draft,
                blank == null ? null : chosen.of(viewer, draft, blank),
                blank == null ? List.of() : proposed(revision, blank),
                blank == null ? Map.of() : options(revision, blank),
                templates.mayChange(viewer, template),
                breaches,
                Map.of(),
                null,
                proofs.of(revision.text(), draft),
                null);
    }

    private ReportDraft tried(Viewer viewer, Template template, Revision revision) {
        var period = ReportPeriod.containing(today.date(), ReportPeriod.Span.HALF_YEAR);
        var request = new ReportRequest(viewer.home(), period, today.date());
        return reports.read(viewer, request, template.name(), revision.text());
    }

    private List<CodeChoice.Proposed> proposed(Revision revision, int blank) {
        return choice.proposed(revision.text().proposals().get(blank - 1));
    }

    private Map<String, String> options(Revision revision, int blank) {
        return choice.options(revision.text().places().get(blank - 1).kind());
    }
}
