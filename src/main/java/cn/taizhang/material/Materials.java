package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.Organizations;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundPlace.ByHand;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 办稿: materials in work, changed place by place; every step is kept and can be undone. */
@Service
@Transactional
public class Materials {

    public static final String REGISTER = "materials";

    /** 内置模板, as it is called. */
    public static final String BUILT_IN = "半年汇报（内置）";

    static final String SUBJECT = "这份材料";

    /** 列出的份数, at most. */
    public static final int LISTED = 100;

    private static final int STEPS_SHOWN = 30;
    private static final int LONGEST_BY_HAND = 200;

    private final MaterialStore store;
    private final Templates templates;
    private final Reports reports;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Materials(
            MaterialStore store,
            Templates templates,
            Reports reports,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.templates = templates;
        this.reports = reports;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /**
     * 起草 a material from a template, or from the built-in one where none is named. Refused for what cannot be drawn, all reasons at
     * once. A second call with the same key finds the first one done.
     *
     * @param requestKey made with the form, and the material's id
     */
    public Outcome<UUID> start(
            Viewer viewer,
            UUID requestKey,
            ReportRequest request,
            @Nullable UUID template,
            String title,
            @Nullable LocalDate confirmBy) {
        requireRight(viewer, request);
        store.holdStill(requestKey);
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(get(viewer, requestKey).id());
        }
        var beginning = beginning(viewer, template);
        var breaches = new ArrayList<>(Material.unfit(title, confirmBy, today.date()));
        if (template == null) {
            breaches.addAll(reports.unfitForBuiltIn(request));
        }
        breaches.addAll(reports.unfit(request));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        return new Outcome.Done<>(begun(viewer, requestKey, request, beginning, title, confirmBy));
    }

    private UUID begun(
            Viewer viewer,
            UUID requestKey,
            ReportRequest request,
            Beginning beginning,
            String title,
            @Nullable LocalDate confirmBy) {
        var organization = organizations.get(request.organization());
        var material =
                new Material(
                        requestKey,
                        request.organization(),
                        organization.name(),
                        title.strip(),
                        request.period(),
                        request.asOf(),
                        confirmBy,
                        beginning.name(),
                        State.DRAFTING,
                        today.now(),
                        viewer.name());
        store.insert(material, viewer.account());
        store.add(material.id(), beginning.first(today.now(), viewer.name()), beginning.source());
        log(viewer, "起草材料", material, Map.of("template", beginning.name()));
        return material.id();
    }

    private Beginning beginning(Viewer viewer, @Nullable UUID template) {
        if (template == null) {
            return new Beginning(BUILT_IN, reports.builtIn(), null);
        }
        var found = templates.get(viewer, template);
        return new Beginning(
                found.name(),
                templates.lastEdition(viewer, found).text(),
                templates.source(viewer, found).orElse(null));
    }

    /** The newest {@value #LISTED} that the viewer may read. */
    @Transactional(readOnly = true)
    public List<Material> latest(Viewer viewer) {
        return readable(viewer, store.latest(LISTED));
    }

    /** Those that still wait for somebody: neither fixed nor older than the newest {@value #LISTED}. */
    @Transactional(readOnly = true)
    public List<Material> unfinished(Viewer viewer) {
        return readable(viewer, store.unfinished(LISTED));
    }

    /** Those of these that the viewer may read. */
    @Transactional(readOnly = true)
    List<Material> among(Viewer viewer, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : readable(viewer, store.all(ids));
    }

