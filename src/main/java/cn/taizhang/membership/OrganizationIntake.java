package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationRecords;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 组织的收入: founded, corrected, moved and ended, each as its row says. */
@Component
class OrganizationIntake implements Intake<OrganizationDraft> {

    /** Rows refer to one another in any order; a district has some thousands at most. */
    private static final int ALL = 20_000;

    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Today today;

    OrganizationIntake(Organizations organizations, OrganizationRecords records, Today today) {
        this.organizations = organizations;
        this.records = records;
        this.today = today;
    }

    @Override
    public int chunk() {
        return ALL;
    }

    @Override
    public List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        var numbers =
                rows.stream()
                        .map(Entry::id)
                        .filter(Objects::nonNull)
                        .map(OrganizationId::new)
                        .collect(Collectors.toSet());
        var numbered =
                organizations.among(numbers).stream()
                        .map(one -> one.id().value())
                        .collect(Collectors.toSet());
        var scope = viewer.scope(Permission.KEEP_ORGANIZATIONS);
        return new OrganizationRows(records, scope, numbered, rows).prepared();
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(row.get(OrganizationRows.KNOWN)));
        return known;
    }

    @Override
    public OrganizationDraft draft(Entry row) {
        return OrganizationDraft.of(row);
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<OrganizationDraft>> candidates) {
        var named =
                candidates.stream()
                        .flatMap(OrganizationIntake::named)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var there = new HashMap<OrganizationId, Organization>();
        organizations.among(named).forEach(one -> there.put(one.id(), one));
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_ORGANIZATIONS), named, today.date());
        return new OrganizationRules(organizations, there, kept, today.date())
                .breachesIn(candidates);
    }

    private static Stream<@Nullable OrganizationId> named(Candidate<OrganizationDraft> one) {
        var before = one.before();
        var former = before == null ? null : before.get(OrganizationRegister.PARENT);
        return Stream.of(
                one.draft().id(),
                one.draft().parentId(),
                one.draft().successorId(),
                former == null ? null : former.id());
    }

    @Override
    public void add(Viewer viewer, List<Candidate<OrganizationDraft>> candidates) {
        records.add(candidates.stream().map(one -> one.draft().recorded()).toList());
    }

    @Override
    public List<String> notes(List<Candidate<OrganizationDraft>> added) {
        return added.stream()
                .map(Candidate::draft)
                .filter(OrganizationDraft::codeMade)
                .map(one -> "「" + one.name() + "」没有组织代码，编为 " + one.code() + "。")
                .toList();
    }

    @Override
    public boolean change(Viewer viewer, Candidate<OrganizationDraft> one) {
        var before = Objects.requireNonNull(one.before());
        var draft = one.draft();
        if (!records.correct(draft.id(), before.version(), draft.correction())) {
            return false;
        }
        var parent = draft.parentId();
        var former = before.get(OrganizationRegister.PARENT);
        if (parent != null && (former == null || !parent.equals(former.id()))) {
            var on = Objects.requireNonNull(draft.placedOn());
            done(organizations.move(viewer.actor(), draft.id(), parent, on));
        }
        LocalDate end = draft.dissolvedOn();
        if (end != null && before.get(OrganizationRegister.DISSOLVED_ON) == null) {
            var successor = draft.successorId();
            done(
                    successor == null
                            ? organizations.dissolve(viewer.actor(), draft.id(), end)
                            : organizations.merge(viewer.actor(), draft.id(), successor, end));
        }
        return true;
    }

    /** Refused now, though it was right by itself: another row of the file stands in its way. */
    private static void done(Outcome<OrganizationId> outcome) {
        if (outcome instanceof Outcome.Refused<OrganizationId>) {
            throw new ChangedMeanwhile("文件里的组织隶属");
        }
    }

    @Override
    public UUID organization(OrganizationDraft draft) {
        return draft.id().value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<OrganizationDraft> one) {
        var draft = one.draft();
        return Arrays.asList(
                draft.id(),
                draft.code(),
                draft.name(),
                draft.shortName(),
                draft.kind(),
                draft.form(),
                draft.urban(),
                draft.foundedOn(),
                draft.parentId(),
                draft.placedOn(),
                draft.dissolvedOn(),
                draft.successorId());
    }
}
