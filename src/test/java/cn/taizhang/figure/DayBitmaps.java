package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 位图: the way not taken. A compressed set of numbered subjects for each organization and month, and for each day where a span begins or ends
 * within a month; a value is the size of their union.
 */
final class DayBitmaps {

    private final JdbcClient jdbc;

    DayBitmaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(FigureDefinition figure) {
        jdbc.sql("drop table if exists pg_temp.bitmap, pg_temp.numbered").update();
        jdbc.sql(
                        """
                        create temporary table numbered as
                        select subject, cast(row_number() over (order by subject) as integer) as number
                          from (select distinct subject from figure.standing where figure = '%s') s
                        """
                                .formatted(figure.code()))
                .update();
        jdbc.sql(
                        """
                        create temporary table bitmap (organization_id uuid, begins date, ends date, bits bytea,
                                                       primary key (organization_id, begins, ends))
                        """)
                .update();
        keep(figure, "s.from_on", "s.from_on");
        keep(
                figure,
                "cast(date_trunc('month', s.from_on) as date)",
                "cast(date_trunc('month', s.from_on) + interval '1 month - 1 day' as date)");
        jdbc.sql("analyze bitmap").update();
    }

    private void keep(FigureDefinition figure, String begins, String ends) {
        jdbc.sql(
                        """
                        select t.ancestor_id, %s as begins, %s as ends, array_agg(distinct n.number) as numbers
                          from figure.standing s
                          join numbered n using (subject)
                          join organization.tree t on t.descendant_id = s.organization_id and t.from_on <= s.from_on and t.to_on > s.from_on
                         where s.figure = '%s'
                         group by 1, 2, 3
                        """
                                .formatted(begins, ends, figure.code()))
                .query((row, _) -> {
                    var set = new RoaringBitmap();
                    for (Integer number : (Integer[]) row.getArray("numbers").getArray()) {
                        set.add(number);
                    }
                    set.runOptimize();
                    return new Object[] {
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        bytes(set)
                    };
                })
                .list()
                .forEach(row ->
                        jdbc.sql("insert into bitmap values (?, ?, ?, ?) on conflict do nothing")
                                .params(row)
                                .update());
    }

    long count(OrganizationId organization, Span span) {
        var sets =
                jdbc.sql(
                                """
                                select bits from bitmap
                                 where organization_id = :organization and begins >= :from and ends <= :to
                                   and (ends > begins
                                        or date_trunc('month', begins) < :from
                                        or date_trunc('month', begins) + interval '1 month - 1 day' > :to)
                                """)
                        .param("organization", organization.value())
                        .param("from", span.from())
                        .param("to", span.to())
                        .query((row, _) -> set(row.getBytes(1)))
                        .list();
        return FastAggregation.or(sets.iterator()).getLongCardinality();
    }

    long bytes() {
        return jdbc.sql(
                        "select pg_total_relation_size('bitmap') + pg_total_relation_size('numbered')")
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(RoaringBitmap set) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            set.serialize(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RoaringBitmap set(byte[] bytes) {
        try {
            var set = new RoaringBitmap();
            set.deserialize(ByteBuffer.wrap(bytes));
            return set;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
