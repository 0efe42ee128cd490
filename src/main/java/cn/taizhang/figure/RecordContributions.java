package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 一条记录的计入: what the definitions count of one record. Put together, as in {@link FigureStore}, from constants in code alone. */
@Repository
class RecordContributions {

    private final JdbcClient jdbc;

    RecordContributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 计入: under which organization from which day on the record counts in a figure. */
    record Contributed(String code, UUID organizationId, LocalDate fromOn) {}

    /** In which of the figures the record counts, in one statement. */
    List<Contributed> of(List<FigureDefinition> figures, UUID record) {
        if (figures.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        figures.stream()
                                .map(RecordContributions::ofRecord)
                                .collect(Collectors.joining("union all\n")))
                .param("record", record)
                .query(Contributed.class)
                .list();
    }

    private static String ofRecord(FigureDefinition figure) {
        return "select '"
                + figure.code()
                + "' as code, c.organization_id, max(c.from_on) as from_on from ("
                + figure.contributions().sql()
                + ") c where c.record_id = :record group by c.organization_id\n";
    }

    /**
     * 一条记录自己的: what it brings to a value.
     *
     * @param subjects how many it counts in the days asked about
     * @param alone how many of them no other record brings as well
     * @param amount what these add
     */
    record Own(long subjects, long alone, long amount) {}

    Own own(FigureDefinition figure, OrganizationId organization, Span span, UUID record) {
        return jdbc.sql(
                        "with mine as (select distinct c.subject, "
                                + FigureSql.amount(figure)
                                + " as amount"
                                + from(figure)
                                + " and c.record_id = :record)\n, alone as (select * from mine where not exists (select"
                                + from(figure)
                                + " and c.subject = mine.subject and c.record_id <> :record))\n"
                                + """
                                select (select count(*) from mine) as subjects, (select count(*) from alone) as alone,
                                       (select coalesce(sum(amount), 0) from alone) as amount
                                """)
                .param("organization", organization.value())
                .param("from", span.from())
                .param("to", span.to())
                .param("record", record)
                .query(Own.class)
                .single();
    }

    private static String from(FigureDefinition figure) {
        return " from ("
                + figure.contributions().sql()
                + """
                ) c
                  join organization.tree t
                    on t.district = c.district and t.descendant_id = c.organization_id
                   and t.ancestor_id = :organization
                 where
                """
                + FigureSql.days(figure, "t");
    }
}
