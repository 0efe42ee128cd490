package cn.taizhang.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a reconciliation compares: the values of all organizations at once, and what they are made of row by row. */
@Repository
class ReconciliationStore {

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    ReconciliationStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCHED);
    }

    /** 一步: who stood directly under whom; without parent for the days on which an organization was there at all. */
    record Step(UUID organization, @Nullable UUID parent, LocalDate fromOn, LocalDate toOn) {}

    /** As they were entered; the tree that figures are counted on is made of them. */
    List<Step> steps() {
        return jdbc.sql(
                        """
                        select organization_id, cast(null as uuid), founded_on, dissolved_on from organization.directory
                         union all
                        select organization_id, parent_id, from_on, to_on from organization.placement
                        """)
                .query((row, _) ->
                        new Step(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)))
                .list();
    }

    /** By organization, for all that have anything. */
    Map<UUID, Long> values(FigureDefinition figure, Span span) {
        var values = new HashMap<UUID, Long>();
        jdbc.sql(
                        FigureSql.contributions(figure)
                                + "select organization_id, sum(amount) from (select distinct t.ancestor_id as organization_id, c.subject, "
                                + FigureSql.amount(figure)
                                + """
                                  as amount
                                  from contribution c
                                  join organization.tree t
                                    on t.district = c.district and t.descendant_id = c.organization_id
                                 where
                                """
                                + FigureSql.days(figure, "t")
                                + ") once group by organization_id")
                .param("from", span.from())
                .param("to", span.to())
                .query(row -> {
                    values.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return values;
    }

    /** 一条计入. */
    record Contribution(
            UUID organization, String subject, LocalDate fromOn, LocalDate toOn, long amount) {}

    /** Every contribution there is, whichever its day. */
    void eachContribution(FigureDefinition figure, Consumer<Contribution> taker) {
        streaming.query(
                FigureSql.contributions(figure)
                        + "select c.organization_id, cast(c.subject as text), c.from_on, c.to_on, "
                        + FigureSql.amount(figure)
                        + " from contribution c",
                row -> {
                    taker.accept(
                            new Contribution(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    row.getLong(5)));
                });
    }
}
