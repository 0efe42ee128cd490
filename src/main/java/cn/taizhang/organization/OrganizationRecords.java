package cn.taizhang.organization;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.taizhang.kernel.Breach;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 组织台账: organizations as a register keeps them, many at a time, with their past. What happens to one from now on is a
 * step of {@link Organizations}.
 *
 * <p>The caller has asked for the right, and leaves the entry in the trail.
 */
@Service
@Transactional
public class OrganizationRecords {

    private final OrganizationStore store;
    private final TreeStore tree;
    private final RecordStore records;

    OrganizationRecords(OrganizationStore store, TreeStore tree, RecordStore records) {
        this.store = store;
        this.tree = tree;
        this.records = records;
    }

    /** Of these codes the organizations that bear them. */
    @Transactional(readOnly = true)
    public List<Organization> byCodes(Set<String> codes) {
        return codes.isEmpty() ? List.of() : records.byCodes(codes);
    }

    /** Those in the scope whose whole name or short name is among these, whether they exist today or have ended. */
    @Transactional(readOnly = true)
    public List<Organization> byNames(Scope scope, Set<String> names) {
        return scope.isEmpty() || names.isEmpty() ? List.of() : records.byNames(scope, names);
    }

    /** The codes that begin with one of these, so that a new one can follow them. */
    @Transactional(readOnly = true)
    public Set<String> codesUnder(Set<String> codes) {
        return codes.isEmpty() ? Set.of() : records.codesUnder(codes);
    }

    /** Records them in whatever order they come; a parent may be among them. */
    public void add(List<RecordedOrganization> wanted) {
        tree.lockTree();
        records.insert(wanted);
        for (var level : levels(wanted)) {
            records.place(level);
            tree.rebuildClosure(
                    level.stream().map(one -> one.founded().id()).collect(Collectors.toSet()));
        }
        records.succeed(wanted.stream().filter(one -> one.successor() != null).toList());
    }

    /** Parents before children; {@code wanted} closes no ring. */
    private static List<List<RecordedOrganization>> levels(List<RecordedOrganization> wanted) {
        Map<OrganizationId, RecordedOrganization> left = new HashMap<>();
        wanted.forEach(one -> left.put(one.founded().id(), one));
        var levels = new ArrayList<List<RecordedOrganization>>();
        while (!left.isEmpty()) {
            var level =
                    left.values().stream()
                            .filter(one -> !left.containsKey(one.founded().parent()))
                            .toList();
            if (level.isEmpty()) {
                throw new IllegalStateException("organizations under one another in a ring");
            }
            levels.add(level);
            level.forEach(one -> left.remove(one.founded().id()));
        }
        return levels;
    }

    /** Corrects what is written of one; false when somebody else changed it meanwhile. */
    public boolean correct(OrganizationId id, int version, OrganizationCorrection correction) {
        tree.lockTree();
        var founded = store.find(id).map(Organization::foundedOn).orElseThrow();
        if (!records.correct(id, version, correction)) {
            return false;
        }
        if (!founded.equals(correction.foundedOn())) {
            records.placeEarlier(id, founded, correction.foundedOn());
            tree.rebuildClosure(tree.everUnder(id));
        }
        return true;
    }

    /** Everything wrong with a placement, as it would stand between the others of its organization. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Affiliation wanted) {
        var organization = store.find(wanted.organization()).orElseThrow();
        var parent = store.find(wanted.parent()).orElseThrow();
        var until = records.placedUntil(wanted.organization(), wanted.fromOn());
        var breaches = new ArrayList<Breach>();
        if (organization.kind() == OrganizationKind.DISTRICT) {
            breaches.add(Breach.of("organization", "区是组织树的根，没有上级。"));
        }
        if (!organization.kind().mayStandUnder(parent.kind())) {
            breaches.add(notUnder(organization.kind(), parent.kind()));
        }
        if (!organization.existsOn(wanted.fromOn())) {
            breaches.add(Breach.of("fromOn", organization.name() + "在该日尚未设立或已经撤销。"));
        }
        if (!parent.existsOn(wanted.fromOn()) || endsBefore(parent, until)) {
            breaches.add(Breach.of("parent", parent.name() + "不是在这段时间里一直存续，不能作上级。"));
        }
        if (tree.isWithinFrom(wanted.organization(), wanted.parent(), wanted.fromOn())) {
            breaches.add(Breach.of("parent", "上级不能是组织自己或它的下级。"));
        }
        return breaches;
    }

    /** 上级类型不对: said of the field where the superior is named. */
    public static Breach notUnder(OrganizationKind kind, OrganizationKind superior) {
        return Breach.of(
                "parent", "%s不能直接设在%s之下，请核对上级组织。".formatted(kind.label(), superior.label()));
    }

    private static boolean endsBefore(Organization parent, @Nullable LocalDate until) {
        var ends = parent.dissolvedOn();
        return ends != null && (until == null || ends.isBefore(until));
    }

    /** Puts placements between the others of their organizations, or another parent into one that begins on the day. */
    public void affiliate(List<Affiliation> wanted) {
        tree.lockTree();
        var touched = new HashSet<OrganizationId>();
        for (var one : wanted) {
            records.affiliate(one);
            touched.addAll(tree.everUnder(one.organization()));
        }
        tree.rebuildClosure(touched);
    }

    /** Under whom it stood from when, the last first. */
    @Transactional(readOnly = true)
    public List<Placement> placementsOf(OrganizationId organization) {
        return records.placementsOf(organization);
    }

    /** The id of a placement in its register, as the view {@code organization.affiliation} makes it. */
    public static UUID placement(OrganizationId organization, LocalDate from) {
        try {
            var digest =
                    MessageDigest.getInstance("MD5")
                            .digest((organization.value() + from.toString()).getBytes(UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts another parent into a placement that begins on the day; false where the former is its parent no longer. */
    public boolean reaffiliate(Affiliation wanted, OrganizationId former) {
        tree.lockTree();
        if (!records.reaffiliate(wanted, former)) {
            return false;
        }
        tree.rebuildClosure(tree.everUnder(wanted.organization()));
        return true;
    }
}