    /** Those of them that the viewer may read. */
    List<Material> readable(Viewer viewer, List<Material> all) {
        var scope = viewer.require(Permission.READ_FIGURES);
        var asked =
                all.stream()
                        .map(one -> new OrganizationDay(one.organization(), one.asOf()))
                        .collect(Collectors.toSet());
        var within = organizations.within(scope, asked);
        return all.stream()
                .filter(one -> within.contains(new OrganizationDay(one.organization(), one.asOf())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Material get(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.READ_FIGURES);
        return store.find(id)
                .filter(one -> organizations.isWithin(scope, one.organization(), one.asOf()))
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    @Transactional(readOnly = true)
    public Revision lastRevision(Viewer viewer, Material material) {
        return store.lastRevision(get(viewer, material.id()).id()).orElseThrow();
    }

    /** 办理经过: the steps, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> steps(Viewer viewer, Material material) {
        return store.revisions(get(viewer, material.id()).id(), STEPS_SHOWN);
    }

    /** 现稿: the newest revision, filled. */
    public record Drawn(Material material, Revision revision, ReportDraft draft) {}

    /** As it stands now, all of one moment. Counting takes seconds: before anything is written, not among it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Drawn drawnNow(Viewer viewer, UUID id) {
        var material = get(viewer, id);
        var revision = store.lastRevision(id).orElseThrow();
        return new Drawn(material, revision, drawn(viewer, material, revision));
    }

    /** The text with its figures as they are now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportDraft drawn(Viewer viewer, Material material, Revision revision) {
        return reports.read(viewer, material.request(), material.title(), revision.text());
    }

    /** Whether the viewer may change it: the right to draft for its organization, and it is neither sent nor fixed. */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, Material material) {
        return material.state() == State.DRAFTING
                && organizations.isWithin(
                        viewer.scope(Permission.DRAFT_REPORTS),
                        material.organization(),
                        material.asOf());
    }

    /** 指定 what a place asks for; without a code it stays open. Refused for a code that is none. */
    public Outcome<Integer> bind(
            Viewer viewer, UUID id, int seen, int place, @Nullable String code) {
        var material = changeable(viewer, id);
        if (code != null && !reports.knows(code)) {
            return new Outcome.Refused<>(List.of(Templates.unknown()));
        }
        return change(viewer, material, seen, place, one -> one.boundTo(code), "指定第 %d 处");
    }

    /** 手工填写: words for which the writer answers, with the reason. */
    public Outcome<Integer> write(
            Viewer viewer, UUID id, int seen, int place, String text, String reason) {
        var material = changeable(viewer, id);
        var breaches = new ArrayList<Breach>();
        if (text.isBlank() || text.strip().length() > LONGEST_BY_HAND) {
            breaches.add(Breach.of("text", "请填写 1 至 %d 个字。".formatted(LONGEST_BY_HAND)));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_BY_HAND) {
            breaches.add(Breach.of("reason", "请写明依据，例如文件名称或者谁提供的。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var words = new ByHand(text.strip(), reason.strip(), viewer.name());
        return change(viewer, material, seen, place, one -> one.filledWith(words), "手工填写第 %d 处");
    }

    /** 改为取数: numbers that the text states become places. Refused with every reason at once. */
    public Outcome<Integer> take(Viewer viewer, UUID id, int seen, List<Taken> chosen) {
        var material = changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return closed(material);
        }
        var last = store.lastRevision(id).orElseThrow();
        var looked = store.revision(id, seen).orElseThrow(() -> new NotFound("这一稿"));
        return switch (last.taking(looked, chosen, reports::knows, "文稿")) {
            case Outcome.Refused<BoundText>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<BoundText>(var text) -> {
                var did = "把文中 %d 个数改为取数".formatted(chosen.size());
                yield new Outcome.Done<>(
                        add(
                                viewer,
                                material,
                                last.changed(text, did, today.now(), viewer.name()),
                                null));
            }
        };
    }

    private Outcome<Integer> change(
            Viewer viewer,
            Material material,
            int seen,
            int place,
            UnaryOperator<BoundPlace> how,
            String did) {
        if (material.state() != State.DRAFTING) {
            return closed(material);
        }
        var last = store.lastRevision(material.id()).orElseThrow();
        int now = numberIn(last, material, seen, place);
        var next =
                last.changed(last.with(now, how), did.formatted(now), today.now(), viewer.name());
        return new Outcome.Done<>(add(viewer, material, next, null));
    }

    /**
     * Which place one of an older revision is now.
     *
     * @throws ChangedMeanwhile where it asks something else since, or its words were changed
     */
    @Transactional(readOnly = true)
    public int placeNow(Viewer viewer, UUID id, int seen, int place) {
        var material = get(viewer, id);
        return numberIn(store.lastRevision(id).orElseThrow(), material, seen, place);
    }

    private int numberIn(Revision last, Material material, int seen, int place) {
        var looked = store.revision(material.id(), seen).orElseThrow(() -> new NotFound("这一稿"));
        if (place < 1 || place > looked.text().places().size()) {
            throw new NotFound("这处空");
        }
        return last.numberOf(looked, place, "这处空");
    }

    /** 撤销 the last step that has not been undone. */
    public Outcome<Integer> undo(Viewer viewer, UUID id) {
        var material = changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return closed(material);
        }
        var last = store.lastRevision(id).orElseThrow();
        if (last.content() == 1) {
            return new Outcome.Refused<>(List.of(Breach.overall("已经是最初的一稿，没有可以撤销的。")));
        }
        var gone = store.revision(id, last.content()).orElseThrow();
        var back = store.revision(id, last.content() - 1).orElseThrow();
        return new Outcome.Done<>(
                add(
                        viewer,
                        material,
                        last.backTo(back, "撤销：" + gone.did(), today.now(), viewer.name()),
                        null));
    }

    /**
     * Keeps one more revision.
     *
     * @param file the .docx it came as, where it came as one
     */
    int add(Viewer viewer, Material material, Revision next, byte @Nullable [] file) {
        try {
            store.add(material.id(), next, file);
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(SUBJECT);
        }
        log(viewer, next.did(), material, Map.of("revision", next.number()));
        return next.number();
    }

    /** Found, and the viewer may draft for its organization. */
    @Transactional(readOnly = true)
    public Material drafted(Viewer viewer, UUID id) {
        var material = get(viewer, id);
        requireRight(viewer, material.request());
        return material;
    }

    /** Found, and the viewer may draft for its organization; nobody else changes it until this is done. */
    @Transactional
    public Material changeable(Viewer viewer, UUID id) {
        drafted(viewer, id);
        return held(viewer, id);
    }

    /** As it stands once whoever is changing it has done so: sending and changing at one moment come one after the other. */
    Material held(Viewer viewer, UUID id) {
        store.holdStill(id);
        return get(viewer, id);
    }

    static <T> Outcome<T> closed(Material material) {
        return new Outcome.Refused<>(
                List.of(Breach.overall(Objects.requireNonNull(whyClosed(material)))));
    }

    /** Why nobody changes it now, in words; null while it is drafted. */
    public static @Nullable String whyClosed(Material material) {
        return switch (material.state()) {
            case DRAFTING -> null;
            case IN_REVIEW -> "材料正在送审，退回以后才能改。";
            case ISSUED -> "材料已经定稿，不再改动；要改请另起一稿。";
        };
    }

    void requireRight(Viewer viewer, ReportRequest request) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        if (!organizations.isWithin(scope, request.organization(), request.asOf())) {
            throw new NotFound(SUBJECT);
        }
    }

    void log(Viewer viewer, String action, Material material, Map<String, ?> detail) {
        var told = new HashMap<String, Object>(detail);
        told.put("title", material.title());
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, REGISTER, material.id(), material.organization().value())
                        .with(told));
    }
}
