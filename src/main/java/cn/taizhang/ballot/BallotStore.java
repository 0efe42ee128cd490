package cn.taizhang.ballot;

import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of ballot sheets, to which rows are only ever added. */
@Repository
class BallotStore {

    private static final String SELECT =
            """
            select s.*, o.name as organization_name, next.sheet_id as replaced_by,
                   s.recorded_at at time zone 'Asia/Shanghai' as recorded_local
              from ballot.sheet s
              join organization.directory o using (district, organization_id)
              left join ballot.sheet next on next.district = s.district and next.replaces_id = s.sheet_id
            """;

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who ask the same of this sheet wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ballot ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void insert(StoredSheet sheet) {
        jdbc.sql(
                        """
                        insert into ballot.sheet (sheet_id, organization_id, subject_register, subject_id, title, held_on, form,
                               roll_id, entitled, eligible, present, issued, returned, invalid, votes, seats, abstain, voters_id,
                               proxies_published_on, replaces_id, reason, recorded_at, recorded_by)
                        values (:id, :organization, :register, :subject, :title, :heldOn, :form, :roll, :entitled, :eligible,
                                :present, :issued, :returned, :invalid, :votes, :seats, :abstain, :voters, :publishedOn, :replaces,
                                :reason, :at, :by)
                        """)
                .params(values(sheet))
                .update();
        int place = 0;
        for (var line : VoteLine.of(sheet.sheet().votes())) {
            insert(sheet.id(), ++place, line);
        }
        var proxies = sheet.proxiesOrNone();
        if (proxies != null) {
            insert(sheet.id(), proxies);
        }
    }

    private static Map<String, @Nullable Object> values(StoredSheet stored) {
        var sheet = stored.sheet();
        var papers = sheet.papers();
        var proxies = stored.proxiesOrNone();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", stored.id());
        values.put("organization", stored.organization().value());
        values.put("register", stored.subject().register());
        values.put("subject", stored.subject().id());
        values.put("title", stored.title());
        values.put("heldOn", stored.heldOn());
        values.put("form", sheet.form().name());
        values.put("roll", stored.roll());
        values.put("entitled", sheet.entitled().name());
        values.put("eligible", sheet.attendance().eligible());
        values.put("present", sheet.attendance().present());
        values.put("issued", papers == null ? null : papers.issued());
        values.put("returned", papers == null ? null : papers.returned());
        values.put("invalid", papers == null ? null : papers.invalid());
        values.put("votes", VoteLine.kindOf(sheet.votes()).name());
        values.put("seats", sheet.votes() instanceof Votes.Election e ? e.seats() : null);
        values.put("abstain", sheet.votes() instanceof Votes.Choice c ? c.abstain() : null);
        values.put("voters", proxies == null ? null : proxies.voters());
        values.put("publishedOn", proxies == null ? null : proxies.publishedOn());
        values.put("replaces", stored.replaces());
        values.put("reason", stored.reason());
        values.put("at", Today.stamp(stored.recordedAt()));
        values.put("by", stored.recordedBy());
        return values;
    }

    private void insert(UUID sheet, int place, VoteLine line) {
        jdbc.sql(
                        """
                        insert into ballot.vote (sheet_id, place, candidate_id, name, yes, no, abstain)
                        values (:sheet, :place, :candidate, :name, :yes, :no, :abstain)
                        """)
                .param("sheet", sheet)
                .param("place", place)
                .param("candidate", line.candidate())
                .param("name", line.name())
                .param("yes", line.yes())
                .param("no", line.no())
                .param("abstain", line.abstain())
                .update();
    }

