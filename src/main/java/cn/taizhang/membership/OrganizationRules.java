package cn.taizhang.membership;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.OrganizationRecords;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 组织登记规则, over all rows of a file: what one needs, where it may stand, and which changes need a day. */
final class OrganizationRules {

    private final Organizations organizations;
    private final Map<OrganizationId, Organization> there;
    private final Set<OrganizationId> kept;
    private final LocalDate today;
    private final Map<OrganizationId, OrganizationDraft> founded = new HashMap<>();
    private final Map<OrganizationId, List<Breach>> found = new HashMap<>();

    /**
     * @param there those that rows are about or name, as they are
     * @param kept of these those that whoever brings the file in keeps
     */
    OrganizationRules(
            Organizations organizations,
            Map<OrganizationId, Organization> there,
            Set<OrganizationId> kept,
            LocalDate today) {
        this.organizations = organizations;
        this.there = there;
        this.kept = kept;
        this.today = today;
    }

    List<List<Breach>> breachesIn(List<Candidate<OrganizationDraft>> candidates) {
        var codes = new HashSet<String>();
        var seen = new HashSet<OrganizationId>();
        for (var one : candidates) {
            if (one.before() == null) {
                founded.put(one.draft().id(), one.draft());
            }
        }
        var all = new ArrayList<List<Breach>>();
        for (var one : candidates) {
            var draft = one.draft();
            var before = one.before();
            var breaches = before == null ? breachesInNew(draft) : breachesInChanged(draft, before);
            if (!seen.add(draft.id()) || before == null && !codes.add(draft.code())) {
                breaches.add(Breach.of("code", "文件里有两行是同一个组织代码，请只留下对的一行。"));
            }
            found.put(draft.id(), breaches);
            all.add(breaches);
        }
        refuseWhatRestsOnRefused(candidates);
        return all;
    }

    /** Nothing is founded under what is not founded. */
    private void refuseWhatRestsOnRefused(List<Candidate<OrganizationDraft>> candidates) {
        boolean more = true;
        while (more) {
            more = false;
            for (var one : candidates) {
                var own = found.getOrDefault(one.draft().id(), List.of());
                if (own.isEmpty()) {
                    var because = refused(one.draft().parent(), "parent", "上级组织");
                    if (because.isEmpty()) {
                        because = refused(one.draft().successor(), "successor", "承接组织");
                    }
                    own.addAll(because);
                    more |= !because.isEmpty();
                }
            }
        }
    }

    private List<Breach> refused(@Nullable Superior named, String field, String label) {
        var id = named == null ? null : named.id();
        return named != null
                        && id != null
                        && founded.containsKey(id)
                        && !found.getOrDefault(id, List.of()).isEmpty()
                ? List.of(Breach.of(field, label + "「" + named.written() + "」那一行没有通过，请先改好。"))
                : List.of();
    }

    private List<Breach> breachesInNew(OrganizationDraft draft) {
        var breaches = new ArrayList<Breach>();
        if (!draft.problem().isEmpty()) {
            breaches.add(Breach.of("name", draft.problem()));
        }
        if (draft.kind() == null) {
            breaches.add(Breach.of("kind", "请选择组织类型。"));
        }
        if (draft.kind() == OrganizationKind.DISTRICT) {
            breaches.add(Breach.of("kind", "区是组织树的根，建库时就有，不能导入。"));
        }
        var foundedOn = draft.foundedOn();
        if (foundedOn == null) {
            breaches.add(Breach.of("foundedOn", "请填写设立日期。"));
        } else if (foundedOn.isAfter(today)) {
            breaches.add(Breach.of("foundedOn", "设立日期不能晚于今天。"));
        }
        breaches.addAll(breachesInPlace(draft));
        // without a parent there is nothing to make a code from, and that was told already
        if (draft.parentId() != null && !draft.code().matches("[0-9A-Z-]{2,20}")) {
            breaches.add(Breach.of("code", "组织代码为 2 至 20 位数字、大写字母或连字符，请填写。"));
        }
        breaches.addAll(breachesInEnd(draft, foundedOn));
        return breaches;
    }

