package cn.taizhang.meeting;

import cn.taizhang.organization.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as rows of lists. A row is seen by everyone in whose scope its host or a co-host stands. */
@Repository
class MeetingLists {

    private static final String ROWS =
            """
            select m.meeting_id, m.kind, m.topic, m.held_on, m.host_id, o.name as host_name,
                   (select count(*) - 1 from meeting.participant p
                     where p.district = m.district and p.meeting_id = m.meeting_id) as co_hosts,
                   m.attended, m.state, m.recorded_on, m.on_behalf, m.returned_because
              from meeting.meeting m
              join organization.directory o on o.district = m.district and o.organization_id = m.host_id
            """;

    /** Asked row by row (offset 0): the rows come in the order of the list, and most of them are in scope. */
    private static final String IN_SCOPE =
            """
             exists (select from meeting.participant p
                       join organization.tree t on t.district = p.district and t.descendant_id = p.organization_id
                      where p.district = m.district and p.meeting_id = m.meeting_id
                        and t.ancestor_id = any(cast(:roots as uuid[]))
                        and (t.to_on = 'infinity' or t.from_on <= m.held_on and t.to_on > m.held_on)
                     offset 0)
            """;

    private static final String ASKED_FOR =
            """
             and (:search = '' or m.topic like '%' || :search || '%' or m.presider like '%' || :search || '%')
             and (cast(:kind as text) is null or m.kind = :kind)
             and (cast(:from as date) is null or m.held_on >= :from)
             and (cast(:to as date) is null or m.held_on <= :to)
             and case cast(:only as text)
                     when 'RETURNED' then m.returned_because is not null
                     when 'LATE' then m.state = 'HELD'
                          and m.recorded_on >= date_trunc('month', m.held_on) + interval '1 month'
                     when 'WITHDRAWN' then m.state = 'WITHDRAWN'
                     else m.state = 'HELD' end
             and (cast(:organization as uuid) is null or exists (
                     select from meeting.participant p
                       join organization.tree t on t.district = p.district and t.descendant_id = p.organization_id
                      where p.district = m.district and p.meeting_id = m.meeting_id
                        and t.ancestor_id = :organization
                        and t.from_on <= m.held_on and t.to_on > m.held_on
                     offset 0))
            """;

    private static final String RETURNED =
            """
             where m.returned_because is not null
               and (not :onlyOwn or m.recorded_by_account = cast(:account as uuid)
                    or m.host_id = any(cast(:roots as uuid[])))
               and exists (select from organization.tree t
                            where t.district = m.district and t.descendant_id = m.host_id
                              and t.ancestor_id = any(cast(:roots as uuid[]))
                              and (t.to_on = 'infinity' or t.from_on <= m.held_on and t.to_on > m.held_on))
            """;

    private static final String FOLLOWING =
            """
             and (cast(:day as date) is null
                  or (m.held_on, m.meeting_id) < (cast(:day as date), cast(:id as uuid)))
             order by m.held_on desc, m.meeting_id desc
             limit :limit
            """;

    private static final String PRECEDING =
            """
             and (m.held_on, m.meeting_id) > (cast(:day as date), cast(:id as uuid))
             order by m.held_on, m.meeting_id
             limit :limit
            """;

    /** Many organizations: the district's newest are walked through; naming the district lets an index give the order. */
    private static final String OF_THE_DISTRICT =
            " where m.district = kernel.current_district() and ";

    /** Those with the word searched for. */
    private static final String AMONG_FOUND =
            " where m.meeting_id = any(cast(:found as uuid[])) and ";

    /** A few organizations: the newest of each, read off its own index, are merged. */
    private static final String OF_A_FEW =
            """
             where m.meeting_id in (
                   select one.meeting_id
                     from (select distinct district, descendant_id from organization.tree
                            where ancestor_id = any(cast(:under as uuid[]))) few
                    cross join lateral (
                          select m.meeting_id, m.held_on
                            from meeting.participant mine
                            join meeting.meeting m using (district, meeting_id)
                           where mine.district = few.district and mine.organization_id = few.descendant_id
                             and
            """;

    private static final String FOLLOWING_OF_EACH =
            """
                             and (cast(:day as date) is null
                                  or (mine.held_on, mine.meeting_id) < (cast(:day as date), cast(:id as uuid)))
                           order by mine.held_on desc, mine.meeting_id desc
                           limit :limit) one
                    group by one.meeting_id, one.held_on
                    order by one.held_on desc, one.meeting_id desc
                    limit :limit)
             order by m.held_on desc, m.meeting_id desc
            """;

    private static final String PRECEDING_OF_EACH =
            """
                             and (mine.held_on, mine.meeting_id) > (cast(:day as date), cast(:id as uuid))
                           order by mine.held_on, mine.meeting_id
                           limit :limit) one
                    group by one.meeting_id, one.held_on
                    order by one.held_on, one.meeting_id
                    limit :limit)
             order by m.held_on, m.meeting_id
            """;

    /** Up to so many organizations it is quicker to merge theirs than to walk through the whole district's. */
    private static final int FEW = 200;

    /** A word that more meetings have is met soon on the way through the list. */
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;

    MeetingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, from after the row that the question names. */
    List<MeetingRow> following(Scope scope, MeetingQuestion question) {
        return rows(scope, question, FOLLOWING, FOLLOWING_OF_EACH);
    }

    /** Those that stand right before the row that the question names, newest first. */
    List<MeetingRow> preceding(Scope scope, MeetingQuestion question) {
        return rows(scope, question, PRECEDING, PRECEDING_OF_EACH).reversed();
    }

    private List<MeetingRow> rows(
            Scope scope, MeetingQuestion question, String inOrder, String inOrderOfEach) {
        var found = found(question);
        boolean merged = found.isEmpty() && isOfAFew(scope, question);
        String which = found.isPresent() ? AMONG_FOUND : merged ? OF_A_FEW : OF_THE_DISTRICT;
        return jdbc.sql(ROWS + which + IN_SCOPE + ASKED_FOR + (merged ? inOrderOfEach : inOrder))
                .params(filters(question))
                .param("roots", scope.asArray())
                .param("under", under(scope, question).asArray())
                .param("found", found.orElse(null))
                .query(MeetingRow.class)
                .list();
    }

    /** The few meetings with the word that is searched for; empty without a word, and for one that many have: the order of the list meets those soon. */
    private Optional<UUID[]> found(MeetingQuestion question) {
        if (question.search().isBlank()) {
            return Optional.empty();
        }
        var found =
                jdbc.sql("select found from meeting.found(:word, :most) as found")
                        .param("word", question.search().strip())
                        .param("most", MANY + 1)
                        .query(UUID.class)
                        .list();
        return Optional.of(found)
                .filter(few -> few.size() <= MANY)
                .map(few -> few.toArray(UUID[]::new));
    }

    /** Whatever is found has a participant under the organization asked for, else under the scope. */
    private static Scope under(Scope scope, MeetingQuestion question) {
        var organization = question.organization();
        return organization == null ? scope : Scope.of(organization);
    }

    private boolean isOfAFew(Scope scope, MeetingQuestion question) {
        return jdbc.sql(
                                """
                                select count(distinct descendant_id) from organization.tree
                                 where ancestor_id = any(cast(:under as uuid[]))
                                """)
                        .param("under", under(scope, question).asArray())
                        .query(Long.class)
                        .single()
                <= FEW;
    }

    List<MeetingRow> among(Scope scope, List<UUID> ids) {
        if (ids.isEmpty() || scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        ROWS
                                + " where m.meeting_id in (:ids) and "
                                + IN_SCOPE
                                + " order by m.held_on desc, m.meeting_id desc")
                .param("ids", ids)
                .param("roots", scope.asArray())
                .query(MeetingRow.class)
                .list();
    }

    /** Returned records that wait for mending, the earliest meeting first. */
    List<MeetingRow> returnedTo(Mending mending, int limit) {
        return asked(ROWS + RETURNED + " order by m.held_on, m.meeting_id limit :limit", mending)
                .param("limit", limit)
                .query(MeetingRow.class)
                .list();
    }

    /** How many returned records wait for mending. */
    int countReturnedTo(Mending mending) {
        return asked("select count(*) from meeting.meeting m" + RETURNED, mending)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Mending mending) {
        return jdbc.sql(sql)
                .param("roots", mending.scope().asArray())
                .param("onlyOwn", mending.onlyOwn())
                .param("account", mending.account());
    }

    /**
     * 待更正的范围: whose returned records are asked for: those hosted under the scope.
     *
     * @param onlyOwn of them only those hosted by the scope's roots themselves or entered by the account
     */
    record Mending(Scope scope, boolean onlyOwn, @Nullable UUID account) {}

    /** Others of the same kind on the same day that share the host or a co-host: perhaps the same event. */
    List<MeetingRow> alike(Scope scope, Meeting meeting, int limit) {
        return jdbc.sql(
                        ROWS
                                + """
                                 where m.state = 'HELD' and m.held_on = :heldOn and m.kind = :kind
                                   and m.meeting_id <> :id
                                   and exists (select from meeting.participant p
                                                 join meeting.participant same using (district, organization_id)
                                                where p.district = m.district and p.meeting_id = m.meeting_id
                                                  and same.meeting_id = :id)
                                   and
                                """
                                + IN_SCOPE
                                + " order by m.meeting_id limit :limit")
                .param("heldOn", meeting.heldOn())
                .param("kind", meeting.kind().name())
                .param("id", meeting.id().value())
                .param("roots", scope.asArray())
                .param("limit", limit)
                .query(MeetingRow.class)
                .list();
    }

    private static Map<String, @Nullable Object> filters(MeetingQuestion question) {
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("search", literal(question.search()));
        filters.put("kind", question.kind() == null ? null : question.kind().name());
        filters.put("from", question.from());
        filters.put("to", question.to());
        filters.put("only", question.only() == null ? null : question.only().name());
        filters.put("day", question.afterDay());
        filters.put("id", question.afterId() == null ? null : question.afterId().value());
        filters.put(
                "organization",
                question.organization() == null ? null : question.organization().value());
        filters.put("limit", question.limit());
        return filters;
    }

    /** What was typed stands for itself: a percent sign is looked for, not obeyed. */
    private static String literal(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
