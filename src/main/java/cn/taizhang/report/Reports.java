package cn.taizhang.report;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.OneMoment;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 材料: draws a template for an organization, period and cut-off, and writes it as a .docx. */
@Service
public class Reports {

    private final Figures figures;
    private final OwnParameters own;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;
    private final OneMoment oneMoment;
    private final TransactionTemplate auditing;
    private final OfficialDocumentWriter writer = new OfficialDocumentWriter();

    Reports(
            Figures figures,
            OwnParameters own,
            Organizations organizations,
            AuditTrail audit,
            Today today,
            OneMoment oneMoment,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.own = own;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.oneMoment = oneMoment;
        this.auditing = new TransactionTemplate(transactions);
    }

    /** Draws the built-in half-year report, all of one moment; refused for what it cannot be drawn for, all reasons at once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<ReportDraft> draft(Viewer viewer, ReportRequest request) {
        return draft(viewer, request, ReportTemplate.halfYear());
    }

    /**
     * Draws a template given as text: its blanks are written {@code {{code}}}, or else marked the way people mark them (×, XX,
     * ＿) and then found and bound as far as that is certain.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<ReportDraft> draft(
            Viewer viewer, ReportRequest request, String name, String text) {
        return switch (templateOf(name, text)) {
            case Outcome.Done<ReportTemplate> read -> draft(viewer, request, read.value());
            case Outcome.Refused<ReportTemplate> refused ->
                    new Outcome.Refused<>(refused.breaches());
        };
    }

    /** Draws a text whose places are bound. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<ReportDraft> draft(
            Viewer viewer, ReportRequest request, String name, BoundText text) {
        return draft(viewer, request, ReportTemplate.of(name, text));
    }

    /** 内置模板 as a text with its places, to begin a material with. */
    public BoundText builtIn() {
        return ReportTemplate.halfYear().bound();
    }

    /** 参数: the names and dates that a place may ask for, those that drafting itself answers first. */
    public List<ParameterDefinition> parameters() {
        return Stream.concat(own.all().stream(), figures.parameters().stream()).toList();
    }

    /** Whether a code names a figure or a parameter. */
    public boolean knows(String code) {
        return figures.find(code).isPresent()
                || parameters().stream().anyMatch(one -> one.code().equals(code));
    }

    private static Outcome<ReportTemplate> templateOf(String name, String text) {
        if (text.isBlank() || text.contains("{{")) {
            return ReportTemplate.parse(name, text);
        }
        return new Outcome.Done<>(ReportTemplate.of(name, BoundText.read(text)));
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
        logExport(viewer, draft);
        return written(draft, DraftDocument.of(draft, annex));
    }

    /**
     * 正式公文: a draft as .docx with letterhead, signature and imprint, its figures as tagged fields. The audit entry holds under
     * which number, issuer and title it went out, the title of the text where that is another, and the digest of the file.
     *
     * @param underReview whether each page is to say 送审稿
     */
    @Transactional
    public byte[] writeFormal(
            Viewer viewer, ReportDraft draft, FormalDocument formal, boolean underReview) {
        requireRight(viewer, draft.request());
        var file =
                written(draft, DraftDocument.formal(draft, new FormalFrame(formal, underReview)));
        var detail = new HashMap<String, String>();
        detail.put("form", "公文");
        detail.put("number", formal.number());
        detail.put("issuer", formal.issuer());
        detail.put("title", formal.title());
        if (!formal.isTitled(draft.titleLines())) {
            detail.put("titleOfText", draft.titleLines());
        }
        detail.put("file", FileDigest.of(file));
        logExport(viewer, draft, detail);
        return file;
    }

    /**
     * 备询材料: a page a figure, as .docx, where they come from counted in the moment the draft is drawn in; the export is audited.
     *
     * @param drawing draws the draft
     */
    @Transactional(propagation = Propagation.NEVER)
    public byte[] writeBriefing(Viewer viewer, Supplier<ReportDraft> drawing) {
        var briefed =
                oneMoment.read(() -> {
                    var draft = drawing.get();
                    requireRight(viewer, draft.request());
                    return new Briefed(draft, new Briefing(viewer, figures).of(draft));
                });
        auditing.executeWithoutResult(_ -> logExport(viewer, briefed.draft()));
        return written(briefed.draft(), briefed.document());
    }

    private record Briefed(ReportDraft draft, OfficialDocument document) {}

    /** 脱敏稿: the draft with × for all that was filled in, as .docx; the export is audited. */
    @Transactional
    public byte[] writeMasked(Viewer viewer, ReportDraft draft) {
        requireRight(viewer, draft.request());
        logExport(viewer, draft);
        return written(draft, Masking.of(draft));
    }

