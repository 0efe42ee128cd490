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
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.Reports;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 材料模板: texts that were dropped in, with what each of their places is bound to. */
@Service
@Transactional
public class Templates {

    public static final String REGISTER = "material-templates";

    private static final int LONGEST_NAME = 100;
    private static final int LISTED = 100;

    private final TemplateStore store;
    private final Reports reports;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Templates(
            TemplateStore store,
            Reports reports,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.reports = reports;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /**
     * 收进一份文稿 for an organization; refused where it has no text, or neither a place to fill nor a number to
     * make one of; all reasons at once. A second call with the same key finds the first one done.
     *
     * @param requestKey made with the form, and the template's id
     */
    public Outcome<UUID> add(
            Viewer viewer,
            UUID requestKey,
            OrganizationId organization,
            String name,
            TextFile file) {
        requireRight(viewer, organization);
        store.holdStill(requestKey);
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(get(viewer, requestKey).id());
        }
        var breaches = new ArrayList<Breach>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            breaches.add(Breach.of("name", "模板名称要写 1 至 %d 个字。".formatted(LONGEST_NAME)));
        }
        var tooLong = TextLength.breachesIn("file", file.text());
        if (!tooLong.isEmpty()) {
            breaches.addAll(tooLong);
            return new Outcome.Refused<>(breaches);
        }
        var text = BoundText.read(file);
        if (file.text().isBlank()) {
            breaches.add(Breach.of("file", "文稿里没有文字。"));
        } else if (text.places().isEmpty() && text.stated().isEmpty()) {
            breaches.add(Breach.of("file", "文稿里没有找到空，也没有写着数：空要写成 ×、XX、＿＿、□、（　）或者直接缺着数。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.insert(requestKey, organization, name.strip(), today.now(), viewer.name());
        var edition = new Revision(1, text, null, null, "收进文稿", today.now(), viewer.name());
        store.addEdition(requestKey, edition, file.keepsFormat() ? file.replaced(List.of()) : null);
        log(viewer, "收进材料模板", requestKey, organization, Map.of("places", text.places().size()));
        return new Outcome.Done<>(requestKey);
    }

    /** The newest {@value #LISTED} that serve the viewer: of the viewer's organizations or of one above them. */
    @Transactional(readOnly = true)
    public List<Template> latest(Viewer viewer) {
        viewer.require(Permission.DRAFT_REPORTS);
        return store.latest(LISTED).stream().filter(one -> serves(viewer, one)).toList();
    }

    @Transactional(readOnly = true)
    public Template get(Viewer viewer, UUID id) {
        viewer.require(Permission.DRAFT_REPORTS);
        return store.find(id)
                .filter(one -> serves(viewer, one))
                .orElseThrow(() -> new NotFound("这份材料模板"));
    }

    private boolean serves(Viewer viewer, Template template) {
        var own = Scope.of(template.organization());
        return mayChange(viewer, template)
                || viewer.scope(Permission.DRAFT_REPORTS).roots().stream()
                        .anyMatch(root -> organizations.isWithin(own, root, today.date()));
    }

    /** The last edition of a template that was found for the viewer. */
    @Transactional(readOnly = true)
    public Revision lastEdition(Viewer viewer, Template template) {
        return store.lastEdition(get(viewer, template.id()).id()).orElseThrow();
    }

    /** The .docx it came as; empty where it came as plain text. */
    @Transactional(readOnly = true)
    public Optional<byte[]> source(Viewer viewer, Template template) {
        return store.source(get(viewer, template.id()).id());
    }

    /** Found, and the viewer may change it. */
    @Transactional(readOnly = true)
    public Template changeable(Viewer viewer, UUID id) {
        var template = get(viewer, id);
        requireRight(viewer, template.organization());
        return template;
    }

    /** Whether the viewer may change it: it belongs to the viewer's own organizations, not only serves them. */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, Template template) {
        return organizations.isWithin(
                viewer.scope(Permission.DRAFT_REPORTS), template.organization(), today.date());
    }

    /**
     * 指定 what a place asks for; without a code it stays open.
     *
     * @param base the edition that was looked at; another place may have been changed since
     */
    public Outcome<Integer> bind(
            Viewer viewer, UUID id, int base, int place, @Nullable String code) {
        var template = changeable(viewer, id);
        if (code != null && !reports.knows(code)) {
            return new Outcome.Refused<>(List.of(unknown()));
        }
        var last = store.lastEdition(id).orElseThrow();
        int now = numberIn(last, id, base, place);
        var text = last.with(now, one -> one.boundTo(code));
        var edition = last.changed(text, "指定第 " + now + " 处", today.now(), viewer.name());
        keep(id, edition);
        log(viewer, "指定材料模板的空", id, template.organization(), Map.of("place", now));
        return new Outcome.Done<>(edition.number());
    }

    /**
     * Which place one of an older edition is now.
     *
     * @throws ChangedMeanwhile where it asks something else since
     */
    @Transactional(readOnly = true)
    public int placeNow(Viewer viewer, UUID id, int base, int place) {
        var template = get(viewer, id);
        return numberIn(store.lastEdition(template.id()).orElseThrow(), id, base, place);
    }

    private int numberIn(Revision last, UUID id, int base, int place) {
        var seen = store.edition(id, base).orElseThrow(() -> new NotFound("这一版模板"));
        if (place < 1 || place > seen.text().places().size()) {
            throw new NotFound("这处空");
        }
        return last.numberOf(seen, place, "这处空");
    }

    /**
     * 改为取数: numbers that the text states become places. Refused with every reason at once.
     *
     * @param base the edition that was looked at
     */
    public Outcome<Integer> take(Viewer viewer, UUID id, int base, List<Taken> chosen) {
        var template = changeable(viewer, id);
        var last = store.lastEdition(id).orElseThrow();
        var seen = store.edition(id, base).orElseThrow(() -> new NotFound("这一版模板"));
        return switch (last.taking(seen, chosen, reports::knows, "这份模板")) {
            case Outcome.Refused<BoundText>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<BoundText>(var text) -> {
                var did = "把文中 %d 个数改为取数".formatted(chosen.size());
                var edition = last.changed(text, did, today.now(), viewer.name());
                keep(id, edition);
                log(
                        viewer,
                        "材料模板的数改为取数",
                        id,
                        template.organization(),
                        Map.of("places", chosen.size()));
                yield new Outcome.Done<>(edition.number());
            }
        };
    }

    private void keep(UUID id, Revision edition) {
        try {
            store.addEdition(id, edition, null);
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile("这份模板");
        }
    }

    /** What a code that names neither a figure nor a parameter is told. */
    static Breach unknown() {
        return Breach.of("code", "没有这一项数据，请从列表里选。");
    }

    private void requireRight(Viewer viewer, OrganizationId organization) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        if (!organizations.isWithin(scope, organization, today.date())) {
            throw new NotFound("这个组织的材料模板");
        }
    }

    private void log(
            Viewer viewer,
            String action,
            UUID id,
            OrganizationId organization,
            Map<String, ?> detail) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, REGISTER, id, organization.value()).with(detail));
    }
}
