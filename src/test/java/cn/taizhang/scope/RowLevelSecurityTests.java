package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Role;
import cn.taizhang.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("行级权限")
class RowLevelSecurityTests {

    /** Schemas that hold no rows of ours: the system's, and the record of migrations. */
    private static final String OURS =
            " not in ('pg_catalog', 'information_schema', 'pg_toast', 'database', 'public') ";

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void every_table_that_the_product_can_touch_shows_rows_by_policy_only() {
        assertThat(
                        texts(
                                """
                                select c.oid::regclass::text
                                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind in ('r', 'p', 'm', 'f') and n.nspname
                                """
                                        + OURS
                                        + """
                                           and (has_table_privilege('taizhang_app', c.oid, 'select, insert, update, delete')
                                                or has_table_privilege('taizhang_figures', c.oid, 'select'))
                                           and not (c.relrowsecurity
                                                    and exists (select from pg_policy p where p.polrelid = c.oid))
                                        """))
                .isEmpty();
    }

    @Test
    void a_table_without_policies_cannot_even_be_touched() {
        assertThat(
                        texts(
                                """
                                select c.oid::regclass::text
                                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind = 'r' and n.nspname
                                """
                                        + OURS
                                        + " and not c.relrowsecurity"))
                .allSatisfy(table -> assertThat(table).endsWith("flyway_schema_history"));
    }

    @Test
    void every_view_asks_with_the_rights_of_who_asks() {
        assertThat(
                        texts(
                                """
                                select c.oid::regclass::text
                                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind = 'v' and n.nspname
                                """
                                        + OURS
                                        + " and not coalesce(c.reloptions @> array['security_invoker=true'], false)"))
                .isEmpty();
    }

    @Test
    void every_function_with_the_owner_s_rights_names_its_objects_in_full() {
        assertThat(
                        texts(
                                """
                                select p.oid::regprocedure::text
                                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                 where p.prosecdef and n.nspname
                                """
                                        + OURS
                                        + " and not coalesce(p.proconfig @> array['search_path=\"\"'], false)"))
                .isEmpty();
    }

    @Test
    void the_product_s_role_owns_nothing_and_passes_by_no_policy() {
        assertThat(
                        texts(
                                """
                                select rolname || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole || ' ' || rolcreatedb
                                  from pg_roles where rolname in ('taizhang_app', 'taizhang_figures') order by rolname
                                """))
                .containsExactly(
                        "taizhang_app false false false false",
                        "taizhang_figures false false false false");
        assertThat(
                        texts(
                                """
                                select c.oid::regclass::text from pg_class c
                                 where pg_get_userbyid(c.relowner) in ('taizhang_app', 'taizhang_figures')
                                """))
                .isEmpty();
        assertThat(
                        texts(
                                """
                                select nspname from pg_namespace
                                 where nspname not like 'pg_temp%' and has_schema_privilege('taizhang_app', oid, 'create')
                                """))
                .isEmpty();
    }

    @Test
    void figures_are_counted_by_a_role_that_writes_nothing_and_knows_no_person_account_or_trail() {
        assertThat(
                        texts(
                                """
                                select c.oid::regclass::text || ' ' || right_name
                                  from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                                       unnest(array['insert', 'update', 'delete', 'truncate']) as right_name
                                 where c.relkind in ('r', 'v') and n.nspname
                                """
                                        + OURS
                                        + " and has_table_privilege('taizhang_figures', c.oid, right_name)"))
                .isEmpty();
        assertThat(
                        texts(
                                """
                                select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind in ('r', 'v') and has_table_privilege('taizhang_figures', c.oid, 'select')
                                   and n.nspname
                                """
                                        + OURS))
                .doesNotContain("people", "account", "audit", "attachment", "secret");
    }

    @Test
    void outside_a_transaction_nobody_acts_and_a_query_fails_rather_than_finding_nothing()
            throws SQLException {
        var application = TestDatabase.clientOf(new ScopeFixture().application());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        application
                                .sql("select count(*) from meeting.meeting")
                                .query(Long.class)
                                .single())
                .havingRootCause()
                .withMessageContaining("nobody acts");
    }

    @Test
    void what_a_role_may_do_is_the_same_in_the_database_and_in_the_program() {
        var known =
                Arrays.stream(Role.values())
                        .flatMap(role ->
                                role.permissions().stream()
                                        .map(permission -> role.name() + " " + permission.name()))
                        .toList();

        assertThat(texts("select role || ' ' || permission from account.role_permission"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private List<String> texts(String sql) {
        return owner.sql(sql).query(String.class).list();
    }
}
