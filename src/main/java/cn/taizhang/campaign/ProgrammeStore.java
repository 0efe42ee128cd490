package cn.taizhang.campaign;

import cn.taizhang.meeting.MeetingId;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of programmes and of the activities marked over meetings. */
@Repository
class ProgrammeStore {

    private static final String SELECT =
            """
            select p.programme_id, p.organization_id, o.name as organization_name, p.kind, p.name, p.document_number,
                   p.starts_on, p.ends_on
              from campaign.programme p
              join organization.directory o using (district, organization_id)
            """;

    /** Of what is {@code asked}: the nearest programme that runs for an organization on a day. */
    private static final String NEAREST =
            """
            select p.programme_id, p.name
              from campaign.programme p
              join organization.tree t
                on t.district = p.district and t.ancestor_id = p.organization_id
               and t.descendant_id = asked.organization_id and t.from_on <= asked.day and t.to_on > asked.day
             where p.kind = :kind and p.starts_on <= asked.day and p.ends_on > asked.day
             order by t.depth
             limit 1
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ProgrammeStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** False when another of its kind came in between for the same days. */
    boolean insert(ProgrammeId id, NewProgramme wanted) {
        return jdbc.sql(
                                """
                                insert into campaign.programme (programme_id, organization_id, kind, name,
                                                                document_number, starts_on, ends_on)
                                values (:id, :organization, :kind, :name, :number, :starts,
                                        coalesce(cast(:ends as date), 'infinity'))
                                on conflict on constraint one_programme_of_a_kind_a_day do nothing
                                """)
                        .param("id", id.value())
                        .param(
                                "organization",
                                wanted.organization() == null
                                        ? null
                                        : wanted.organization().value())
                        .param("kind", wanted.kind() == null ? null : wanted.kind().name())
                        .param("name", wanted.name())
                        .param("number", wanted.documentNumber())
                        .param("starts", wanted.startsOn())
                        .param("ends", wanted.endsOn())
                        .update()
                == 1;
    }

    Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(SELECT + " where p.programme_id = :id")
                .param("id", id.value())
                .query(ProgrammeStore::programme)
                .optional();
    }

    /** As {@link #find}, and holds the row until the transaction ends. */
    Optional<Programme> lock(ProgrammeId id) {
        return jdbc.sql(SELECT + " where p.programme_id = :id for update of p")
                .param("id", id.value())
                .query(ProgrammeStore::programme)
                .optional();
    }

    void end(ProgrammeId id, LocalDate on) {
        jdbc.sql(
                        """
                        update campaign.programme set ends_on = :on, version = version + 1 where programme_id = :id
                        """)
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    /** How many meetings marked for a programme were held on a day or later; withdrawn ones are none. */
    long activitiesFrom(ProgrammeId id, LocalDate on) {
        return jdbc.sql(
                        """
                        select count(distinct a.meeting_id)
                          from campaign.activity a
                          join meeting.event e using (district, meeting_id)
                         where a.programme_id = :id and e.state = 'HELD' and e.held_on >= :on
                        """)
                .param("id", id.value())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /** Those of the kind that run in the organization on any day from {@code startsOn} until before {@code endsOn}. */
    List<Programme> overlapping(
            OrganizationId organization,
            ProgrammeKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where p.organization_id = :organization and p.kind = :kind and p.ends_on > :starts
                                   and p.starts_on < coalesce(cast(:ends as date), 'infinity')
                                 order by p.starts_on
                                """)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .query(ProgrammeStore::programme)
                .list();
    }

    Optional<Programme> runningFor(OrganizationId organization, ProgrammeKind kind, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                  join organization.tree t
                                    on t.district = p.district and t.ancestor_id = p.organization_id
                                   and t.descendant_id = :organization and t.from_on <= :day and t.to_on > :day
                                 where p.kind = :kind and p.starts_on <= :day and p.ends_on > :day
                                 order by t.depth
                                 limit 1
                                """)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(ProgrammeStore::programme)
                .optional();
    }

    /**
     * The nearest that runs on the day; where none does, the one that ended last before it. An organization that has ended by then
     * stands where it stood on its last day.
     */
    Map<OrganizationDay, Programme> lastFor(Set<OrganizationDay> asked, ProgrammeKind kind) {
        var list = List.copyOf(asked);
        var last = new HashMap<OrganizationDay, Programme>();
        jdbc.sql(
                        """
                        select distinct on (own.organization_id, asked.day)
                               own.organization_id as asked_of, asked.day, p.programme_id, p.organization_id,
                               o.name as organization_name, p.kind, p.name, p.document_number, p.starts_on, p.ends_on
                          from unnest(cast(:ids as uuid[]), cast(:days as date[])) as asked(organization_id, day)
                          join organization.directory own on own.organization_id = asked.organization_id
                          join organization.tree t
                            on t.district = own.district and t.descendant_id = own.organization_id
                           and t.from_on <= asked.day and (t.to_on > asked.day or t.to_on = own.dissolved_on)
                          join campaign.programme p
                            on p.district = t.district and p.organization_id = t.ancestor_id
                           and p.kind = :kind and p.starts_on <= asked.day
                          join organization.directory o
                            on o.district = p.district and o.organization_id = p.organization_id
                         order by own.organization_id, asked.day, least(p.ends_on, asked.day + 1) desc, t.depth
                        """)
                .param(
                        "ids",
                        list.stream().map(one -> one.organization().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        list.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    last.put(
                            new OrganizationDay(
                                    new OrganizationId(row.getObject("asked_of", UUID.class)),
                                    row.getObject("day", LocalDate.class)),
                            programme(row, row.getRow()));
                });
        return last;
    }

    /** Whether a programme of the kind ran for the organization on any of these days, both ends included. */
    boolean ranBetween(
            OrganizationId organization, ProgrammeKind kind, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select exists (
                            select from campaign.programme p
                              join organization.tree t
                                on t.district = p.district and t.ancestor_id = p.organization_id
                               and t.descendant_id = :organization
                               and t.from_on < p.ends_on and t.to_on > p.starts_on
                             where p.kind = :kind and p.starts_on <= :to and p.ends_on > :from
                               and t.from_on <= :to and t.to_on > :from)
                        """)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    List<Programme> list() {
        return jdbc.sql(SELECT + " order by p.starts_on desc, p.name limit 200")
                .query(ProgrammeStore::programme)
                .list();
    }

    Optional<ActivityKind> kindOf(MeetingId meeting) {
        return jdbc.sql("select kind from campaign.activity where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(String.class)
                .optional()
                .map(ActivityKind::valueOf);
    }

    OrganizationId hostOf(MeetingId meeting) {
        return new OrganizationId(
                jdbc.sql(
                                """
                                select organization_id from meeting.event
                                 where meeting_id = :meeting and part = 'HOST'
                                """)
                        .param("meeting", meeting.value())
                        .query(UUID.class)
                        .single());
    }

    void mark(MeetingId meeting, @Nullable ProgrammeId programme, @Nullable ActivityKind kind) {
        jdbc.sql("delete from campaign.activity where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .update();
        if (programme != null && kind != null) {
            jdbc.sql(
                            """
                            insert into campaign.activity (meeting_id, programme_id, kind)
                            values (:meeting, :programme, :kind)
                            """)
                    .param("meeting", meeting.value())
                    .param("programme", programme.value())
                    .param("kind", kind.name())
                    .update();
        }
    }

    int markAll(OrganizationId organization, Map<MeetingId, ActivityKind> marked) {
        var rows =
                marked.entrySet().stream()
                        .map(one ->
                                new Object[] {
                                    one.getValue().name(),
                                    organization.value(),
                                    one.getKey().value()
                                })
                        .toList();
        int[] inserted =
                batch.batchUpdate(
                        """
                        insert into campaign.activity (meeting_id, programme_id, kind)
                        select distinct e.meeting_id, p.programme_id, ?
                          from meeting.event e
                          join campaign.programme p
                            on p.district = e.district and p.organization_id = ? and p.kind = 'THEME_EDUCATION'
                           and p.starts_on <= e.held_on and p.ends_on > e.held_on
                         where e.meeting_id = ? and e.part = 'HOST'
                        """,
                        rows);
        return java.util.Arrays.stream(inserted).sum();
    }

    /** What the nearest running programme of the kind is called, for many organizations each on a day of its own. */
    Map<OrganizationDay, String> namesOfRunning(Set<OrganizationDay> asked, ProgrammeKind kind) {
        var list = List.copyOf(asked);
        var names = new HashMap<OrganizationDay, String>();
        jdbc.sql(
                        """
                        select asked.place, running.name
                          from unnest(cast(:ids as uuid[]), cast(:days as date[]))
                               with ordinality as asked(organization_id, day, place)
                         cross join lateral (
                        """
                                + NEAREST
                                + ") running")
                .param(
                        "ids",
                        list.stream().map(one -> one.organization().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        list.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    names.put(list.get(row.getInt(1) - 1), row.getString(2));
                });
        return names;
    }

    /** Marks meetings for the nearest programme of the kind that runs for their host on their day; says how many. */
    int markRunning(Map<MeetingId, ActivityKind> marked, ProgrammeKind kind) {
        return jdbc.sql(
                        """
                        insert into campaign.activity (meeting_id, programme_id, kind)
                        select asked.meeting_id, running.programme_id, asked.activity
                          from (select e.organization_id, e.held_on as day, wanted.meeting_id, wanted.activity
                                  from unnest(cast(:meetings as uuid[]), cast(:kinds as text[]))
                                       as wanted(meeting_id, activity)
                                  join meeting.event e
                                    on e.district = kernel.current_district() and e.meeting_id = wanted.meeting_id
                                   and e.part = 'HOST') asked
                         cross join lateral (
                        """
                                + NEAREST
                                + ") running")
                .param(
                        "meetings",
                        marked.keySet().stream().map(MeetingId::value).toArray(UUID[]::new))
                .param(
                        "kinds",
                        marked.values().stream().map(ActivityKind::name).toArray(String[]::new))
                .param("kind", kind.name())
                .update();
    }

    /** The organizations of a kind under a root that hosted or co-hosted no study discussion in the span. */
    List<String> withoutStudy(OrganizationId root, String kind, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select o.name
                          from organization.tree t
                          join organization.directory o
                            on o.district = t.district and o.organization_id = t.descendant_id and o.kind = :kind
                         where t.ancestor_id = :root and t.from_on <= :to and t.to_on > :to
                           and not exists (
                               select from meeting.event e
                                 join campaign.activity a using (district, meeting_id)
                                where e.district = t.district and e.organization_id = t.descendant_id
                                  and e.state = 'HELD' and a.kind = 'STUDY_DISCUSSION'
                                  and e.held_on between :from and :to)
                         order by o.code
                        """)
                .param("root", root.value())
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }

    private static Programme programme(ResultSet row, int n) throws SQLException {
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new Programme(
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                ProgrammeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("document_number"),
                row.getObject("starts_on", LocalDate.class),
                LocalDate.MAX.equals(ends) ? null : ends);
    }
}
