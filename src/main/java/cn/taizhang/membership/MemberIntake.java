package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 党员名册的收入: a row is compared with the slices of the person it means. Persons who are not recorded yet are recorded in
 * the same step; nobody is ended because a file does not have them.
 */
@Component
class MemberIntake implements Intake<MemberDraft> {

    private static final List<Column<?>> OF_MEMBERSHIP =
            List.of(
                    MemberRegister.BRANCH,
                    MemberRegister.KIND,
                    MemberRegister.JOINED_ON,
                    MemberRegister.FORMAL_ON,
                    MemberRegister.FROM_ON,
                    MemberRegister.TO_ON);

    private final SliceStore slices;
    private final MembershipStore memberships;
    private final People people;
    private final PersonMatches matches;
    private final Organizations organizations;
    private final Today today;

    MemberIntake(
            SliceStore slices,
            MembershipStore memberships,
            People people,
            PersonMatches matches,
            Organizations organizations,
            Today today) {
        this.slices = slices;
        this.memberships = memberships;
        this.people = people;
        this.matches = matches;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        var prepared = rows.stream().map(MemberIntake::saying).collect(Collectors.toList());
        var numbers = numbered(prepared);
        matches.note(
                viewer.scope(Permission.READ_PEOPLE),
                prepared,
                row -> {
                    var person = row.get(MemberRegister.PERSON);
                    return person == null && row.id() != null ? numbers.get(row.id()) : person;
                });
        var persons = new HashSet<UUID>();
        prepared.forEach(row -> persons.add(person(row)));
        persons.remove(null);
        var known = new HashMap<UUID, MemberRow.KnownPerson>();
        slices.persons(persons).forEach(one -> known.put(one.id(), one));
        var bySlice =
                slices.of(persons, Set.of()).stream()
                        .collect(Collectors.groupingBy(MemberRow.KnownSlice::person));
        boolean everything = viewer.bringsHistory();
        prepared.replaceAll(row -> found(row, everything, known, bySlice));
        return prepared;
    }

    /** An empty cell of a sheet says nothing; a list of ends that gives no reasons is one of those who moved away. */
    private static Entry saying(Entry row) {
        return row.isTyped() ? PersonColumns.saying(row) : sayingInSheet(row);
    }

    private static Entry sayingInSheet(Entry row) {
        var silent =
                OF_MEMBERSHIP.stream()
                        .filter(column -> row.gives(column) && row.get(column) == null)
                        .toList();
        var saying = PersonColumns.saying(silent.isEmpty() ? row : row.without(silent));
        boolean reasons = row.gives(MemberRegister.REASON);
        if (reasons && row.get(MemberRegister.REASON) == null) {
            return saying.without(List.of(MemberRegister.REASON));
        }
        return reasons || saying.get(MemberRegister.TO_ON) == null
                ? saying
                : saying.put(MemberRegister.REASON, EndReason.TRANSFER_OUT);
    }

