package cn.taizhang.publication;

import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.ItemKinds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what waits to go out. */
@Repository
class OutgoingStore {

    private final JdbcClient jdbc;

    OutgoingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 待摆渡的一条. */
    record Waiting(long id, Item.Outward item, int size) {}

    private record Row(long outgoingId, String kind, String content) {}

    /** @param publication null for what is no publication */
    void queue(@Nullable UUID publication, Item.Outward item, Instant at) {
        jdbc.sql(
                        """
                        insert into publication.outgoing (publication_id, kind, content, queued_at)
                        values (:publication, :kind, :content, :at)
                        """)
                .param("publication", publication)
                .param("kind", ItemKinds.wordOf(item))
                .param("content", ItemKinds.written(item))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back what has not gone yet; says whether there was something. */
    boolean drop(UUID publication) {
        return jdbc.sql(
                                """
                                update publication.outgoing set dropped = true
                                 where publication_id = :publication and parcel is null and not dropped
                                """)
                        .param("publication", publication)
                        .update()
                > 0;
    }

    /** Whether its words are in a parcel, and nothing that takes them back is queued. */
    boolean hasGone(UUID publication) {
        return jdbc.sql(
                        """
                        select coalesce((select parcel is not null and kind <> 'withdrawn' from publication.outgoing
                                          where publication_id = :publication and not dropped
                                          order by outgoing_id desc limit 1), false)
                        """)
                .param("publication", publication)
                .query(Boolean.class)
                .single();
    }

    /** What was missed first: it must not be confirmed before the other side has been told. */
    List<Waiting> waiting(int most) {
        var rows =
                jdbc.sql(
                                """
                                select outgoing_id, kind, content from publication.outgoing
                                 where parcel is null and not dropped
                                 order by kind <> 'missed', outgoing_id limit :most for update
                                """)
                        .param("most", most)
                        .query(Row.class)
                        .list();
        var all = new ArrayList<Waiting>();
        for (var row : rows) {
            var item = (Item.Outward) ItemKinds.read(row.kind(), row.content());
            all.add(new Waiting(row.outgoingId(), item, row.content().length()));
        }
        return all;
    }

    /** What another public side was sent and is still to be shown, once more; answers and ballots are known to that one alone. */
    void queueAgain(Instant at) {
        jdbc.sql(
                        """
                        insert into publication.outgoing (publication_id, kind, content, queued_at)
                        select publication_id, kind, content, :at
                          from (select distinct on (o.publication_id) o.* from publication.outgoing o
                                 where o.publication_id is not null and o.kind not in ('withdrawn', 'answered')
                                 order by o.publication_id, o.outgoing_id desc) newest
                         where parcel is not null
                           and not exists (select from publication.withdrawal w
                                            where w.district = newest.district and w.publication_id = newest.publication_id)
                         order by newest.outgoing_id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void inParcel(List<Waiting> packed, UUID counterpart, long number) {
        jdbc.sql(
                        """
                        update publication.outgoing set counterpart_id = :counterpart, parcel = :number
                         where outgoing_id = any(:ids)
                        """)
                .param("counterpart", counterpart)
                .param("number", number)
                .param("ids", packed.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }
}