    /** What was approved is of the day it was approved, whenever it is written: the same bytes every time. */
    private byte[] written(ReportDraft draft, OfficialDocument document) {
        try {
            var fixedAt = draft.fixedAt();
            var bytes = new ByteArrayOutputStream();
            writer.write(document, fixedAt == null ? today.instant() : fixedAt, bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void logExport(Viewer viewer, ReportDraft draft) {
        logExport(viewer, draft, Map.of());
    }

    private void logExport(Viewer viewer, ReportDraft draft, Map<String, String> besides) {
        var detail = new HashMap<String, Object>(besides);
        detail.put("template", draft.template());
        detail.put("period", draft.request().period().text());
        detail.put("asOf", draft.request().asOf());
        audit.append(
                viewer.actor(),
                new AuditEntry("导出材料", "reports", null, draft.organization().id().value(), detail));
    }

    /**
     * Writes a draft into the .docx its text was read from: each blank as a tagged field, everything else as it was; the export is
     * audited.
     */
    @Transactional
    public byte[] writeInto(Viewer viewer, ReportDraft draft, byte[] source) {
        requireRight(viewer, draft.request());
        logExport(viewer, draft);
        return writtenInto(draft, source);
    }

    /**
     * The draft as it would be written, to be compared with a file that came back; it does not go out, so nothing is audited.
     *
     * @param source the .docx its text was read from, null where it has none
     */
    public TextFile filed(Viewer viewer, ReportDraft draft, byte @Nullable [] source) {
        requireRight(viewer, draft.request());
        var content =
                source == null
                        ? written(draft, DraftDocument.of(draft, Annex.NONE))
                        : writtenInto(draft, source);
        return TextFile.read("draft.docx", content).orThrow();
    }

    private static byte[] writtenInto(ReportDraft draft, byte[] source) {
        var file = TextFile.read("source.docx", source).orThrow();
        return file.replaced(
                draft.blanks().stream()
                        .map(blank -> DraftDocument.replacement(file.text(), blank))
                        .toList());
    }

    /** Draws a text in work for whoever may read the figures of its organization; it was fit when it was begun. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportDraft read(Viewer viewer, ReportRequest request, String name, BoundText text) {
        var scope = viewer.require(Permission.READ_FIGURES);
        if (!organizations.isWithin(scope, request.organization(), request.asOf())) {
            throw new NotFound("这个组织的材料");
        }
        return filled(viewer, request, ReportTemplate.of(name, text));
    }

    /** What keeps anything from being drawn for this. */
    public List<Breach> unfit(ReportRequest request) {
        return request.period().breachesIn(request.asOf(), today.date());
    }

    /** What keeps the built-in template from it: it speaks of a district, and of the first half of a year. */
    public List<Breach> unfitForBuiltIn(ReportRequest request) {
        var breaches = new ArrayList<Breach>();
        if (organizations.get(request.organization()).kind() != OrganizationKind.DISTRICT) {
            breaches.add(Breach.of("organization", "内置模板写的是全区工作，只能以区为单位起草。"));
        }
        if (!request.period().equals(firstHalfOf(request.period()))) {
            breaches.add(Breach.of("period", "内置模板写的是上半年工作和下半年打算，只能用于上半年。"));
        }
        return breaches;
    }

    private Outcome<ReportDraft> draft(
            Viewer viewer, ReportRequest request, ReportTemplate template) {
        requireRight(viewer, request);
        var breaches = new ArrayList<>(unfit(request));
        if (template.onlyForFirstHalf()) {
            breaches.addAll(unfitForBuiltIn(request));
        }
        var blanks = new BlankFilling(viewer, figures, own, request);
        breaches.addAll(blanks.unknownNamesIn(template));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        return new Outcome.Done<>(filled(viewer, request, template));
    }

    private ReportDraft filled(Viewer viewer, ReportRequest request, ReportTemplate template) {
        requireOneMoment();
        var blanks = new BlankFilling(viewer, figures, own, request);
        var filled = blanks.fill(template);
        return DraftDocument.draft(
                template, organizations.get(request.organization()), request, filled);
    }

    /** Joined to a transaction whose statements each see a moment of their own, the figures of a text would not belong together. */
    private static void requireOneMoment() {
        var level = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (level == null || level != TransactionDefinition.ISOLATION_REPEATABLE_READ) {
            throw new IllegalStateException("drawn in a transaction that does not see one moment");
        }
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
}
