package cn.taizhang.organization;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 组织管理: founding, moving and merging organizations, and questions about the tree on a given day. The district's
 * directory (names, codes, kinds) is open to every signed-in user; what organizations record is not.
 *
 * <p>What changes the tree takes an Actor and asks no permission: the module stands below the accounts. The caller has
 * asked for the right; only batches and the setting-up call it, no page leads here yet.
 */
@Service
@Transactional
public class Organizations {

    private static final String REGISTER = "organizations";

    private final OrganizationStore store;
    private final TreeStore tree;
    private final AuditTrail audit;

    Organizations(OrganizationStore store, TreeStore tree, AuditTrail audit) {
        this.store = store;
        this.tree = tree;
        this.audit = audit;
    }

    /**
     * Founds one organization; refused when the code is taken, the parent is not yet founded or no longer exists.
     *
     * <p>The caller has asked for the right.
     */
    public Outcome<OrganizationId> found(Actor actor, NewOrganization wanted) {
        tree.lockTree();
        var breaches = breachesIn(wanted);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        tree.insert(List.of(wanted));
        tree.rebuildClosure(Set.of(wanted.id()));
        audit.append(
                actor,
                AuditEntry.of("设立组织", REGISTER, wanted.id().value(), wanted.id().value())
                        .with(Map.of("code", wanted.code(), "founded", wanted.foundedOn())));
        return new Outcome.Done<>(wanted.id());
    }

    /**
     * Founds a whole tree in one batch, parents before children; one audit entry for all, whose digest is over every
     * field of every organization.
     *
     * <p>The caller has asked for the right.
     */
    public void foundAll(Actor actor, List<NewOrganization> wanted) {
        tree.lockTree();
        tree.insert(wanted);
        tree.rebuildClosure(
                wanted.stream()
                        .map(NewOrganization::id)
                        .collect(java.util.stream.Collectors.toSet()));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量设立组织", REGISTER, Set.of(), wanted, Organizations::digestFields));
    }

    /**
     * 调整隶属: from {@code on} it stands under another parent; figures of earlier days keep the earlier tree. Refused on
     * a day on which either does not exist, under itself or what is below it, and before a later change of its own. The
     * caller has asked for the right.
     */
    public Outcome<OrganizationId> move(
            Actor actor, OrganizationId moved, OrganizationId newParent, LocalDate on) {
        tree.lockTree();
        var breaches = breachesInMove(moved, newParent, on);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        tree.place(moved, newParent, on);
        tree.rebuildClosure(tree.everUnder(moved));
        audit.append(
                actor,
                AuditEntry.of("调整隶属", REGISTER, moved.value(), moved.value())
                        .with(Map.of("parent", newParent.toString(), "on", on)));
        return new Outcome.Done<>(moved);
    }

    /**
     * 并入: the organization ends on {@code on}; what stands under it passes to its successor the same day, and its own
     * past stays. Refused where later changes of the tree already rest on it. The caller has asked for the right.
     */
    public Outcome<OrganizationId> merge(
            Actor actor, OrganizationId ended, OrganizationId successor, LocalDate on) {
        tree.lockTree();
        var children = store.childrenOn(ended, on);
        var breaches = breachesInMerger(ended, successor, children, on);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var touched = tree.everUnder(ended);
        children.forEach(child -> tree.place(child.id(), successor, on));
        tree.dissolve(ended, successor, on);
        tree.rebuildClosure(touched);
        audit.append(
                actor,
                AuditEntry.of("并入组织", REGISTER, ended.value(), ended.value())
                        .with(Map.of("successor", successor.toString(), "on", on)));
        return new Outcome.Done<>(successor);
    }

    /**
     * 撤销 without a successor: refused while anything stands under it, and where later changes of the tree rest on it. The
     * caller has asked for the right.
     */
    public Outcome<OrganizationId> dissolve(Actor actor, OrganizationId ended, LocalDate on) {
        tree.lockTree();
        var breaches = breachesInDissolution(ended, on);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        tree.dissolve(ended, null, on);
        tree.rebuildClosure(tree.everUnder(ended));
        audit.append(
                actor,
                AuditEntry.of("撤销组织", REGISTER, ended.value(), ended.value())
                        .with(Map.of("on", on)));
        return new Outcome.Done<>(ended);
    }

    /** Everything wrong with a merger, or, without a successor, with a dissolution. */
    @Transactional(readOnly = true)
    public List<Breach> breachesInEnding(
            OrganizationId ended, @Nullable OrganizationId successor, LocalDate on) {
        return successor == null
                ? breachesInDissolution(ended, on)
                : breachesInMerger(ended, successor, store.childrenOn(ended, on), on);
    }