    private List<Breach> breachesInPlace(OrganizationDraft draft) {
        var parent = draft.parent();
        if (parent == null) {
            return List.of(Breach.of("parent", "新设的组织请填写上级组织。"));
        }
        var id = parent.id();
        if (id == null) {
            return List.of(Breach.of("parent", parent.problem()));
        }
        var from = draft.under();
        if (isInRing(draft.id())) {
            return List.of(Breach.of("parent", "文件里的上级关系转了一圈，请核对。"));
        }
        var breaches = new ArrayList<Breach>();
        if (!isKept(id)) {
            breaches.add(Breach.of("parent", "只能在您管理的组织之下设立组织。"));
        }
        breaches.addAll(breachesInKinds(draft.kind(), id));
        if (from != null && draft.foundedOn() != null && from.isBefore(draft.foundedOn())) {
            breaches.add(Breach.of("placedOn", "隶属日期不能早于设立日期。"));
        } else if (from != null && !lasts(id, from, draft.dissolvedOn())) {
            breaches.add(
                    Breach.of(
                            draft.placedOn() == null ? "foundedOn" : "placedOn",
                            "那一天上级组织尚未设立或已经撤销。上级换过的，请填写现在这个上级的「隶属日期」。"));
        }
        return breaches;
    }

    private List<Breach> breachesInKinds(@Nullable OrganizationKind kind, OrganizationId parent) {
        var draft = founded.get(parent);
        var one = there.get(parent);
        var superior = draft != null ? draft.kind() : one == null ? null : one.kind();
        return kind == null || superior == null || kind.mayStandUnder(superior)
                ? List.of()
                : List.of(OrganizationRecords.notUnder(kind, superior));
    }

    private static List<Breach> breachesInEnd(
            OrganizationDraft draft, @Nullable LocalDate foundedOn) {
        var breaches = new ArrayList<Breach>();
        var end = draft.dissolvedOn();
        var successor = draft.successor();
        if (end != null && foundedOn != null && !end.isAfter(foundedOn)) {
            breaches.add(Breach.of("dissolvedOn", "撤销日期须晚于设立日期。"));
        }
        if (successor != null && end == null) {
            breaches.add(Breach.of("dissolvedOn", "填了承接组织的，请填写撤销日期。"));
        }
        if (successor != null && successor.id() == null) {
            breaches.add(Breach.of("successor", successor.problem()));
        }
        return breaches;
    }

    private boolean isInRing(OrganizationId id) {
        var way = new HashSet<OrganizationId>();
        OrganizationId up = id;
        while (up != null && way.add(up)) {
            var draft = founded.get(up);
            up = draft == null ? null : draft.parentId();
        }
        return up != null;
    }

    /** Up to one that there is; where the way breaks off in the file, that row is told of, and not this one. */
    private boolean isKept(OrganizationId id) {
        OrganizationId up = id;
        while (up != null && founded.containsKey(up)) {
            up = founded.get(up).parentId();
        }
        return up == null || kept.contains(up);
    }

    /** Whether it exists from the day on, as long as the other does. */
    private boolean lasts(OrganizationId id, LocalDate from, @Nullable LocalDate until) {
        var draft = founded.get(id);
        var one = there.get(id);
        var begins = draft != null ? draft.foundedOn() : one == null ? null : one.foundedOn();
        var ends = draft != null ? draft.dissolvedOn() : one == null ? null : one.dissolvedOn();
        if (begins == null) {
            return draft != null;
        }
        return !from.isBefore(begins) && (ends == null || until != null && !until.isAfter(ends));
    }

    private List<Breach> breachesInChanged(OrganizationDraft draft, Entry before) {
        var breaches = new ArrayList<Breach>();
        if (!kept.contains(draft.id())) {
            breaches.add(Breach.overall("这个组织不在您管理的范围内，请由管理它的组织更正。"));
            return breaches;
        }
        if (!draft.code().equals(before.get(OrganizationRegister.CODE))) {
            breaches.add(Breach.of("code", "组织代码不能更改；要新设组织，请清空记录编号。"));
        }
        var kind = before.get(OrganizationRegister.KIND);
        boolean root = kind == OrganizationKind.DISTRICT;
        if (draft.kind() != kind && (root || draft.kind() == OrganizationKind.DISTRICT)) {
            breaches.add(Breach.of("kind", "区是组织树的根，类型不能更改。"));
        }
        breaches.addAll(breachesInFounding(draft, before));
        breaches.addAll(breachesInMove(draft, before));
        breaches.addAll(breachesInEnding(draft, before));
        return breaches;
    }

