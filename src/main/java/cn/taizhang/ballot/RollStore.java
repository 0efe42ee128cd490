package cn.taizhang.ballot;

import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rolls, to which rows are only ever added. */
@Repository
class RollStore {

    private static final String SELECT =
            """
            select r.*, o.name as organization_name, r.recorded_at at time zone 'Asia/Shanghai' as recorded_local
              from ballot.roll r
              join organization.directory o using (district, organization_id)
            """;

    private static final String ENTRIES =
            """
            select e.entry_id, e.place, e.name, e.mark, e.from_on, e.reason, g.ended_on, coalesce(g.reason, '') as ended_because
              from ballot.roll_entry e
              left join ballot.roll_ending g using (district, roll_id, entry_id)
             where e.roll_id = :roll
            """;

    private static final String COUNTS_ON =
            " and e.from_on <= :day and (g.ended_on is null or g.ended_on > :day)";

    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who ask the same of this roll wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roll ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void insert(Roll roll) {
        jdbc.sql(
                        """
                        insert into ballot.roll (roll_id, organization_id, title, entitled, drawn_up_on, recorded_at, recorded_by)
                        values (:id, :organization, :title, :entitled, :drawnUpOn, :at, :by)
                        """)
                .param("id", roll.id())
                .param("organization", roll.organization().value())
                .param("title", roll.title())
                .param("entitled", roll.entitled().name())
                .param("drawnUpOn", roll.drawnUpOn())
                .param("at", Today.stamp(roll.recordedAt()))
                .param("by", roll.recordedBy())
                .update();
    }

    /** Adds them behind those that are there, in their order. */
    void add(
            UUID roll,
            List<PastedRoll.Line> lines,
            LocalDate from,
            String reason,
            LocalDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into ballot.roll_entry (roll_id, entry_id, place, name, mark, from_on, reason, recorded_at, recorded_by)
                        select :roll, given.id,
                               given.place + (select coalesce(max(e.place), 0) from ballot.roll_entry e where e.roll_id = :roll),
                               given.name, given.mark, :from, :reason, :at, :by
                          from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:marks as text[]))
                               with ordinality as given(id, name, mark, place)
                        """)
                .param("roll", roll)
                .param("ids", lines.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("names", lines.stream().map(PastedRoll.Line::name).toArray(String[]::new))
                .param("marks", lines.stream().map(PastedRoll.Line::mark).toArray(String[]::new))
                .param("from", from)
                .param("reason", reason)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    void end(UUID roll, UUID entry, LocalDate on, String reason, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into ballot.roll_ending (roll_id, entry_id, ended_on, reason, recorded_at, recorded_by)
                        values (:roll, :entry, :on, :reason, :at, :by)
                        """)
                .param("roll", roll)
                .param("entry", entry)
                .param("on", on)
                .param("reason", reason)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    Optional<Roll> find(UUID id) {
        return jdbc.sql(SELECT + " where r.roll_id = :id")
                .param("id", id)
                .query((row, _) -> roll(row))
                .optional();
    }

    /** The newest first. */
    List<Roll> list(
            Scope scope, @Nullable OrganizationId organization, @Nullable Roll after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where exists (select from organization.tree t
                                                where t.district = r.district and t.descendant_id = r.organization_id
                                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                                  and (t.to_on = o.dissolved_on
                                                       or t.from_on <= r.drawn_up_on and t.to_on > r.drawn_up_on))
                                   and (cast(:organization as uuid) is null or r.organization_id = :organization)
                                   and (cast(:day as date) is null
                                        or (r.drawn_up_on, r.roll_id) < (cast(:day as date), cast(:id as uuid)))
                                 order by r.drawn_up_on desc, r.roll_id desc limit :most
                                """)
                .param("roots", scope.asArray())
                .param("organization", organization == null ? null : organization.value())
                .param("day", after == null ? null : after.drawnUpOn())
                .param("id", after == null ? null : after.id())
                .param("most", most)
                .query((row, _) -> roll(row))
                .list();
    }

    Optional<RollEntry> entry(UUID roll, UUID entry) {
        return jdbc.sql(ENTRIES + " and e.entry_id = :entry")
                .param("roll", roll)
                .param("entry", entry)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Everybody who ever stood on it. */
    List<RollEntry> entries(UUID roll) {
        return jdbc.sql(ENTRIES + " order by e.place")
                .param("roll", roll)
                .query((row, _) -> entry(row))
                .list();
    }

    List<RollEntry> countingOn(UUID roll, LocalDate day) {
        return jdbc.sql(ENTRIES + COUNTS_ON + " order by e.place")
                .param("roll", roll)
                .param("day", day)
                .query((row, _) -> entry(row))
                .list();
    }

    /** A page of those entitled on the day whose name or mark holds the text, behind that place. */
    List<RollEntry> page(UUID roll, LocalDate day, String search, int afterPlace, int most) {
        return jdbc.sql(
                        ENTRIES
                                + COUNTS_ON
                                + """
                                 and e.place > :after and (:search = '' or strpos(e.name, :search) > 0 or strpos(e.mark, :search) > 0)
                                 order by e.place limit :most
                                """)
                .param("roll", roll)
                .param("day", day)
                .param("after", afterPlace)
                .param("search", search)
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    int eligible(UUID roll, LocalDate day) {
        return jdbc.sql("select count(*) from (" + ENTRIES + COUNTS_ON + ") counted")
                .param("roll", roll)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Those added or ended since it was drawn up, the newest first. */
    List<RollEntry> corrected(UUID roll, int most) {
        return jdbc.sql(
                        ENTRIES
                                + """
                                 and (e.reason <> '' or g.ended_on is not null)
                                 order by greatest(e.recorded_at, g.recorded_at) desc, e.place desc limit :most
                                """)
                .param("roll", roll)
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    private static Roll roll(ResultSet row) throws SQLException {
        return new Roll(
                row.getObject("roll_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("title"),
                Denominator.valueOf(row.getString("entitled")),
                row.getObject("drawn_up_on", LocalDate.class),
                row.getObject("recorded_local", LocalDateTime.class),
                row.getString("recorded_by"));
    }

    private static RollEntry entry(ResultSet row) throws SQLException {
        return new RollEntry(
                row.getObject("entry_id", UUID.class),
                row.getInt("place"),
                row.getString("name"),
                row.getString("mark"),
                row.getObject("from_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"));
    }
}