    @Transactional(readOnly = true)
    public Organization get(OrganizationId id) {
        return store.find(id).orElseThrow(() -> new NotFound("这个组织"));
    }

    /** Of the given organizations those that there are, by code, in one query. */
    @Transactional(readOnly = true)
    public List<Organization> among(Set<OrganizationId> ids) {
        return ids.isEmpty() ? List.of() : store.among(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Organization> byCode(String code) {
        return store.byCode(code);
    }

    /** The district, the root of the tree; empty before it was set up. */
    @Transactional(readOnly = true)
    public Optional<Organization> district() {
        return store.district();
    }

    /** Those directly below, as the tree stood on {@code day}, by code. */
    @Transactional(readOnly = true)
    public List<Organization> childrenOf(OrganizationId parent, LocalDate day) {
        return store.childrenOn(parent, day);
    }

    /** As {@link #childrenOf}, each with how many stand directly below it. */
    @Transactional(readOnly = true)
    public List<OrganizationEntry> entriesUnder(OrganizationId parent, LocalDate day) {
        return store.entriesUnder(parent, day);
    }

    /** The way from the district down to the organization itself, on {@code day}. */
    @Transactional(readOnly = true)
    public List<Organization> pathTo(OrganizationId id, LocalDate day) {
        return store.pathTo(id, day);
    }

    /** The whole district that an organization stands in on {@code day}: its directory is open to everyone signed in. */
    @Transactional(readOnly = true)
    public Scope districtOf(OrganizationId id, LocalDate day) {
        var path = store.pathTo(id, day);
        return Scope.of(path.isEmpty() ? id : path.getFirst().id());
    }

    /** Those of a kind below (or at) an organization, as the tree stood on {@code day}, by code. */
    @Transactional(readOnly = true)
    public List<Organization> under(OrganizationId root, OrganizationKind kind, LocalDate day) {
        return store.under(root, kind, day);
    }

    /** At most {@code limit} organizations existing on {@code day} whose name holds the text or whose code begins with it. */
    @Transactional(readOnly = true)
    public List<Organization> search(
            Scope scope, String text, @Nullable OrganizationKind kind, LocalDate day, int limit) {
        return searchEntries(scope, text, kind, day, limit).stream()
                .map(OrganizationEntry::organization)
                .toList();
    }

    /** As {@link #search}, each with its parent's name and how many stand directly below it. */
    @Transactional(readOnly = true)
    public List<OrganizationEntry> searchEntries(
            Scope scope, String text, @Nullable OrganizationKind kind, LocalDate day, int limit) {
        return store.search(scope, text.strip(), kind, day, limit);
    }

    /** Whether the organization stands in the scope now or stood there on {@code day}. */
    @Transactional(readOnly = true)
    public boolean isWithin(Scope scope, OrganizationId id, LocalDate day) {
        return !scope.isEmpty() && store.isWithin(scope, id, day);
    }

    /**
     * Of the given organizations those that stand in the scope now or stood there on {@code day}, in one query. One
     * that has ended by then is judged on its last day: what it left behind stays with who it belonged to.
     */
    @Transactional(readOnly = true)
    public Set<OrganizationId> within(Scope scope, Set<OrganizationId> ids, LocalDate day) {
        return scope.isEmpty() || ids.isEmpty() ? Set.of() : store.within(scope, ids, day);
    }

    /** As {@link #isWithin}, for many organizations each on a day of its own, in one query. */
    @Transactional(readOnly = true)
    public Set<OrganizationDay> within(Scope scope, Set<OrganizationDay> asked) {
        return scope.isEmpty() || asked.isEmpty() ? Set.of() : store.within(scope, asked);
    }

    /** As {@link #within(Scope, Set, LocalDate)}, for many organizations each on a day of its own, in one query. */
    @Transactional(readOnly = true)
    public Set<OrganizationDay> belonging(Scope scope, Set<OrganizationDay> asked) {
        return scope.isEmpty() || asked.isEmpty() ? Set.of() : store.belonging(scope, asked);
    }

    private static List<@Nullable Object> digestFields(NewOrganization one) {
        return Arrays.asList(
                one.id(),
                one.code(),
                one.name(),
                one.shortName(),
                one.kind().name(),
                one.form().name(),
                one.urban(),
                one.foundedOn(),
                one.parent());
    }

    /** Everything wrong with a move. */
    @Transactional(readOnly = true)
    public List<Breach> breachesInMove(OrganizationId moved, OrganizationId parent, LocalDate on) {
        var organization = get(moved);
        var breaches = new ArrayList<Breach>();
        if (organization.kind() == OrganizationKind.DISTRICT) {
            breaches.add(Breach.overall("区是组织树的根，不能调整隶属。"));
        }
        if (!stays(organization, on)) {
            breaches.add(Breach.of("on", organization.name() + "在该日尚未设立或已经撤销，不能调整隶属。"));
        }
        if (!stays(get(parent), on)) {
            breaches.add(Breach.of("parent", "新的上级在该日尚未设立或已经撤销。"));
        }
        if (tree.isWithinFrom(moved, parent, on)) {
            breaches.add(Breach.of("parent", "不能把组织调整到自己或自己的下级之下。"));
        }
        if (tree.hasLaterPlacement(moved, on)) {
            breaches.add(Breach.of("on", "该日之后已有隶属调整，请先更正后来的调整。"));
        }
        return breaches;
    }

    private List<Breach> breachesInDissolution(OrganizationId ended, LocalDate on) {
        var organization = get(ended);
        var breaches = new ArrayList<Breach>();
        if (organization.kind() == OrganizationKind.DISTRICT) {
            breaches.add(Breach.overall("区是组织树的根，不能撤销。"));
        }
        if (!stays(organization, on) || !on.isAfter(organization.foundedOn())) {
            breaches.add(Breach.of("on", "该日不在组织存续期内，或它已经撤销。"));
        }
        if (!store.childrenOn(ended, on).isEmpty() || tree.hasLaterChild(ended, on)) {
            breaches.add(Breach.of("successor", "还有下级组织，请填写承接组织，或先调整它们的隶属。"));
        }
        if (tree.hasLaterPlacement(ended, on)) {
            breaches.add(Breach.of("on", "该日之后还有它的隶属调整，请先更正后来的调整。"));
        }
        return breaches;
    }

    private List<Breach> breachesInMerger(
            OrganizationId ended,
            OrganizationId successor,
            List<Organization> children,
            LocalDate on) {
        var organization = get(ended);
        var breaches = new ArrayList<Breach>();
        if (organization.kind() == OrganizationKind.DISTRICT) {
            breaches.add(Breach.overall("区是组织树的根，不能并入其他组织。"));
        }
        if (!stays(organization, on) || !on.isAfter(organization.foundedOn())) {
            breaches.add(Breach.of("on", "该日不在被并入组织存续期内，或它已经撤销。"));
        }
        if (!stays(get(successor), on)) {
            breaches.add(Breach.of("successor", "承接组织在该日尚未设立或已经撤销。"));
        }
        if (tree.isWithinFrom(ended, successor, on)) {
            breaches.add(Breach.of("successor", "不能并入自己或自己的下级。"));
        }
        if (tree.hasLaterPlacement(ended, on) || tree.hasLaterChild(ended, on)) {
            breaches.add(Breach.of("on", "该日之后还有与被并入组织有关的隶属调整，请先更正后来的调整。"));
        }
        children.stream()
                .filter(child -> tree.hasLaterPlacement(child.id(), on))
                .map(child -> Breach.of("on", child.name() + "在该日之后已有隶属调整，请先更正后来的调整。"))
                .forEach(breaches::add);
        return breaches;
    }

    /** Exists on the day and was not dissolved since: nothing new is put under what has ended. */
    private static boolean stays(Organization organization, LocalDate on) {
        return organization.existsOn(on) && organization.dissolvedOn() == null;
    }

    private List<Breach> breachesIn(NewOrganization wanted) {
        var breaches = new ArrayList<Breach>();
        if (!wanted.code().matches("[0-9A-Z-]{2,20}")) {
            breaches.add(Breach.of("code", "组织代码为 2 至 20 位数字、大写字母或连字符。"));
        } else if (store.byCode(wanted.code()).isPresent()) {
            breaches.add(Breach.of("code", "组织代码 " + wanted.code() + " 已被使用。"));
        }
        if (wanted.name().isBlank()) {
            breaches.add(Breach.of("name", "请填写组织名称。"));
        }
        if (wanted.parent() == null) {
            if (wanted.kind() != OrganizationKind.DISTRICT) {
                breaches.add(Breach.of("parent", "请选择上级组织。"));
            }
        } else if (!stays(get(wanted.parent()), wanted.foundedOn())) {
            breaches.add(Breach.of("foundedOn", "设立日期不能早于上级组织的设立日期，上级须仍存续。"));
        }
        return breaches;
    }
}