    private List<Breach> breachesInFounding(OrganizationDraft draft, Entry before) {
        var was = before.get(OrganizationRegister.FOUNDED_ON);
        var now = draft.foundedOn();
        if (was == null || now == null || now.equals(was)) {
            return List.of();
        }
        if (now.isAfter(was)) {
            return List.of(Breach.of("foundedOn", "登记的设立日期是 " + was + "，只能改早：其后可能已有记录。"));
        }
        var parent = before.get(OrganizationRegister.PARENT);
        var under = before.get(OrganizationRegister.PLACED_ON);
        boolean first = under == null || under.equals(was);
        return first && parent != null && parent.id() != null && !lasts(parent.id(), now, now)
                ? List.of(Breach.of("foundedOn", "那一天上级组织尚未设立。"))
                : List.of();
    }

    private List<Breach> breachesInMove(OrganizationDraft draft, Entry before) {
        var now = draft.parent();
        var was = before.get(OrganizationRegister.PARENT);
        var former = before.get(OrganizationRegister.PLACED_ON);
        var placedOn = draft.placedOn();
        var from = placedOn == null || placedOn.equals(former) ? null : placedOn;
        if (now == null || was != null && now.written().equals(was.written())) {
            return from != null && !from.equals(draft.foundedOn())
                    ? List.of(Breach.of("placedOn", "上级没有变而隶属日期不同，请在「隶属变动」中更正。"))
                    : List.of();
        }
        if (now.id() == null) {
            return List.of(Breach.of("parent", now.problem()));
        }
        if (from == null || former != null && !from.isAfter(former)) {
            return List.of(
                    Breach.of(
                            "parent",
                            "登记的上级是「"
                                    + (was == null ? "" : was.written())
                                    + "」。调整隶属请在「隶属日期」填写从哪天起；原来登记错了的，在「隶属变动」中更正。"));
        }
        if (!isKept(now.id())) {
            return List.of(Breach.of("parent", "只能调整到您管理的组织之下。"));
        }
        if (from.isAfter(today)) {
            return List.of(Breach.of("placedOn", "隶属日期不能晚于今天，到那一天再调整。"));
        }
        var kinds = breachesInKinds(draft.kind(), now.id());
        if (!kinds.isEmpty()) {
            return kinds;
        }
        return founded.containsKey(now.id())
                ? lasts(now.id(), from, null)
                        ? List.of()
                        : List.of(Breach.of("parent", "新的上级在该日尚未设立。"))
                : renamed(
                        organizations.breachesInMove(draft.id(), now.id(), from), "on", "placedOn");
    }

    private List<Breach> breachesInEnding(OrganizationDraft draft, Entry before) {
        var was = before.get(OrganizationRegister.DISSOLVED_ON);
        var end = draft.dissolvedOn();
        var successor = draft.successor();
        var former = before.get(OrganizationRegister.SUCCESSOR);
        if (was != null) {
            boolean same =
                    was.equals(end)
                            && (successor == null
                                    || former != null
                                            && successor.written().equals(former.written()));
            return same ? List.of() : List.of(Breach.of("dissolvedOn", "已经撤销的组织，撤销日期和承接组织不再更改。"));
        }
        if (end == null && successor == null) {
            return List.of();
        }
        var breaches = new ArrayList<>(breachesInEnd(draft, draft.foundedOn()));
        if (end != null && end.isAfter(today)) {
            breaches.add(Breach.of("dissolvedOn", "撤销日期不能晚于今天。"));
        }
        if (!breaches.isEmpty() || end == null) {
            return breaches;
        }
        var heir = draft.successorId();
        if (heir != null && !isKept(heir)) {
            return List.of(Breach.of("successor", "只能并入您管理的组织。"));
        }
        if (heir != null && founded.containsKey(heir)) {
            return lasts(heir, end, null)
                    ? List.of()
                    : List.of(Breach.of("successor", "承接组织在该日尚未设立。"));
        }
        return renamed(organizations.breachesInEnding(draft.id(), heir, end), "on", "dissolvedOn");
    }

    /** The steps of the tree speak of a day; the register's column for it has a name. */
    private static List<Breach> renamed(List<Breach> breaches, String field, String column) {
        return breaches.stream()
                .map(one -> field.equals(one.field()) ? Breach.of(column, one.message()) : one)
                .toList();
    }
}
