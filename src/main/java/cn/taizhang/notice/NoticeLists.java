package cn.taizhang.notice;

import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.notice.NoticeLine.Ended;
import cn.taizhang.notice.NoticeLine.Place;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as rows of lists, page by page. */
@Repository
class NoticeLists {

    private static final String LINES =
            """
            select * from (
                select n.notice_id, n.organization_id, o.name as organization_name, n.kind, n.title, n.from_on, n.to_on,
                       (select count(*) from notice.objection b
                         where b.district = n.district and b.notice_id = n.notice_id) as objections,
                       (select count(*) from notice.objection b
                         where b.district = n.district and b.notice_id = n.notice_id
                           and not exists (select from notice.handling h where h.district = b.district
                                              and h.notice_id = b.notice_id and h.number = b.number)) as unanswered,
                       case when exists (select from notice.conclusion c
                                          where c.district = n.district and c.notice_id = n.notice_id) then 'CONCLUDED'
                            when exists (select from notice.taking_down d
                                          where d.district = n.district and d.notice_id = n.notice_id) then 'TAKEN_DOWN'
                            else 'NO' end as ended
                  from notice.notice n
                  join organization.directory o using (district, organization_id)
                 where exists (select from organization.tree t
                                where t.district = n.district and t.descendant_id = n.organization_id
                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                  and (t.to_on = o.dissolved_on or t.from_on <= n.from_on and t.to_on > n.from_on))
                   and (cast(:organization as uuid) is null
                        or exists (select from organization.tree t
                                    where t.district = n.district and t.descendant_id = n.organization_id
                                      and t.ancestor_id = :organization
                                      and (t.to_on = o.dissolved_on or t.from_on <= n.from_on and t.to_on > n.from_on)))
            ) line
            """;

    private final JdbcClient jdbc;

    NoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Neither concluded nor taken down, whose last day is nearest first. */
    List<NoticeLine> open(
            Scope scope, @Nullable OrganizationId organization, @Nullable Place after, int most) {
        return lines(
                """
                 where ended = 'NO'
                   and (cast(:to as date) is null or (to_on, notice_id) > (cast(:to as date), cast(:id as uuid)))
                 order by to_on, notice_id limit :most
                """,
                scope,
                organization,
                after,
                most);
    }

    /** Concluded or taken down, whose last day is latest first. */
    List<NoticeLine> ended(
            Scope scope, @Nullable OrganizationId organization, @Nullable Place after, int most) {
        return lines(
                """
                 where ended <> 'NO'
                   and (cast(:to as date) is null or (to_on, notice_id) < (cast(:to as date), cast(:id as uuid)))
                 order by to_on desc, notice_id desc limit :most
                """,
                scope,
                organization,
                after,
                most);
    }

    /** Open ones that wait for somebody on that day: an objection without an answer, or the last day is over. */
    List<NoticeLine> waiting(Scope scope, LocalDate on, int most) {
        return jdbc.sql(
                        LINES
                                + """
                                 where ended = 'NO' and (unanswered > 0 or to_on < :on)
                                   -- who looked after the community when it went up and does no longer is not reminded of it
                                   and exists (select from organization.tree t
                                                 join organization.directory o
                                                   on o.district = t.district and o.organization_id = t.descendant_id
                                                where t.descendant_id = line.organization_id
                                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                                  and t.to_on = o.dissolved_on)
                                 order by unanswered = 0, to_on, notice_id limit :most
                                """)
                .param("roots", scope.asArray())
                .param("organization", null)
                .param("on", on)
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    private List<NoticeLine> lines(
            String sql,
            Scope scope,
            @Nullable OrganizationId organization,
            @Nullable Place after,
            int most) {
        return jdbc.sql(LINES + sql)
                .param("roots", scope.asArray())
                .param("organization", organization == null ? null : organization.value())
                .param("to", after == null ? null : after.to())
                .param("id", after == null ? null : after.id())
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    private static NoticeLine line(ResultSet row) throws SQLException {
        return new NoticeLine(
                row.getObject("notice_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new PostingPeriod(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)),
                row.getInt("objections"),
                row.getInt("unanswered"),
                Ended.valueOf(row.getString("ended")));
    }
}
