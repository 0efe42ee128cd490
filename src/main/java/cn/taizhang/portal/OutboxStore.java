package cn.taizhang.portal;

import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.ItemKinds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what waits to be fetched. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 发件箱的一条. */
    record Waiting(long id, Item.Inward item, int size) {}

    private record Row(long outgoingId, String kind, String content) {}

    long put(Item.Inward item, Instant at) {
        return jdbc.sql(
                        """
                        insert into portal.outgoing (kind, content, queued_at) values (:kind, :content, :at)
                        returning outgoing_id
                        """)
                .param("kind", ItemKinds.wordOf(item))
                .param("content", ItemKinds.written(item))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int queuedSince(Instant moment) {
        return jdbc.sql("select count(*) from portal.outgoing where queued_at >= :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Waiting> waiting(int most) {
        var rows =
                jdbc.sql(
                                """
                                select outgoing_id, kind, content from portal.outgoing
                                 where parcel is null order by outgoing_id limit :most
                                """)
                        .param("most", most)
                        .query(Row.class)
                        .list();
        var all = new ArrayList<Waiting>();
        for (var row : rows) {
            var item = (Item.Inward) ItemKinds.read(row.kind(), row.content());
            all.add(new Waiting(row.outgoingId(), item, row.content().length()));
        }
        return all;
    }

    void inParcel(List<Waiting> packed, long number) {
        jdbc.sql("update portal.outgoing set parcel = :number where outgoing_id = any(:ids)")
                .param("number", number)
                .param("ids", packed.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    /** What was lost with a parcel goes with the next. */
    void handOverAgain(long number) {
        jdbc.sql(
                        "update portal.outgoing set parcel = null where parcel = :number and content is not null")
                .param("number", number)
                .update();
    }

    /** What the other side has read is not kept on this one. */
    void forgetUpTo(long number, LocalDate today) {
        jdbc.sql(
                        "update portal.outgoing set content = null where parcel <= :number and content is not null")
                .param("number", number)
                .update();
        jdbc.sql(
                        """
                        update portal.receipt set same = null
                         where same is not null and said_on < :yesterday
                           and outgoing_id in (select outgoing_id from portal.outgoing where content is null)
                        """)
                // a form that was opened yesterday may still come again
                .param("yesterday", today.minusDays(1))
                .update();
    }
}
