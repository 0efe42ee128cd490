package cn.taizhang.decision;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of opinions. */
@Repository
class OpinionStore {

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same request once more writes nothing. */
    boolean insert(UUID decision, OpinionDraft draft, Actor actor, LocalDateTime now) {
        return jdbc.sql(
                                """
                                insert into decision.opinion (opinion_id, decision_id, label, stand, opinion, given_on,
                                       recorded_at, recorded_by)
                                values (:id, :decision, :label, :stand, :opinion, :on, :recordedAt, :recordedBy)
                                on conflict do nothing
                                """)
                        .param("id", draft.requestKey())
                        .param("decision", decision)
                        .param("label", draft.label())
                        .param("stand", Objects.requireNonNull(draft.stand()).name())
                        .param("opinion", draft.text())
                        .param("on", draft.on())
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .update()
                == 1;
    }

    /** False where it is no opinion of that matter, or was struck already. */
    boolean strike(UUID decision, UUID opinion, String because, Actor actor) {
        return jdbc.sql(
                                """
                                update decision.opinion
                                   set struck_because = :because, struck_by = :by, version = version + 1
                                 where decision_id = :decision and opinion_id = :opinion and struck_because = ''
                                """)
                        .param("because", because)
                        .param("by", actor.name())
                        .param("decision", decision)
                        .param("opinion", opinion)
                        .update()
                == 1;
    }

    /** Whether it is one of that matter, struck or not. */
    boolean has(UUID decision, UUID opinion) {
        return jdbc.sql(
                        """
                        select exists (select from decision.opinion
                                        where decision_id = :decision and opinion_id = :opinion)
                        """)
                .param("decision", decision)
                .param("opinion", opinion)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Opinion> of(UUID decision) {
        return jdbc.sql(
                        """
                        select opinion_id, label, stand, opinion, given_on, struck_because, recorded_by,
                               recorded_at at time zone 'Asia/Shanghai' as recorded_at
                          from decision.opinion
                         where decision_id = :decision
                         order by recorded_at desc, opinion_id desc
                        """)
                .param("decision", decision)
                .query(OpinionStore::opinion)
                .list();
    }

    Opinion.Sum sum(UUID decision) {
        return jdbc.sql(
                        """
                        select count(*) as everybody, count(*) filter (where stand = 'FOR') as in_favour,
                               count(*) filter (where stand = 'AGAINST') as against,
                               count(*) filter (where stand = 'NEITHER') as neither
                          from decision.opinion
                         where decision_id = :decision and struck_because = ''
                        """)
                .param("decision", decision)
                .query((row, n) ->
                        new Opinion.Sum(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("opinion_id", UUID.class),
                row.getString("label"),
                Opinion.Stand.valueOf(row.getString("stand")),
                row.getString("opinion"),
                row.getObject("given_on", LocalDate.class),
                row.getString("struck_because"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }
}
