package cn.taizhang.sealedballot;

import cn.taizhang.ballot.Roll;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.VotingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The tables of ballots and printings. */
@Repository
class SealedBallotStore {

    private static final String SELECT =
            """
            select b.ballot_id, b.organization_id, o.name as organization_name, b.title, b.questions, b.roll_id, b.entitled_as,
                   coalesce(n.entitled, r.entitled, b.entitled) as entitled, b.spares,
                   b.first_day, b.last_day, b.recorded_by, r.run, r.codes, r.sent_on, x.run as box_run, x.used, x.envelopes is not null as closed, n.opened_on
              from sealedballot.ballot b
              join organization.directory o using (district, organization_id)
              left join sealedballot.print_run r on r.district = b.district and r.ballot_id = b.ballot_id and r.voided_on is null
              left join sealedballot.returned_box x on x.district = b.district and x.ballot_id = b.ballot_id
              left join sealedballot.opening n on n.district = b.district and n.ballot_id = b.ballot_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SealedBallotStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(
            UUID id,
            Roll roll,
            int entitled,
            SealedBallotDraft draft,
            OffsetDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into sealedballot.ballot (ballot_id, organization_id, title, questions, roll_id, entitled_as, entitled, spares,
                               first_day, last_day, recorded_at, recorded_by)
                        values (:id, :organization, :title, cast(:questions as jsonb), :roll, :entitledAs, :entitled, :spares,
                               :firstDay, :lastDay, :at, :by)
                        """)
                .param("id", id)
                .param("organization", roll.organization().value())
                .param("title", draft.title())
                .param("questions", json.writeValueAsString(draft.questions()))
                .param("roll", roll.id())
                .param("entitledAs", roll.entitled().name())
                .param("entitled", entitled)
                .param("spares", draft.spares())
                .param("firstDay", draft.firstDay())
                .param("lastDay", draft.lastDay())
                .param("at", at)
                .param("by", by)
                .update();
    }

    Optional<SealedBallot> find(UUID id) {
        return jdbc.sql(SELECT + " where b.ballot_id = :id")
                .param("id", id)
                .query((row, _) -> ballot(row))
                .optional();
    }

    /** The newest first. */
    List<SealedBallot> latest(int most) {
        return jdbc.sql(SELECT + " order by b.recorded_at desc, b.ballot_id desc limit :most")
                .param("most", most)
                .query((row, _) -> ballot(row))
                .list();
    }

    /** 已开票的 of one kind of that organization, the newest first; the questions of a ballot are of one kind, and votes where none is kept. */
    List<SealedBallot> openedOf(OrganizationId organization, BallotKind kind, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where b.organization_id = :organization and n.opened_on is not null
                                   and coalesce(b.questions -> 0 ->> 'kind', 'VOTE') = :kind
                                 order by n.opened_on desc, b.ballot_id desc limit :most
                                """)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("most", most)
                .query((row, _) -> ballot(row))
                .list();
    }

    /** Others who ask the same of this ballot wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sealed ballot ' || :id, 0))")
                .param("id", id.toString())
                .query((_, _) -> true)
                .list();
    }

    int lastRun(UUID id) {
        return jdbc.sql(
                        "select coalesce(max(run), 0) from sealedballot.print_run where ballot_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void insert(PrintRun run) {
        jdbc.sql(
                        """
                        insert into sealedballot.print_run (ballot_id, run, codes, entitled, public_key, salt, digests, printed_on, printed_by)
                        values (:ballot, :run, :codes, :entitled, :publicKey, :salt, :digests, :on, :by)
                        """)
                .param("ballot", run.ballot())
                .param("run", run.run())
                .param("codes", run.codes())
                .param("entitled", run.entitled())
                .param("publicKey", run.publicKey())
                .param("salt", run.salt())
                .param("digests", run.digests().bytes())
                .param("on", run.printedOn())
                .param("by", run.printedBy())
                .update();
    }

    /** The printing that counts, while its digests are still here. */
    Optional<PrintRun> run(UUID id) {
        return jdbc.sql(
                        """
                        select run, codes, entitled, public_key, salt, digests, printed_on, printed_by from sealedballot.print_run
                         where ballot_id = :id and voided_on is null and digests is not null
                        """)
                .param("id", id)
                .query((row, _) ->
                        new PrintRun(
                                id,
                                row.getInt("run"),
                                row.getInt("codes"),
                                row.getInt("entitled"),
                                row.getBytes("public_key"),
                                row.getBytes("salt"),
                                BlockSet.read(VotingCode.DIGEST_BYTES, row.getBytes("digests")),
                                row.getObject("printed_on", LocalDate.class),
                                row.getString("printed_by")))
                .optional();
    }

    /** 送出空票箱 of the printing that counts. */
    void sent(UUID id, LocalDate on) {
        jdbc.sql(
                        """
                        update sealedballot.print_run set sent_on = :on where ballot_id = :id and voided_on is null
                        """)
                .param("id", id)
                .param("on", on)
                .update();
    }

    /** Whether there was such a printing, be it voided since. */
    boolean hasRun(UUID id, int run) {
        return jdbc.sql(
                        """
                        select exists (select from sealedballot.print_run where ballot_id = :id and run = :run)
                        """)
                .param("id", id)
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    void voidRun(UUID id, String reason, LocalDate on, String by) {
        jdbc.sql(
                        """
                        update sealedballot.print_run set voided_on = :on, voided_by = :by, voided_because = :reason, digests = null
                         where ballot_id = :id and voided_on is null
                        """)
                .param("id", id)
                .param("on", on)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** 作废的各批. */
    List<VoidedRun> voided(UUID id) {
        return jdbc.sql(
                        """
                        select run, codes, voided_on, voided_by, voided_because from sealedballot.print_run
                         where ballot_id = :id and voided_on is not null order by run
                        """)
                .param("id", id)
                .query((row, _) ->
                        new VoidedRun(
                                row.getInt("run"),
                                row.getInt("codes"),
                                row.getObject("voided_on", LocalDate.class),
                                row.getString("voided_by"),
                                row.getString("voided_because")))
                .list();
    }

    private SealedBallot ballot(ResultSet row) throws SQLException {
        return new SealedBallot(
                row.getObject("ballot_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("title"),
                Arrays.asList(json.readValue(row.getString("questions"), BallotQuestion[].class)),
                row.getObject("roll_id", UUID.class),
                Denominator.valueOf(row.getString("entitled_as")),
                row.getInt("entitled"),
                row.getInt("spares"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("run", Integer.class),
                row.getObject("codes", Integer.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("box_run", Integer.class),
                row.getObject("used", Integer.class),
                row.getBoolean("closed"),
                row.getObject("opened_on", LocalDate.class));
    }
}
