package cn.taizhang.meeting;

import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of attendance, many rows at a time. */
@Repository
class AttendanceStore {

    /** 记录编号 of a row, which follows from meeting and person; an index of the table holds the same. */
    static final String NUMBER =
            "cast(md5(cast(a.meeting_id as text) || cast(a.person_id as text)) as uuid)";

    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of those rows that are there, null for the others, in their order. */
    List<@Nullable UUID> known(List<@Nullable UUID> meetings, List<@Nullable UUID> persons) {
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select case when a.person_id is not null then %s end
                          from unnest(cast(:meetings as uuid[]), cast(:persons as uuid[]))
                               with ordinality as asked(meeting_id, person_id, place)
                          left join meeting.attendance a
                            on a.district = kernel.current_district() and a.meeting_id = asked.meeting_id
                           and a.person_id = asked.person_id
                         order by asked.place
                        """
                                .formatted(NUMBER))
                .param("meetings", meetings.toArray(UUID[]::new))
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    known.add(row.getObject(1, UUID.class));
                });
        return known;
    }

    /** 待核对: the meeting a row means, and whether its person was on a roll of the host or a co-host that day. */
    record Place(
            UUID host,
            String hostName,
            LocalDate heldOn,
            MeetingState state,
            int version,
            boolean onRoll) {}

    /** As many answers as rows, in their order; null where no meeting is found. */
    List<@Nullable Place> places(List<ListedPerson> listed) {
        var places = new ArrayList<@Nullable Place>();
        jdbc.sql(
                        """
                        select m.host_id, o.name as host_name, m.held_on, m.state, m.version,
                               membership.not_on_rolls(
                                   array[asked.person_id],
                                   array(select p.organization_id from meeting.participant p
                                          where p.district = m.district and p.meeting_id = m.meeting_id),
                                   m.held_on) = 0 as on_roll
                          from unnest(cast(:meetings as uuid[]), cast(:persons as uuid[]))
                               with ordinality as asked(meeting_id, person_id, place)
                          left join meeting.meeting m
                            on m.district = kernel.current_district() and m.meeting_id = asked.meeting_id
                          left join organization.directory o
                            on o.district = m.district and o.organization_id = m.host_id
                         order by asked.place
                        """)
                .param(
                        "meetings",
                        listed.stream().map(AttendanceStore::meeting).toArray(UUID[]::new))
                .param("persons", listed.stream().map(AttendanceStore::person).toArray(UUID[]::new))
                .query(row -> {
                    places.add(
                            row.getObject("host_id") == null
                                    ? null
                                    : new Place(
                                            row.getObject("host_id", UUID.class),
                                            row.getString("host_name"),
                                            row.getObject("held_on", LocalDate.class),
                                            MeetingState.valueOf(row.getString("state")),
                                            row.getInt("version"),
                                            row.getBoolean("on_roll")));
                });
        return places;
    }

    private static @Nullable UUID meeting(ListedPerson one) {
        var meeting = one.meeting();
        return meeting == null ? null : meeting.value();
    }

    private static @Nullable UUID person(ListedPerson one) {
        var person = one.person();
        return person == null ? null : person.value();
    }

    /** The lists of these meetings; none for those without one. */
    Map<MeetingId, Map<PersonId, Presence>> of(Set<MeetingId> meetings) {
        var lists = new HashMap<MeetingId, Map<PersonId, Presence>>();
        jdbc.sql(
                        """
                        select meeting_id, person_id, presence from meeting.attendance
                         where district = kernel.current_district() and meeting_id = any(cast(:meetings as uuid[]))
                        """)
                .param("meetings", ids(meetings))
                .query(row -> {
                    lists.computeIfAbsent(
                                    new MeetingId(row.getObject(1, UUID.class)),
                                    one -> new HashMap<>())
                            .put(
                                    new PersonId(row.getObject(2, UUID.class)),
                                    Presence.valueOf(row.getString(3)));
                });
        return lists;
    }

    /** 应到、实到 follow from the list. */
    void count(Set<MeetingId> meetings) {
        jdbc.sql(
                        """
                        update meeting.meeting m set expected = listed.all_of_them, attended = listed.present
                          from (select a.district, a.meeting_id, count(*) as all_of_them,
                                       count(*) filter (where a.presence = 'PRESENT') as present
                                  from meeting.attendance a
                                 where a.district = kernel.current_district()
                                   and a.meeting_id = any(cast(:meetings as uuid[]))
                                 group by a.district, a.meeting_id) listed
                         where m.district = listed.district and m.meeting_id = listed.meeting_id
                           and (m.expected, m.attended) is distinct from (listed.all_of_them, listed.present)
                        """)
                .param("meetings", ids(meetings))
                .update();
    }

    private static UUID[] ids(Set<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::value).toArray(UUID[]::new);
    }
}
