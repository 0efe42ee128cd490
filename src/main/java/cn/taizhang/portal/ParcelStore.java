package cn.taizhang.portal;

import cn.taizhang.parcel.Damage;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.Parcel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what went over and what was refused. */
@Repository
class ParcelStore {

    /** A flood of rubbish leaves no more lines than these in a day. */
    private static final int MOST_REFUSED = 500;

    private static final int MOST_PUT = 50;

    private final JdbcClient jdbc;

    ParcelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parcel that is to be put into the folder, with its bytes. */
    record Unput(long number, byte[] file) {}

    long last(Direction direction) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from portal.parcel where direction = :direction")
                .param("direction", direction.name())
                .query(Long.class)
                .single();
    }

    Optional<String> digestOf(Direction direction, long number) {
        return jdbc.sql(
                        "select digest from portal.parcel where direction = :direction and number = :number")
                .param("direction", direction.name())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void insert(Parcel parcel, String digest, byte[] file) {
        jdbc.sql(
                        """
                        insert into portal.parcel (direction, number, digest, seen, written_at, items, file)
                        values (:direction, :number, :digest, :seen, :at, :items, :file)
                        """)
                .param("direction", parcel.direction().name())
                .param("number", parcel.number())
                .param("digest", digest)
                .param("seen", parcel.seen())
                .param("at", parcel.writtenAt().atOffset(ZoneOffset.UTC))
                .param("items", parcel.items().size())
                .param("file", file.length == 0 ? null : file, java.sql.Types.BINARY)
                .update();
    }

    /** Those not put since that moment; one that the other side has read has no file any more. */
    List<Unput> unput(Instant since) {
        return jdbc.sql(
                        """
                        select number, file from portal.parcel
                         where direction = 'SUBMISSION' and (put_at is null or put_at <= :since) and file is not null
                         order by number limit :most
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST_PUT)
                .query(Unput.class)
                .list();
    }

    void put(long number, Instant at) {
        jdbc.sql(
                        "update portal.parcel set put_at = :at where direction = 'SUBMISSION' and number = :number")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** The files that the other side has read meanwhile, and need not be kept. */
    List<Long> forgetUpTo(long number) {
        return jdbc.sql(
                        """
                        update portal.parcel set file = null
                         where direction = 'SUBMISSION' and number <= :number and file is not null
                        returning number
                        """)
                .param("number", number)
                .query(Long.class)
                .list();
    }

    /** Whether the other side has sent something since we last told it how far we have read. */
    boolean owesAnAnswer() {
        return jdbc.sql(
                        """
                        select exists (select from portal.parcel
                                        where direction = 'PACKAGE' and items > 0
                                          and number > (select coalesce(max(seen), 0) from portal.parcel
                                                         where direction = 'SUBMISSION'))
                        """)
                .query(Boolean.class)
                .single();
    }

    /** Says whether it is new. */
    boolean refused(String file, Damage damage, Instant at) {
        return jdbc.sql(
                                """
                                insert into portal.refused (file_name, damage, found_at)
                                select :file, :damage, cast(:at as timestamptz)
                                 where (select count(*) from portal.refused where found_at > cast(:at as timestamptz) - interval '1 day') < :most
                                on conflict do nothing
                                """)
                        .param("file", file)
                        .param("damage", damage.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", MOST_REFUSED)
                        .update()
                == 1;
    }
}
