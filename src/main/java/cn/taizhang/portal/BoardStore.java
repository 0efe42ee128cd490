package cn.taizhang.portal;

import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.PublishedKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is shown. */
@Repository
class BoardStore {

    /** More is not listed on a telephone. */
    static final int MOST_SHOWN = 60;

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepCommunity(String code, String name) {
        jdbc.sql(
                        """
                        insert into portal.community (code, name) values (:code, :name)
                        on conflict (code) do update set name = excluded.name
                        """)
                .param("code", code)
                .param("name", name)
                .update();
    }

    void keep(Published published) {
        jdbc.sql(
                        """
                        insert into portal.published (published_id, community, kind, title, text, from_on, until_on, heard, reviewed_on)
                        values (:id, :community, :kind, :title, :text, :from, :until, :heard, :on)
                        on conflict (published_id) do update
                           set community = excluded.community, kind = excluded.kind, title = excluded.title,
                               text = excluded.text, from_on = excluded.from_on, until_on = excluded.until_on,
                               heard = excluded.heard, reviewed_on = excluded.reviewed_on, withdrawn_on = null
                        """)
                .param("id", published.id())
                .param("community", published.communityCode())
                .param("kind", published.kind().name())
                .param("title", published.title())
                .param("text", published.text())
                .param("from", published.from())
                .param("until", published.until())
                .param("heard", published.heard())
                .param("on", published.on())
                .update();
    }

    /** The words go too: what was taken back is not kept on this side. */
    void withdraw(UUID id, LocalDate on) {
        jdbc.sql(
                        """
                        update portal.published
                           set withdrawn_on = :on, title = '（已撤下）', text = '', heard = false
                         where published_id = :id
                        """)
                .param("id", id)
                .param("on", on)
                .update();
    }

    List<Community> communities(String search) {
        return jdbc.sql(
                        """
                        select code, name from portal.community
                         where :search = '' or strpos(name, :search) > 0 or code = :search
                         order by code
                         limit :most
                        """)
                .param("search", search)
                .param("most", MOST_SHOWN)
                .query(Community.class)
                .list();
    }

    Optional<Community> community(String code) {
        return jdbc.sql("select code, name from portal.community where code = :code")
                .param("code", code)
                .query(Community.class)
                .optional();
    }

    /** What a community shows: first what may be spoken to or runs, then the newest; one more than is shown tells that there is more. */
    List<Posted> postedIn(String community, LocalDate today) {
        return jdbc.sql(
                        """
                        select * from portal.published
                         where community = :community and withdrawn_on is null
                         order by ((kind = 'NOTICE' or heard) and (until_on is null or until_on >= :today)) desc,
                                  from_on desc, published_id desc
                         limit :most
                        """)
                .param("community", community)
                .param("today", today)
                .param("most", MOST_SHOWN + 1)
                .query(BoardStore::posted)
                .list();
    }

    Optional<Posted> find(String community, UUID id) {
        return jdbc.sql(
                        """
                        select * from portal.published
                         where community = :community and published_id = :id and withdrawn_on is null
                        """)
                .param("community", community)
                .param("id", id)
                .query(BoardStore::posted)
                .optional();
    }

    private static Posted posted(ResultSet row, int n) throws SQLException {
        return new Posted(
                row.getObject("published_id", UUID.class),
                row.getString("community"),
                PublishedKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("heard"),
                row.getObject("reviewed_on", LocalDate.class));
    }
}
