package cn.taizhang.report;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 材料: draws a template for an organization, period and cut-off, and writes it as a .docx. */
@Service
public class Reports {

    private final Figures figures;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;
    private final OfficialDocumentWriter writer = new OfficialDocumentWriter();

    Reports(Figures figures, Organizations organizations, AuditTrail audit, Today today) {
        this.figures = figures;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** Draws the built-in half-year report, all of one moment; refused for what it cannot be drawn for, all reasons at once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<ReportDraft> draft(Viewer viewer, ReportRequest request) {
        return draft(viewer, request, ReportTemplate.halfYear());
    }

    /** Draws a template given as text, its blanks written {@code {{code}}}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<ReportDraft> draft(
            Viewer viewer, ReportRequest request, String name, String text) {
        return switch (ReportTemplate.parse(name, text)) {
            case Outcome.Done<ReportTemplate> parsed -> draft(viewer, request, parsed.value());
            case Outcome.Refused<ReportTemplate> refused ->
                    new Outcome.Refused<>(refused.breaches());
        };
    }

    /** 附件: what follows the text. */
    public enum Annex {
        NONE,
        /** 数据口径和来源: each figure with its rule, span and number of records. */
        FIGURES
    }

    /** 取数说明: every blank with the records behind it, at most 1000 each, whoever may open them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Trace trace(Viewer viewer, ReportDraft draft) {
        requireRight(viewer, draft.request());
        return Trace.of(
                draft,
                value ->
                        figures.recordIds(
                                viewer,
                                value.definition(),
                                value.question(),
                                null,
                                Trace.MOST_RECORDS));
    }

    /** Writes a draft as .docx, with its figures as tagged fields; the export is audited. */
    @Transactional
    public byte[] write(Viewer viewer, ReportDraft draft, Annex annex) {
        requireRight(viewer, draft.request());
        audit.append(
                viewer.actor(),
                new AuditEntry(
                        "导出材料",
                        "reports",
                        null,
                        draft.organization().id().value(),
                        Map.of(
                                "template", draft.template(),
                                "period", draft.request().period().text(),
                                "asOf", draft.request().asOf())));
        var bytes = new ByteArrayOutputStream();
        write(draft, annex, bytes);
        return bytes.toByteArray();
    }

    private void write(ReportDraft draft, Annex annex, OutputStream out) {
        try {
            writer.write(DraftDocument.of(draft, annex), today.instant(), out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Outcome<ReportDraft> draft(
            Viewer viewer, ReportRequest request, ReportTemplate template) {
        requireRight(viewer, request);
        var organization = organizations.get(request.organization());
        var breaches = breachesIn(request, organization);
        if (template.onlyForFirstHalf()
                && !request.period().equals(firstHalfOf(request.period()))) {
            breaches.add(Breach.of("period", "内置模板写的是上半年工作和下半年打算，只能用于上半年。"));
        }
        var blanks = new BlankFilling(viewer, figures, organizations, request);
        breaches.addAll(blanks.unknownNamesIn(template));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var filled = template.blanks().stream().map(blanks::fill).toList();
        return new Outcome.Done<>(DraftDocument.draft(template, organization, request, filled));
    }

    /** The right to draft is asked for this organization: two roles never widen each other. */
    private void requireRight(Viewer viewer, ReportRequest request) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        if (!organizations.isWithin(scope, request.organization(), request.asOf())) {
            throw new NotFound("这个组织的材料");
        }
    }

    private static ReportPeriod firstHalfOf(ReportPeriod period) {
        return new ReportPeriod(period.year(), ReportPeriod.Span.HALF_YEAR, 1);
    }

    private List<Breach> breachesIn(ReportRequest request, Organization organization) {
        var breaches = new ArrayList<Breach>();
        if (organization.kind() != OrganizationKind.DISTRICT) {
            breaches.add(Breach.of("organization", "半年汇报目前只能以区为单位起草。"));
        }
        if (request.asOf().isBefore(request.period().start())) {
            breaches.add(
                    Breach.of("asOf", "截至日不能早于报告期第一天（%s）。".formatted(request.period().start())));
        }
        if (request.asOf().isAfter(today.date())) {
            breaches.add(Breach.of("asOf", "截至日不能晚于今天（%s）。".formatted(today.date())));
        }
        return breaches;
    }
}