    /** Whose the slices are that rows carry the numbers of. */
    private Map<UUID, UUID> numbered(List<Entry> rows) {
        var ids = rows.stream().map(Entry::id).filter(Objects::nonNull).collect(Collectors.toSet());
        var whose = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            slices.of(Set.of(), ids).forEach(one -> whose.put(one.id(), one.person()));
        }
        return whose;
    }

    private static @Nullable UUID person(Entry row) {
        return row.get(PersonColumns.MATCH, PersonMatch.NOBODY).person();
    }

    /** @param everything whether all numbers of the district are seen, as by who moves it in */
    private Entry found(
            Entry row,
            boolean everything,
            Map<UUID, MemberRow.KnownPerson> known,
            Map<UUID, List<MemberRow.KnownSlice>> bySlice) {
        var person = person(row);
        var own =
                person == null
                        ? List.<MemberRow.KnownSlice>of()
                        : bySlice.getOrDefault(person, List.of());
        var meant = MemberRow.meant(row, own).map(MemberRow.KnownSlice::id).orElse(null);
        boolean fromToday =
                meant == null
                        && row.get(MemberRegister.FROM_ON) == null
                        && row.get(MemberRegister.TO_ON) == null;
        // a sheet's number that is no slice's here may be another's elsewhere
        boolean keepsNumber = meant != null || (everything || row.isTyped()) && row.id() != null;
        var counted = keepsNumber ? row : row.under(Ids.next());
        if (fromToday) {
            counted.put(MemberRegister.FROM_ON, today.date());
        }
        return counted.put(
                MemberRow.COLUMN,
                new MemberRow(
                        person == null ? Ids.next() : person,
                        person == null ? null : known.get(person),
                        own,
                        meant,
                        fromToday));
    }

    @Override
    public void complete(List<Entry> records) {
        matches.complete(records, record -> record.get(MemberRegister.PERSON));
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(row.get(MemberRow.COLUMN, MemberRow.OF_NOBODY).meant()));
        return known;
    }

    @Override
    public MemberDraft draft(Entry row) {
        return MemberDraft.of(row);
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<MemberDraft>> candidates) {
        var named =
                candidates.stream()
                        .flatMap(one ->
                                Stream.of(
                                        one.draft().branch(), one.formerly(MemberRegister.BRANCH)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var there = new HashMap<OrganizationId, Organization>();
        organizations.among(named).forEach(one -> there.put(one.id(), one));
        var kept = organizations.within(viewer.scope(Permission.KEEP_PEOPLE), named, today.date());
        var rules = new MemberRules(there, kept, today.date());
        return candidates.stream().map(rules::breachesIn).toList();
    }

    @Override
    public void add(Viewer viewer, List<Candidate<MemberDraft>> candidates) {
        people.add(
                candidates.stream()
                        .map(Candidate::draft)
                        .filter(MemberIntake::isNew)
                        .map(one -> one.person().person())
                        .toList());
        slices.insert(
                candidates.stream()
                        .map(one ->
                                new SliceStore.Written(one.id(), MemberChange.slice(one.draft())))
                        .toList());
        phone(candidates.stream().map(Candidate::draft).filter(one -> !isNew(one)).toList());
    }

    private static boolean isNew(MemberDraft draft) {
        return draft.found().known() == null;
    }

    /** Who is known already is called under the number of the newer roll. */
    private void phone(List<MemberDraft> drafts) {
        var given = drafts.stream().filter(one -> one.person().telephone() != null).toList();
        var identities =
                people.fullIdentities(
                        given.stream().map(MemberDraft::id).collect(Collectors.toSet()));
        for (var one : given) {
            var telephone = Objects.requireNonNull(one.person().telephone());
            if (!telephone.equals(telephone(identities, one.id()))) {
                people.changeTelephone(one.id(), telephone);
            }
        }
    }

    private static @Nullable String telephone(Map<PersonId, FullIdentity> identities, PersonId id) {
        var identity = identities.get(id);
        return identity == null ? null : identity.telephone();
    }

    @Override
    public List<String> notes(List<Candidate<MemberDraft>> added) {
        boolean some = added.stream().anyMatch(one -> one.draft().found().fromToday());
        return some
                ? List.of("没有写「列入日期」的人，自 " + today.date() + " 起列入名册；更早列入的须有依据，请补上「列入日期」再导入。")
                : List.of();
    }

    @Override
    public boolean change(Viewer viewer, Candidate<MemberDraft> one) {
        var change = MemberChange.of(one);
        int version = Objects.requireNonNull(one.before()).version();
        if (!slices.correct(one.id(), version, change.corrected())) {
            return false;
        }
        for (var step : change.steps()) {
            memberships.end(one.draft().id(), step.on(), step.reason());
            memberships.follow(
                    one.draft().id(), step.on(), step.organization(), step.kind(), step.formalOn());
        }
        phone(List.of(one.draft()));
        return true;
    }

    @Override
    public @Nullable UUID organization(MemberDraft draft) {
        var branch = draft.branch();
        return branch == null ? null : branch.value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<MemberDraft> one) {
        var draft = one.draft();
        var fields =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                draft.id(),
                                draft.branch(),
                                draft.kind(),
                                draft.fromOn(),
                                draft.toOn(),
                                draft.reason(),
                                draft.joinedOn(),
                                draft.formalOn()));
        if (isNew(draft)) {
            fields.addAll(people.digested(draft.person().person()));
        }
        return fields;
    }

    @Override
    public List<String> notInFile(Viewer viewer, Set<UUID> named, Set<UUID> meant) {
        return named.isEmpty() ? List.of() : slices.onRollBesides(named, meant, today.date());
    }
}
