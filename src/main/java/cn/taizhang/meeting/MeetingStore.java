package cn.taizhang.meeting;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a meeting as single records: written, replaced, returned, withdrawn and read. */
@Repository
class MeetingStore {

    private final JdbcClient jdbc;
    private final MeetingBatch batch;

    MeetingStore(JdbcClient jdbc, MeetingBatch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Empty when a record with the same request key is there already. */
    Optional<MeetingId> insert(MeetingDraft draft, Recorder recorder) {
        var id = new MeetingId(Ids.next());
        int inserted =
                jdbc.sql(
                                """
                                insert into meeting.meeting (meeting_id, kind, topic, host_id, held_on, manner, place,
                                       presider, expected, attended, state, recorded_at, recorded_on, recorded_by,
                                       recorded_by_account, on_behalf, request_key)
                                values (:id, :kind, :topic, :host, :heldOn, :manner, :place, :presider, :expected,
                                        :attended, 'HELD', :recordedAt, :recordedOn, :recordedBy, :account, :onBehalf,
                                        :request)
                                on conflict on constraint one_record_a_request do nothing
                                """)
                        .params(values(id, draft))
                        .param("recordedAt", Today.stamp(recorder.at()))
                        .param("recordedOn", recorder.at().toLocalDate())
                        .param("recordedBy", recorder.actor().name())
                        .param("account", recorder.actor().account())
                        .param("onBehalf", recorder.onBehalf())
                        .param("request", draft.requestKey())
                        .update();
        if (inserted == 0) {
            return Optional.empty();
        }
        batch.insertParts(id, draft);
        return Optional.of(id);
    }

    void insertAll(List<RecordedMeeting> meetings) {
        batch.insertAll(meetings);
    }

    /** Replaces the record when it still has the version that was read; answers a return. */
    boolean replace(MeetingId id, int version, MeetingDraft draft) {
        int replaced =
                jdbc.sql(
                                """
                                update meeting.meeting
                                   set kind = :kind, topic = :topic, host_id = :host, held_on = :heldOn,
                                       manner = :manner, place = :place, presider = :presider, expected = :expected,
                                       attended = :attended, returned_because = null, version = version + 1
                                 where meeting_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update();
        if (replaced == 1) {
            batch.replaceParts(id, draft);
        }
        return replaced == 1;
    }

    boolean markReturned(MeetingId id, int version, String reason) {
        return jdbc.sql(
                                """
                                update meeting.meeting set returned_because = :reason, version = version + 1
                                 where meeting_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean withdraw(MeetingId id, int version) {
        return jdbc.sql(
                                """
                                update meeting.meeting
                                   set state = 'WITHDRAWN', returned_because = null, version = version + 1
                                 where meeting_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<MeetingId> byRequest(UUID requestKey) {
        return jdbc.sql("select meeting_id from meeting.meeting where request_key = :key")
                .param("key", requestKey)
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    /**
     * 认行: which meeting a row means.
     *
     * @param number the record's number it came with, or null
     */
    record Asked(@Nullable UUID number, MeetingDraft draft) {}

    /**
     * Which records these mean: by number, or by host, day, kind and topic; null for those not there. Two events may be
     * alike in all four: a record that came under a number of its own is no other number's. Of alike ones the one that
     * still counts, recorded first. The other collation keeps the planner from the index of parts of topics, which
     * is slow where many are alike.
     */
    List<@Nullable UUID> known(List<Asked> rows) {
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select coalesce(
                                 (select m.meeting_id from meeting.meeting m
                                   where m.district = kernel.current_district() and m.meeting_id = asked.number),
                                 (select m.meeting_id from meeting.meeting m
                                   where m.district = kernel.current_district() and m.host_id = asked.host
                                     and m.held_on = asked.day and m.kind = asked.kind
                                     and m.topic = asked.topic collate "C"
                                     and (asked.number is null or m.request_key <> m.meeting_id)
                                   order by m.state, m.meeting_id
                                   limit 1))
                          from unnest(cast(:numbers as uuid[]), cast(:hosts as uuid[]), cast(:days as date[]),
                                      cast(:kinds as text[]), cast(:topics as text[]))
                               with ordinality as asked(number, host, day, kind, topic, place)
                         order by asked.place
                        """)
                .param("numbers", rows.stream().map(Asked::number).toArray(UUID[]::new))
                .param(
                        "hosts",
                        rows.stream().map(one -> id(one.draft().host())).toArray(UUID[]::new))
                .param(
                        "days",
                        rows.stream().map(one -> text(one.draft().heldOn())).toArray(String[]::new))
                .param(
                        "kinds",
                        rows.stream().map(one -> name(one.draft().kind())).toArray(String[]::new))
                .param(
                        "topics",
                        rows.stream().map(one -> one.draft().topic()).toArray(String[]::new))
                .query(row -> {
                    known.add(row.getObject(1, UUID.class));
                });
        return known;
    }

    private static @Nullable UUID id(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String name(@Nullable MeetingKind kind) {
        return kind == null ? null : kind.name();
    }

    /** How many of these persons stand on none of these rolls that day; a co-host's roll is checked unseen. */
    long notOnRolls(Set<PersonId> persons, List<OrganizationId> organizations, LocalDate day) {
        return jdbc.sql("select membership.not_on_rolls(:persons, :organizations, :day)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    Optional<Meeting> find(Scope scope, MeetingId id) {
        return jdbc.sql(
                        """
                        select m.*, o.name as host_name, m.recorded_at at time zone 'Asia/Shanghai' as recorded_local
                          from meeting.meeting m
                          join organization.directory o on o.district = m.district and o.organization_id = m.host_id
                         where m.meeting_id = :id
                           and exists (select from meeting.participant p
                                         join organization.tree t on t.district = p.district
                                                                 and t.descendant_id = p.organization_id
                                        where p.district = m.district and p.meeting_id = m.meeting_id
                                          and t.ancestor_id = any(cast(:roots as uuid[]))
                                          and (t.to_on = 'infinity' or t.from_on <= m.held_on and t.to_on > m.held_on))
                        """)
                .param("id", id.value())
                .param("roots", scope.asArray())
                .query((row, n) -> MeetingMapping.meeting(row, coHostsOf(id), attendanceOf(id)))
                .optional();
    }

    private List<Meeting.Participant> coHostsOf(MeetingId id) {
        return jdbc.sql(
                        """
                        select p.organization_id, o.name
                          from meeting.participant p
                          join organization.directory o using (district, organization_id)
                         where p.meeting_id = :id and p.part = 'CO_HOST'
                         order by o.code
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        new Meeting.Participant(
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    private List<Meeting.Attendance> attendanceOf(MeetingId id) {
        return jdbc.sql(
                        """
                        select a.person_id as person, coalesce(listed.name, '') as name, a.presence
                          from meeting.attendance a
                          left join meeting.names_on_list(:id) listed using (person_id)
                         where a.meeting_id = :id
                         order by people.order_of_name(listed.name), a.person_id
                        """)
                .param("id", id.value())
                .query(Meeting.Attendance.class)
                .list();
    }

    private static Map<String, @Nullable Object> values(MeetingId id, MeetingDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("kind", Objects.requireNonNull(draft.kind()).name());
        values.put("topic", draft.topic());
        values.put("host", Objects.requireNonNull(draft.host()).value());
        values.put("heldOn", draft.heldOn());
        values.put("manner", draft.manner().name());
        values.put("place", draft.place());
        values.put("presider", draft.presider());
        values.put("expected", draft.expectedCount());
        values.put("attended", draft.attendedCount());
        return values;
    }
}
