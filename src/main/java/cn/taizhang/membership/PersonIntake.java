package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 人员的收入: a person is known by identity number or record number, and else is asked about. */
@Component
class PersonIntake implements Intake<PersonDraft> {

    private final People people;
    private final PersonMatches matches;
    private final Organizations organizations;
    private final Today today;

    PersonIntake(People people, PersonMatches matches, Organizations organizations, Today today) {
        this.people = people;
        this.matches = matches;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        var prepared = rows.stream().map(PersonIntake::saying).toList();
        matches.note(viewer.scope(Permission.READ_PEOPLE), prepared, Entry::id);
        return prepared;
    }

    private static Entry saying(Entry row) {
        boolean silent =
                row.gives(PersonRegister.RESIDENCE) && row.get(PersonRegister.RESIDENCE) == null;
        return PersonColumns.saying(silent ? row.without(List.of(PersonRegister.RESIDENCE)) : row);
    }

    @Override
    public void complete(List<Entry> records) {
        matches.complete(records, Entry::id);
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(row.get(PersonColumns.MATCH, PersonMatch.NOBODY).person()));
        return known;
    }

    @Override
    public PersonDraft draft(Entry row) {
        return PersonDraft.of(
                row,
                new PersonId(Objects.requireNonNullElseGet(row.id(), Ids::next)),
                row.organization(PersonRegister.RESIDENCE));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<PersonDraft>> candidates) {
        var scope = viewer.scope(Permission.KEEP_PEOPLE);
        var kept =
                matches.kept(
                        scope,
                        candidates.stream()
                                .filter(one -> one.before() != null)
                                .map(Candidate::id)
                                .collect(Collectors.toSet()),
                        today.date());
        var residences =
                new Residences(
                        organizations.within(scope, named(candidates), today.date()),
                        communities(named(candidates)));
        var batch = new PersonRules.Batch();
        var all = new ArrayList<List<Breach>>();
        for (var one : candidates) {
            all.add(
                    one.before() == null
                            ? breachesInNew(viewer, one.draft(), residences, batch)
                            : breachesInChanged(one, kept, residences));
        }
        return all;
    }

    /** Where people may be said to live. */
    private record Residences(Set<OrganizationId> kept, Set<OrganizationId> communities) {

        List<Breach> breachesIn(OrganizationId residence) {
            if (!communities.contains(residence)) {
                return List.of(Breach.of("residence", "居住社区须是社区。"));
            }
            return kept.contains(residence)
                    ? List.of()
                    : List.of(Breach.of("residence", "只能登记居住在您管理范围内的社区的人。"));
        }
    }

    private static Set<OrganizationId> named(List<Candidate<PersonDraft>> candidates) {
        return candidates.stream()
                .map(one -> one.draft().residence())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<OrganizationId> communities(Set<OrganizationId> ids) {
        return organizations.among(ids).stream()
                .filter(one -> one.kind() == OrganizationKind.COMMUNITY)
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    private List<Breach> breachesInNew(
            Viewer viewer, PersonDraft draft, Residences residences, PersonRules.Batch batch) {
        var breaches = new ArrayList<>(PersonRules.breachesInNew(draft, today.date()));
        var residence = draft.residence();
        // what is moved from another installation brings the rolls in the next sheet
        boolean moved = viewer.bringsHistory();
        if (residence == null && !moved) {
            breaches.add(Breach.of("residence", "请填写居住社区：与哪个组织都没有关系的人，谁也查不到。党员请在「党员名册」登记。"));
        } else if (residence != null) {
            breaches.addAll(residences.breachesIn(residence));
        }
        if (breaches.isEmpty()) {
            breaches.addAll(batch.breachesIn(draft));
        }
        return breaches;
    }

    private List<Breach> breachesInChanged(
            Candidate<PersonDraft> one, Set<UUID> kept, Residences residences) {
        if (!kept.contains(one.id())) {
            return List.of(Breach.overall("此人现在不在您登记的范围内，请由现在的组织更正。"));
        }
        var draft = one.draft();
        var breaches = new ArrayList<>(PersonRules.contradictionsIn(draft, today.date()));
        var birth = draft.birth();
        if (draft.identity() == null && birth != null && birth.monthOnly()) {
            breaches.add(Breach.of("bornOn", "没有身份证号时，出生日期请写到日，例如 1980-05-06。"));
        }
        var residence = draft.residence();
        var former = Objects.requireNonNull(one.before()).organization(PersonRegister.RESIDENCE);
        if (residence != null && !residence.equals(former)) {
            breaches.addAll(residences.breachesIn(residence));
        }
        return breaches;
    }

    /** A person is kept by whoever has to do with them today, wherever they live. */
    @Override
    public Optional<Boolean> isKeptBy(Viewer viewer, Entry record) {
        var id = Objects.requireNonNull(record.id());
        var scope = viewer.scope(Permission.KEEP_PEOPLE);
        return Optional.of(matches.kept(scope, Set.of(id), today.date()).contains(id));
    }

    @Override
    public void add(Viewer viewer, List<Candidate<PersonDraft>> candidates) {
        people.add(candidates.stream().map(one -> one.draft().person()).toList());
    }

    @Override
    public boolean change(Viewer viewer, Candidate<PersonDraft> one) {
        return people.change(one.draft().person(), Objects.requireNonNull(one.before()).version());
    }

    @Override
    public @Nullable UUID organization(PersonDraft draft) {
        var residence = draft.residence();
        return residence == null ? null : residence.value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<PersonDraft> one) {
        return people.digested(one.draft().person());
    }
}