    private void insert(UUID sheet, ProxyList list) {
        int place = 0;
        for (var proxy : list.proxies()) {
            jdbc.sql(
                            """
                            insert into ballot.proxy (sheet_id, place, voters_id, principal_id, agent_id, in_writing)
                            values (:sheet, :place, :voters, :principal, :agent, :inWriting)
                            """)
                    .param("sheet", sheet)
                    .param("place", ++place)
                    .param("voters", list.voters())
                    .param("principal", proxy.principal())
                    .param("agent", proxy.agent())
                    .param("inWriting", proxy.inWriting())
                    .update();
        }
    }

    Optional<StoredSheet> find(UUID id) {
        return jdbc.sql(SELECT + " where s.sheet_id = :id")
                .param("id", id)
                .query((row, _) -> sheet(row))
                .optional();
    }

    /** The first one first; those put right by another included. */
    List<StoredSheet> about(RecordKey subject) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where s.subject_id = :id and s.subject_register = :register
                                 order by s.held_on, s.recorded_at, s.sheet_id
                                """)
                .param("id", subject.id())
                .param("register", subject.register())
                .query((row, _) -> sheet(row))
                .list();
    }

    /** The newest first; ids rise with the time at which they were made. */
    List<StoredSheet> list(Scope scope, @Nullable UUID after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where exists (select from organization.tree t
                                                where t.district = s.district and t.descendant_id = s.organization_id
                                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                                  and (t.to_on = o.dissolved_on
                                                       or t.from_on <= s.held_on and t.to_on > s.held_on))
                                   and (cast(:after as uuid) is null or s.sheet_id < cast(:after as uuid))
                                 order by s.sheet_id desc limit :most
                                """)
                .param("roots", scope.asArray())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> sheet(row))
                .list();
    }

    private StoredSheet sheet(ResultSet row) throws SQLException {
        var id = row.getObject("sheet_id", UUID.class);
        return new StoredSheet(
                id,
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                new RecordKey(
                        row.getString("subject_register"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("roll_id", UUID.class),
                count(row, id),
                proxies(row, id),
                row.getObject("replaces_id", UUID.class),
                row.getString("reason"),
                row.getObject("replaced_by", UUID.class),
                row.getObject("recorded_local", LocalDateTime.class),
                row.getString("recorded_by"));
    }

    private BallotSheet<? extends Votes> count(ResultSet row, UUID id) throws SQLException {
        var issued = row.getObject("issued", Integer.class);
        var papers =
                issued == null
                        ? null
                        : new Papers(issued, row.getInt("returned"), row.getInt("invalid"));
        var votes =
                VoteLine.Kind.valueOf(row.getString("votes"))
                        .votes(lines(id), row.getInt("seats"), row.getInt("abstain"));
        return new BallotSheet<>(
                BallotForm.valueOf(row.getString("form")),
                Denominator.valueOf(row.getString("entitled")),
                new Headcount(row.getInt("eligible"), row.getInt("present")),
                papers,
                votes);
    }

    private List<VoteLine> lines(UUID id) {
        return jdbc.sql(
                        """
                        select candidate_id, name, yes, no, abstain from ballot.vote where sheet_id = :id order by place
                        """)
                .param("id", id)
                .query((row, _) ->
                        new VoteLine(
                                row.getObject("candidate_id", UUID.class),
                                row.getString("name"),
                                row.getInt("yes"),
                                row.getInt("no"),
                                row.getInt("abstain")))
                .list();
    }

    private @Nullable ProxyList proxies(ResultSet row, UUID id) throws SQLException {
        var voters = row.getObject("voters_id", UUID.class);
        if (voters == null) {
            return null;
        }
        var proxies =
                jdbc.sql(
                                """
                                select principal_id, agent_id, in_writing from ballot.proxy where sheet_id = :id order by place
                                """)
                        .param("id", id)
                        .query((one, _) ->
                                new Proxy(
                                        one.getObject("principal_id", UUID.class),
                                        one.getObject("agent_id", UUID.class),
                                        one.getBoolean("in_writing")))
                        .list();
        return new ProxyList(
                voters, proxies, row.getObject("proxies_published_on", LocalDate.class));
    }
}
