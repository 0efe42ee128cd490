package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Evaluates definitions. The SQL is put together from constants in code — a definition's contributions, one of two
 * conditions on days, a subject or an amount — and never from anything a user typed (docs/adr/004).
 */
@Repository
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By each of the given {@link Contributions#usedWhen}, whether it holds. */
    Map<String, Boolean> everUsed(Collection<String> usedWhen) {
        var used = new HashMap<String, Boolean>();
        Joined.read(
                jdbc,
                List.copyOf(usedWhen),
                one -> "select (" + one + ") as used",
                _ -> Map.of(),
                (one, row) -> used.put(one, row.getBoolean("used")));
        return used;
    }

    /** Whether anything of each lay before the end of its day, anywhere in the district. */
    Map<Beginning, Boolean> hasBegun(List<Beginning> asked) {
        var begun = new HashMap<Beginning, Boolean>();
        Joined.read(
                jdbc,
                asked,
                one ->
                        FigureSql.contributions(one.figure())
                                + "select exists (select from contribution c where c.from_on <= :to) as begun",
                one -> Map.of("to", one.day()),
                (one, row) -> begun.put(one, row.getBoolean("begun")));
        return begun;
    }

    Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        return Objects.requireNonNull(count(List.of(one)).get(one));
    }

    Map<ToCount, Counted> count(List<ToCount> asked) {
        var counted = new HashMap<ToCount, Counted>();
        Joined.read(
                jdbc,
                asked,
                one ->
                        FigureSql.within(one.figure())
                                + """
                                select (select coalesce(sum(amount), 0) from (select distinct subject, amount from within) once)
                                       as number,
                                       (select count(distinct record_id) from within) as records
                                """,
                ToCount::parameters,
                (one, row) ->
                        counted.put(
                                one, new Counted(row.getLong("number"), row.getLong("records"))));
        return counted;
    }

    Map<UUID, Long> byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        return byChild(List.of(one)).getOrDefault(one, Map.of());
    }

    /** The values of the organizations directly below, by organization; nothing for what none of them has. */
    Map<ToCount, Map<UUID, Long>> byChild(List<ToCount> asked) {
        var values = new HashMap<ToCount, Map<UUID, Long>>();
        Joined.read(
                jdbc,
                asked,
                one ->
                        FigureSql.contributions(one.figure())
                                + """
                                select organization_id, sum(amount) as number
                                  from (select distinct child.descendant_id as organization_id, c.subject,
                                """
                                + FigureSql.amount(one.figure())
                                + " as amount"
                                + FigureSql.ofChildren(one.figure())
                                + ") once group by organization_id",
                ToCount::parameters,
                (one, row) ->
                        values.computeIfAbsent(one, _ -> new HashMap<>())
                                .put(
                                        row.getObject("organization_id", UUID.class),
                                        row.getLong("number")));
        return values;
    }

    /** What the organization contributed itself, without those below it. */
    long own(FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(
                        FigureSql.contributions(figure)
                                + "select coalesce(sum(amount), 0) from (select distinct c.subject, "
                                + FigureSql.amount(figure)
                                + """
                                  as amount
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                   and t.ancestor_id = :organization and t.depth = 0
                                 where
                                """
                                + FigureSql.days(figure, "t")
                                + ") once")
                .params(ToCount.of(figure, organization, span).parameters())
                .query(Long.class)
                .single();
    }

    /** What several of the parts (the organization's own is one) contributed together, by how many of them. */
    List<Breakdown.Overlap> overlaps(
            FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(FigureSql.contributions(figure) + FigureSql.overlaps(figure))
                .params(ToCount.of(figure, organization, span).parameters())
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
                        FigureSql.within(figure)
                                + """
                                , counted as (
                                select record_id, max(from_on) as day from within group by record_id)
                                , numbered as (
                                select record_id, day, row_number() over (order by day desc, record_id desc) as place
                                  from counted)
                                select record_id, day, place from numbered
                                 where cast(:afterDay as date) is null
                                    or (day, record_id) < (cast(:afterDay as date), cast(:afterRecord as uuid))
                                 order by day desc, record_id desc
                                 limit :limit
                                """)
                .params(ToCount.of(figure, organization, span).parameters())
                .param("afterDay", after == null ? null : after.day())
                .param("afterRecord", after == null ? null : after.record())
                .param("limit", limit)
                .query(Standing.class)
                .list();
    }

    /** Every record behind the value, in the order of their ids. */
    List<UUID> allRecords(FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(
                        FigureSql.within(figure)
                                + "select distinct record_id from within order by record_id")
                .params(ToCount.of(figure, organization, span).parameters())
                .query(UUID.class)
                .list();
    }

    /** A record with its day and its place among all of them, from 1. */
    record Standing(UUID recordId, LocalDate day, long place) {

        RecordPage.Position position() {
            return new RecordPage.Position(day, recordId);
        }
    }

    /** How many (or how much), and on how many records it rests. */
    record Counted(long number, long records) {}
}
