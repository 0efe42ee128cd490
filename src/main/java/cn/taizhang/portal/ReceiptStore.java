package cn.taizhang.portal;

import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.SaidKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of receipts. */
@Repository
class ReceiptStore {

    private static final String SELECT =
            """
            select r.said_id, r.number, r.community, c.name, r.kind, coalesce(p.title, '') as about_title, r.said_on,
                   o.content is null as fetched, r.answer, r.answered_on
              from portal.receipt r
              join portal.community c on c.code = r.community
              join portal.outgoing o using (outgoing_id)
              left join portal.published p on p.published_id = r.about
            """;

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Said said, LocalDate on, byte[] same, long outgoing) {
        jdbc.sql(
                        """
                        insert into portal.receipt (said_id, number, community, kind, about, said_on, same, outgoing_id)
                        values (:id, :number, :community, :kind, :about, :on, :same, :outgoing)
                        """)
                .param("id", said.id())
                .param("number", said.receipt())
                .param("community", said.communityCode())
                .param("kind", said.kind().name())
                .param("about", said.about())
                .param("on", on)
                .param("same", same)
                .param("outgoing", outgoing)
                .update();
    }

    boolean isSaid(String community, byte[] same) {
        return jdbc.sql(
                        """
                        select exists (select from portal.receipt join portal.outgoing o using (outgoing_id)
                                        where community = :community and same = :same and o.content is not null)
                        """)
                .param("community", community)
                .param("same", same)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was these words that were said under that id; kept as long as its form may come again. */
    boolean isSame(UUID said, byte[] same) {
        return jdbc.sql(
                        "select exists (select from portal.receipt where said_id = :id and same = :same)")
                .param("id", said)
                .param("same", same)
                .query(Boolean.class)
                .single();
    }

    int saidOn(LocalDate day, String community) {
        return jdbc.sql(
                        "select count(*) from portal.receipt where community = :community and said_on = :day")
                .param("community", community)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** So that two clicks on one form are one after the other. */
    void lock(UUID said) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", said.getLeastSignificantBits())
                .query((row, n) -> n)
                .single();
    }

    Optional<Receipt> of(UUID said) {
        return jdbc.sql(SELECT + " where r.said_id = :id")
                .param("id", said)
                .query(ReceiptStore::receipt)
                .optional();
    }

    Optional<Receipt> of(String number) {
        return jdbc.sql(SELECT + " where r.number = :number")
                .param("number", number)
                .query(ReceiptStore::receipt)
                .optional();
    }

    int answer(UUID said, String text, LocalDate on) {
        return jdbc.sql(
                        "update portal.receipt set answer = :text, answered_on = :on where said_id = :id")
                .param("id", said)
                .param("text", text)
                .param("on", on)
                .update();
    }

    private static Receipt receipt(ResultSet row, int n) throws SQLException {
        return new Receipt(
                row.getObject("said_id", UUID.class),
                row.getString("number"),
                row.getString("community"),
                row.getString("name"),
                SaidKind.valueOf(row.getString("kind")),
                row.getString("about_title"),
                row.getObject("said_on", LocalDate.class),
                row.getBoolean("fetched"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
