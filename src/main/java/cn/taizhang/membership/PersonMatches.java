package cn.taizhang.membership;

import cn.taizhang.organization.Scope;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 成批认人: whom rows mean, a few hundred in a few questions. Nobody outside the asker's reach is told of. */
@Component
class PersonMatches {

    private final JdbcClient jdbc;
    private final People people;

    PersonMatches(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Puts beside every row whom it means; the number is the person's, in whichever column the register has it. */
    void note(Scope scope, List<Entry> rows, Function<Entry, @Nullable UUID> number) {
        var matches = matches(rows, rows.stream().map(number).toList());
        namesakes(scope, rows, matches);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(PersonColumns.MATCH, matches.get(i));
        }
    }

    private List<PersonMatch> matches(List<Entry> rows, List<@Nullable UUID> numbers) {
        byte[][] digests =
                rows.stream()
                        .map(row -> digest(row.get(PersonColumns.IDENTITY)))
                        .toArray(byte[][]::new);
        var matches = new ArrayList<PersonMatch>();
        jdbc.sql(
                        """
                        select by_number, by_identity, person_id
                          from membership.person_matches(:numbers, :digests)
                         order by place
                        """)
                .param("numbers", numbers.toArray(UUID[]::new))
                .param("digests", digests)
                .query((row, n) ->
                        matches.add(
                                new PersonMatch(
                                        numbers.get(n),
                                        IdentityMatch.valueOf(row.getString("by_number")),
                                        IdentityMatch.valueOf(row.getString("by_identity")),
                                        row.getObject("person_id", UUID.class),
                                        PersonMatch.Namesake.NONE)))
                .list();
        return matches;
    }

    private byte @Nullable [] digest(@Nullable IdentityNumber identity) {
        return identity == null ? null : people.matchingDigest(identity);
    }

    /**
     * Asked only for rows that mean nobody who is known. {@code offset 0} keeps it along the index of names: in the middle of
     * an import the planner knows nothing of what was written.
     */
    private void namesakes(Scope scope, List<Entry> rows, List<PersonMatch> matches) {
        var places = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < rows.size(); i++) {
            var day = bornOn(rows.get(i));
            var name = rows.get(i).get(PersonColumns.NAME);
            boolean unknown = matches.get(i).person() == null && !matches.get(i).isElsewhere();
            if (unknown && day != null && name != null) {
                places.add(i);
                names.add(name);
                days.add(day);
            }
        }
        if (places.isEmpty() || scope.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        select asked.place, bool_and(p.identified) as identified
                          from unnest(cast(:places as integer[]), cast(:names as text[]), cast(:days as date[]))
                                 as asked(place, name, day)
                         cross join lateral (
                               select d.district, d.person_id, d.identified from people.directory d
                                where d.district = kernel.current_district()
                                  and d.name = asked.name and d.born_on = asked.day
                               offset 0) p
                         where exists (select from membership.person_tie tie
                                         join organization.tree t on t.district = tie.district
                                                                 and t.descendant_id = tie.organization_id
                                        where tie.district = p.district and tie.person_id = p.person_id
                                          and t.ancestor_id = any(cast(:roots as uuid[]))
                                       offset 0)
                         group by asked.place
                        """)
                .param("places", places.toArray(Integer[]::new))
                .param("names", names.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("roots", scope.asArray())
                .query((row, _) ->
                        matches.set(
                                row.getInt("place"),
                                matches.get(row.getInt("place"))
                                        .with(
                                                row.getBoolean("identified")
                                                        ? PersonMatch.Namesake.IDENTIFIED
                                                        : PersonMatch.Namesake.UNIDENTIFIED)))
                .list();
    }

    private static @Nullable LocalDate bornOn(Entry row) {
        var identity = row.get(PersonColumns.IDENTITY);
        var birth = row.get(PersonColumns.BORN);
        if (identity != null) {
            return identity.bornOn();
        }
        return birth == null || birth.monthOnly() ? null : birth.day();
    }

    /** Of these persons those whom an organization in the scope has to do with today. */
    Set<UUID> kept(Scope scope, Set<UUID> persons, LocalDate today) {
        if (scope.isEmpty() || persons.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct tie.person_id
                                  from membership.person_tie tie
                                  join organization.tree t on t.district = tie.district
                                                          and t.descendant_id = tie.organization_id
                                 where tie.district = kernel.current_district() and tie.person_id = any(:persons)
                                   and tie.to_on > :today and t.to_on > :today
                                   and t.ancestor_id = any(cast(:roots as uuid[]))
                                """)
                        .param("persons", persons.toArray(UUID[]::new))
                        .param("today", today)
                        .param("roots", scope.asArray())
                        .query(UUID.class)
                        .list());
    }

    /** Puts identity number and telephone into records of persons; the column says whose record it is. */
    void complete(List<Entry> records, Function<Entry, @Nullable UUID> person) {
        Map<Entry, PersonId> whose = new HashMap<>();
        for (var record : records) {
            whose.put(record, new PersonId(Objects.requireNonNull(person.apply(record))));
        }
        var identities = people.fullIdentities(Set.copyOf(whose.values()));
        whose.forEach((record, id) -> put(record, identities.get(id)));
    }

    private static void put(Entry record, @Nullable FullIdentity identity) {
        if (identity != null) {
            var number = identity.identityNumber();
            record.put(
                    PersonColumns.IDENTITY,
                    number == null ? null : IdentityNumber.parse(number).orElseThrow());
            record.put(PersonColumns.TELEPHONE, identity.telephone());
        }
    }
}
