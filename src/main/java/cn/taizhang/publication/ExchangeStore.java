package cn.taizhang.publication;

import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Damage;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.Parcel;
import cn.taizhang.parcel.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the exchange: parcels, the other side's key, what was refused. */
@Repository
class ExchangeStore {

    /** A flood of rubbish leaves no more lines than these in a day. */
    private static final int MOST_REFUSED = 500;

    private final JdbcClient jdbc;

    ExchangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parcel that has to be put into the folder, with its bytes. */
    record Unput(long number, byte[] file) {}

    /** 对方. */
    record Counterpart(UUID id, PublicKey key) {}

    private record KeptKey(UUID counterpartId, String publicKey) {}

    long last(UUID counterpart, Direction direction) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) from publication.parcel
                         where counterpart_id = :counterpart and direction = :direction
                        """)
                .param("counterpart", counterpart)
                .param("direction", direction.name())
                .query(Long.class)
                .single();
    }

    Optional<String> digestOf(UUID counterpart, Direction direction, long number) {
        return jdbc.sql(
                        """
                        select digest from publication.parcel
                         where counterpart_id = :counterpart and direction = :direction and number = :number
                        """)
                .param("counterpart", counterpart)
                .param("direction", direction.name())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void insert(UUID counterpart, Parcel parcel, String digest) {
        jdbc.sql(
                        """
                        insert into publication.parcel (counterpart_id, direction, number, digest, seen, written_at, items)
                        values (:counterpart, :direction, :number, :digest, :seen, :at, :items)
                        """)
                .param("counterpart", counterpart)
                .param("direction", parcel.direction().name())
                .param("number", parcel.number())
                .param("digest", digest)
                .param("seen", parcel.seen())
                .param("at", parcel.writtenAt().atOffset(ZoneOffset.UTC))
                .param("items", parcel.items().size())
                .update();
    }

    void keepFile(UUID counterpart, long number, byte[] file) {
        jdbc.sql(
                        """
                        insert into publication.parcel_file (counterpart_id, number, file)
                        values (:counterpart, :number, :file)
                        """)
                .param("counterpart", counterpart)
                .param("number", number)
                .param("file", file)
                .update();
    }

    /** 跳过: the number counts as read, with nothing in it and nothing confirmed. */
    /** Whether it was still awaited: a round may have fetched it at this very moment. */
    boolean skip(UUID counterpart, long number, String reason, Instant at) {
        return jdbc.sql(
                                """
                                insert into publication.parcel (counterpart_id, direction, number, digest, seen, written_at, items, skipped_because)
                                values (:counterpart, 'SUBMISSION', :number, '', 0, :at, 0, :reason)
                                on conflict do nothing
                                """)
                        .param("counterpart", counterpart)
                        .param("number", number)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Unput> unput(UUID counterpart) {
        return jdbc.sql(
                        """
                        select p.number, f.file from publication.parcel p
                          join publication.parcel_file f using (district, counterpart_id, direction, number)
                         where p.counterpart_id = :counterpart and not p.put order by p.number limit 50
                        """)
                .param("counterpart", counterpart)
                .query(Unput.class)
                .list();
    }

    int put(UUID counterpart, long number, boolean done) {
        return jdbc.sql(
                        """
                        update publication.parcel set put = :done
                         where counterpart_id = :counterpart and direction = 'PACKAGE' and number = :number
                        """)
                .param("counterpart", counterpart)
                .param("number", number)
                .param("done", done)
                .update();
    }

    /** How far the other side has read. */
    long seen(UUID counterpart) {
        return jdbc.sql(
                        """
                        select coalesce(max(seen), 0) from publication.parcel
                         where counterpart_id = :counterpart and direction = 'SUBMISSION'
                        """)
                .param("counterpart", counterpart)
                .query(Long.class)
                .single();
    }

    /** Whether the other side has sent something since it was last told how far we have read. */
    boolean owesAnAnswer(UUID counterpart) {
        return jdbc.sql(
                        """
                        select exists (select from publication.parcel
                                        where counterpart_id = :counterpart and direction = 'SUBMISSION'
                                          and (items > 0 or skipped_because is not null)
                                          and number > (select coalesce(max(seen), 0) from publication.parcel
                                                         where counterpart_id = :counterpart and direction = 'PACKAGE'))
                        """)
                .param("counterpart", counterpart)
                .query(Boolean.class)
                .single();
    }

    Optional<Counterpart> counterpart() {
        return jdbc.sql(
                        """
                        select counterpart_id, public_key from publication.counterpart
                         order by recorded_at desc, counterpart_id desc limit 1
                        """)
                .query(KeptKey.class)
                .optional()
                .flatMap(kept ->
                        PublicKey.of(kept.publicKey())
                                .map(key -> new Counterpart(kept.counterpartId(), key)));
    }

    void keepCounterpart(UUID id, PublicKey key, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into publication.counterpart (counterpart_id, public_key, recorded_at, recorded_by)
                        values (:id, :key, :at, :by)
                        """)
                .param("id", id)
                .param("key", key.text())
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** Says whether it is new. */
    boolean refused(String file, Damage damage, Instant at) {
        return jdbc.sql(
                                """
                                insert into publication.refused (file_name, damage, found_at)
                                select :file, :damage, cast(:at as timestamptz)
                                 where (select count(*) from publication.refused where found_at > cast(:at as timestamptz) - interval '1 day') < :most
                                on conflict do nothing
                                """)
                        .param("file", file.substring(0, Math.min(file.length(), 300)))
                        .param("damage", damage.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", MOST_REFUSED)
                        .update()
                == 1;
    }

    List<ExchangeState.Refused> refused(int most) {
        return jdbc.sql(
                        """
                        select file_name, damage, found_at at time zone 'Asia/Shanghai' as found_at from publication.refused
                         order by found_at desc, file_name limit :most
                        """)
                .param("most", most)
                .query(ExchangeStore::refused)
                .list();
    }

    /** The newest, and the package that the other side has to read next, however old it is. */
    List<ExchangeState.Line> parcels(UUID counterpart, int most) {
        return jdbc.sql(
                        """
                        select direction, number, written_at at time zone 'Asia/Shanghai' as written_at, items, put,
                               coalesce(skipped_because, '') as skipped
                          from (select *, row_number() over (order by written_at desc, direction, number desc) as place
                                  from publication.parcel where counterpart_id = :counterpart) listed
                         where place <= :most or direction = 'PACKAGE' and number = :awaited
                         order by place
                        """)
                .param("awaited", seen(counterpart) + 1)
                .param("counterpart", counterpart)
                .param("most", most)
                .query(ExchangeStore::line)
                .list();
    }

    private static ExchangeState.Refused refused(ResultSet row, int n) throws SQLException {
        return new ExchangeState.Refused(
                row.getString("file_name"),
                Damage.valueOf(row.getString("damage")),
                row.getObject("found_at", LocalDateTime.class));
    }

    private static ExchangeState.Line line(ResultSet row, int n) throws SQLException {
        return new ExchangeState.Line(
                Direction.valueOf(row.getString("direction")),
                row.getLong("number"),
                row.getObject("written_at", LocalDateTime.class),
                row.getInt("items"),
                row.getBoolean("put"),
                row.getString("skipped"));
    }
}
