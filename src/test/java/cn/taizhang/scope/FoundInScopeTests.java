package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is looked up with the owner's rights (docs/adr/036), beside what the policies show to the same account. */
@DisplayName("按词查找不出可见范围")
class FoundInScopeTests {

    private static final String FOUND_MEETINGS =
            "select found from meeting.found(?, 1000) as found";
    private static final String SHOWN_MEETINGS =
            "select meeting_id from meeting.meeting where topic like '%' || ? || '%'";
    private static final String FOUND_DOCUMENTS =
            "select found from document.found(?, 1000) as found";
    private static final String SHOWN_DOCUMENTS =
            "select document_id from document.document where title like '%' || ? || '%'";

    /** Under the account's own roots, those that everybody may try to ask for, and from behind everybody. */
    private static final String LISTED_PERSONS =
            """
            select person_id from membership.persons_listed(
                array(select account.roots('READ_PEOPLE')), date '2020-06-30', ?, null, false, 10000)
            """;

    private static final String PERSONS_LISTED_FOR_ALL_ROOTS =
            """
            select person_id from membership.persons_listed(
                array(select organization_id from organization.organization), date '2020-06-30', ?, null, false, 10000)
            """;
    private static final String SHOWN_PERSONS =
            "select person_id from people.person where name like '%' || ? || '%'";

    private static ScopeFixture fixture;

    private Connection connection;

    @BeforeAll
    static void planted() throws SQLException {
        fixture = new ScopeFixture();
    }

    @BeforeEach
    void open() throws SQLException {
        connection = fixture.asOwner();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void a_word_finds_the_meetings_that_the_account_may_read_and_no_other() throws SQLException {
        for (String topic : List.of("own", "near", "far", "joint", "moved", "after", "o", "ar")) {
            everyoneFinds(topic, FOUND_MEETINGS, SHOWN_MEETINGS);
        }
        assertThat(asked("street1", FOUND_MEETINGS, "after")).isEmpty();
        assertThat(asked("street2", FOUND_MEETINGS, "after")).hasSize(1);
    }

    @Test
    void a_word_finds_the_documents_that_the_account_may_read_and_no_other() throws SQLException {
        for (String title : List.of("own", "far", "moved", "o", "ar")) {
            everyoneFinds(title, FOUND_DOCUMENTS, SHOWN_DOCUMENTS);
        }
        assertThat(asked("community1", FOUND_DOCUMENTS, "far")).isEmpty();
        assertThat(asked("officer", FOUND_DOCUMENTS, "far")).hasSize(1);
    }

    @Test
    void the_list_of_persons_shows_whom_the_account_may_read_and_nobody_else() throws SQLException {
        for (String name : List.of("", "own", "far", "post", "lives", "left", "e")) {
            everyoneFinds(name, LISTED_PERSONS, SHOWN_PERSONS);
        }
        assertThat(asked("community1", LISTED_PERSONS, "far")).isEmpty();
        assertThat(asked("street2", LISTED_PERSONS, "far")).hasSize(1);
    }

    @Test
    void whoever_asks_under_more_roots_than_are_theirs_sees_no_more_persons() throws SQLException {
        for (String viewer : fixture.viewers()) {
            assertThat(asked(viewer, PERSONS_LISTED_FOR_ALL_ROOTS, ""))
                    .as(viewer)
                    .containsExactlyInAnyOrderElementsOf(asked(viewer, SHOWN_PERSONS, ""));
        }
    }

    @Test
    void a_long_list_of_persons_shows_nobody_else_on_whichever_way_its_page_is_found()
            throws SQLException {
        // more than are sorted, and in the middle of them one of the same name on either side
        run(
                """
                insert into people.person (name, sex, born_on, residence_id)
                select case n when 2501 then '独此一条' when 2502 then '独此一条' else '人' || n end, 'MALE', date '1980-05-06',
                       (select organization_id from organization.organization where code = case n % 2 when 0 then 'C1' else 'C3' end)
                  from generate_series(1, 5000) n
                """);
        for (String name : List.of("", "人", "独此一条", "独此", "独", "far")) {
            everyoneFinds(name, LISTED_PERSONS, SHOWN_PERSONS);
        }
        assertThat(asked("street1", LISTED_PERSONS, "独此")).hasSize(1);
        assertThat(asked("officer", LISTED_PERSONS, "独此")).hasSize(2);
        assertThat(asked("street1", LISTED_PERSONS.replace("10000", "51"), "人")).hasSize(51);
    }

    @Test
    void a_page_behind_somebody_out_of_scope_is_empty() throws SQLException {
        String behind =
                LISTED_PERSONS
                        .replace("null", "(select md5('p-' || cast(? as text))::uuid)")
                        .replaceFirst("\\?", "''");

        assertThat(asked("street1", behind, "far")).isEmpty();
        assertThat(asked("street1", behind, "left")).isNotEmpty();
    }

    @Test
    void a_lookup_that_forgets_the_scope_is_seen() throws SQLException {
        run(
                """
                create or replace function meeting.found(word text, most integer) returns setof uuid
                    language sql stable security definer set search_path = '' as
                    'select meeting_id from meeting.meeting where topic like kernel.anywhere(word) limit most'
                """);

        assertThat(asked("street1", FOUND_MEETINGS, "far"))
                .isNotEqualTo(asked("street1", SHOWN_MEETINGS, "far"));
    }

    private void everyoneFinds(String word, String found, String shown) throws SQLException {
        for (String viewer : fixture.viewers()) {
            assertThat(asked(viewer, found, word))
                    .as("%s as %s", word, viewer)
                    .containsExactlyInAnyOrderElementsOf(asked(viewer, shown, word));
        }
    }

    private List<UUID> asked(String viewer, String sql, String word) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = asked(sql, viewer)) {
            statement.setString(1, word);
            var ids = new ArrayList<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } finally {
            connection.rollback(before);
        }
    }

    private PreparedStatement asked(String sql, String viewer) throws SQLException {
        fixture.become(connection, viewer);
        return connection.prepareStatement(sql);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
