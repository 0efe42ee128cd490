package cn.taizhang.portal.ballotbox;

import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.BoxDelivery;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.Sealing;
import cn.taizhang.sealing.VotingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The tables of boxes and of published lists. */
@Repository
class BallotBoxStore {

    private static final String BOX =
            "select ballot_id, run, unused, used, envelopes, closed from portal.ballot_box where ballot_id = :id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BallotBoxStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * 放上空票箱: a new printing takes the place of the last, which was voided before anybody could vote by right; what lies in its box was
     * laid there with codes that do not count. Says whether it stands now.
     */
    boolean put(BoxDelivery delivery) {
        jdbc.sql(
                        """
                        insert into portal.ballot_box (ballot_id, run, title, organization, questions, first_day, last_day, public_key, salt,
                               unused, used, envelopes)
                        values (:id, :run, :title, :organization, cast(:questions as jsonb), :firstDay, :lastDay, :publicKey, :salt,
                               :digests, '', '')
                        on conflict (ballot_id) do update
                           set run = excluded.run, public_key = excluded.public_key, salt = excluded.salt, unused = excluded.unused,
                               used = '', envelopes = '', closed = false, reported_on = null
                         where ballot_box.run < excluded.run
                        """)
                .param("id", delivery.ballot())
                .param("run", delivery.run())
                .param("title", delivery.title())
                .param("organization", delivery.organization())
                .param("questions", json.writeValueAsString(delivery.questions()))
                .param("firstDay", delivery.firstDay())
                .param("lastDay", delivery.lastDay())
                .param("publicKey", delivery.publicKey())
                .param("salt", delivery.salt())
                .param("digests", delivery.digests())
                .update();
        return find(delivery.ballot()).map(one -> one.run() == delivery.run()).orElse(false);
    }

    /** What the ballot is about; its digests are left out. */
    Optional<BoxDelivery> find(UUID id) {
        return jdbc.sql(
                        """
                        select ballot_id, run, title, organization, questions, first_day, last_day, public_key, salt
                          from portal.ballot_box where ballot_id = :id
                        """)
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** Those not yet closed on that day, or closed and not yet opened. */
    List<BoxDelivery> all() {
        return jdbc.sql(
                        """
                        select ballot_id, run, title, organization, questions, first_day, last_day, public_key, salt
                          from portal.ballot_box order by first_day, ballot_id
                        """)
                .query((row, _) -> delivery(row))
                .list();
    }

    Optional<Box> box(UUID id) {
        return jdbc.sql(BOX).param("id", id).query((row, _) -> box(row)).optional();
    }

    /** Whoever else puts something in, or closes it, waits until the transaction has ended. */
    Optional<Box> heldBox(UUID id) {
        return jdbc.sql(BOX + " for update").param("id", id).query((row, _) -> box(row)).optional();
    }

    void write(Box box) {
        jdbc.sql(
                        """
                        update portal.ballot_box set unused = :unused, used = :used, envelopes = :envelopes, closed = :closed
                         where ballot_id = :id
                        """)
                .param("id", box.ballot())
                .param("unused", box.unused().bytes())
                .param("used", box.used().bytes())
                .param("envelopes", box.envelopes().bytes())
                .param("closed", box.closed())
                .update();
    }

    /**
     * 要报的: boxes of which nothing was told on that day yet, and those to be closed. A closed one is told of again every day until its
     * list is here: a parcel may be lost.
     */
    List<UUID> unreported(LocalDate today) {
        return jdbc.sql(
                        """
                        select ballot_id from portal.ballot_box
                         where first_day <= :today
                           and (not closed and last_day < :today or reported_on is null or reported_on < :today)
                         order by ballot_id
                        """)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    void reported(UUID id, LocalDate on) {
        jdbc.sql("update portal.ballot_box set reported_on = :on where ballot_id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    void publish(PublishedList list) {
        jdbc.sql(
                        """
                        insert into portal.ballot_list (ballot_id, list) values (:id, cast(:list as jsonb))
                        on conflict (ballot_id) do update set list = excluded.list, cleared = false
                        """)
                .param("id", list.ballot())
                .param("list", json.writeValueAsString(list))
                .update();
        jdbc.sql("delete from portal.ballot_box where ballot_id = :id")
                .param("id", list.ballot())
                .update();
    }

    Optional<PublishedList> list(UUID id) {
        return jdbc.sql("select list from portal.ballot_list where ballot_id = :id")
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString("list"), PublishedList.class))
                .optional();
    }

    /** Whether a box was deleted and its leavings still lie in the files. */
    boolean hasLeavings() {
        return jdbc.sql("select exists (select from portal.ballot_list where not cleared)")
                .query(Boolean.class)
                .single();
    }

    /** 清箱: what was deleted or overwritten goes with the file it stood in. Not within a transaction. */
    void clear() {
        jdbc.sql("vacuum (full) portal.ballot_box").update();
        jdbc.sql("update portal.ballot_list set cleared = true where not cleared").update();
    }

    private BoxDelivery delivery(ResultSet row) throws SQLException {
        return new BoxDelivery(
                row.getObject("ballot_id", UUID.class),
                row.getInt("run"),
                row.getString("title"),
                row.getString("organization"),
                Arrays.asList(json.readValue(row.getString("questions"), BallotQuestion[].class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBytes("public_key"),
                row.getBytes("salt"),
                new byte[0]);
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(
                row.getObject("ballot_id", UUID.class),
                row.getInt("run"),
                BlockSet.read(VotingCode.DIGEST_BYTES, row.getBytes("unused")),
                BlockSet.read(VotingCode.DIGEST_BYTES, row.getBytes("used")),
                BlockSet.read(Sealing.SEALED_BYTES, row.getBytes("envelopes")),
                row.getBoolean("closed"));
    }
}
