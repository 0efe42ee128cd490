package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Evaluates definitions. The SQL is put together from constants in code — a definition's contributions and one of two
 * conditions on days — and never from anything a user typed (docs/adr/004).
 */
@Repository
class FigureStore {

    private static final String ON_THE_DAY_OF_THE_FACT =
            """
            c.from_on between :from and :to and %1$s.from_on <= c.from_on and %1$s.to_on > c.from_on
            """;
    private static final String ON_THE_CUT_OFF =
            """
            c.from_on <= :to and c.to_on > :to and %1$s.from_on <= :to and %1$s.to_on > :to
            """;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean everUsed(FigureDefinition figure) {
        return jdbc.sql(figure.contributions().usedWhen()).query(Boolean.class).single();
    }

    /** Whether anything of this figure lay before the end of that day, anywhere in the district. */
    boolean hasBegun(FigureDefinition figure, LocalDate day) {
        return jdbc.sql(
                        withContributions(figure)
                                + "select exists (select from contribution c where c.from_on <= :to)")
                .param("to", day)
                .query(Boolean.class)
                .single();
    }

    Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(
                        withContributions(figure)
                                + """
                                select count(distinct c.subject) as subjects, count(distinct c.record_id) as records
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                   and t.ancestor_id = :organization
                                 where
                                """
                                + days(figure, "t"))
                .params(parameters(organization, span))
                .query(Counted.class)
                .single();
    }

    /** The values of the organizations directly below, by organization. */
    Map<UUID, Long> byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        var values = new HashMap<UUID, Long>();
        jdbc.sql(
                        withContributions(figure)
                                + """
                                select child.descendant_id as organization_id, count(distinct c.subject) as subjects
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                  join organization.tree child
                                    on child.district = c.district and child.descendant_id = t.ancestor_id
                                   and child.ancestor_id = :organization and child.depth = 1
                                 where
                                """
                                + days(figure, "t")
                                + " and "
                                + days(figure, "child")
                                + " group by child.descendant_id")
                .params(parameters(organization, span))
                .query(row -> {
                    values.put(
                            row.getObject("organization_id", UUID.class), row.getLong("subjects"));
                });
        return values;
    }

    /** What the organization contributed itself, without those below it. */
    long own(FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(
                        withContributions(figure)
                                + """
                                select count(distinct c.subject)
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                   and t.ancestor_id = :organization and t.depth = 0
                                 where
                                """
                                + days(figure, "t"))
                .params(parameters(organization, span))
                .query(Long.class)
                .single();
    }

    /** What several of the parts (the organization's own is one) contributed together, by how many of them. */
    List<Breakdown.Overlap> overlaps(
            FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(
                        withContributions(figure)
                                + """
                                select shared.organizations, count(*) as subjects
                                  from (select c.subject, count(distinct part.descendant_id) as organizations
                                          from contribution c
                                          join organization.tree t
                                            on t.district = c.district and t.descendant_id = c.organization_id
                                          join organization.tree part
                                            on part.district = c.district and part.descendant_id = t.ancestor_id
                                           and part.ancestor_id = :organization
                                           and (part.depth = 1 or part.depth = 0 and t.depth = 0)
                                         where
                                """
                                + days(figure, "t")
                                + " and "
                                + days(figure, "part")
                                + """
                                         group by c.subject
                                        having count(distinct part.descendant_id) > 1) shared
                                 group by shared.organizations
                                 order by shared.organizations
                                """)
                .params(parameters(organization, span))
                .query(Breakdown.Overlap.class)
                .list();
    }

    /** The records behind the value, newest fact first, from the one behind {@code after} on. */
    List<Standing> records(
            FigureDefinition figure,
            OrganizationId organization,
            Span span,
            RecordPage.@Nullable Position after,
            int limit) {
        return jdbc.sql(
                        withContributions(figure)
                                + """
                                , counted as (
                                select c.record_id, max(c.from_on) as day
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                   and t.ancestor_id = :organization
                                 where
                                """
                                + days(figure, "t")
                                + """
                                 group by c.record_id)
                                , numbered as (
                                select record_id, day, row_number() over (order by day desc, record_id desc) as place
                                  from counted)
                                select record_id, day, place from numbered
                                 where cast(:afterDay as date) is null
                                    or (day, record_id) < (cast(:afterDay as date), cast(:afterRecord as uuid))
                                 order by day desc, record_id desc
                                 limit :limit
                                """)
                .params(parameters(organization, span))
                .param("afterDay", after == null ? null : after.day())
                .param("afterRecord", after == null ? null : after.record())
                .param("limit", limit)
                .query(Standing.class)
                .list();
    }

    private static String withContributions(FigureDefinition figure) {
        return "with contribution as (" + figure.contributions().sql() + ")\n";
    }

    private static String days(FigureDefinition figure, String tree) {
        String condition =
                figure.scope() == TimeScope.AS_OF ? ON_THE_CUT_OFF : ON_THE_DAY_OF_THE_FACT;
        return condition.formatted(tree);
    }

    private static Map<String, @Nullable Object> parameters(
            OrganizationId organization, Span span) {
        var parameters = new HashMap<String, @Nullable Object>();
        LocalDate from = span.from();
        parameters.put("organization", organization.value());
        parameters.put("from", from);
        parameters.put("to", span.to());
        return parameters;
    }

    /** A record with its day and its place among all of them, from 1. */
    record Standing(UUID recordId, LocalDate day, long place) {

        RecordPage.Position position() {
            return new RecordPage.Position(day, recordId);
        }
    }

    /** How many subjects, and on how many records they rest. */
    record Counted(long subjects, long records) {}
}
