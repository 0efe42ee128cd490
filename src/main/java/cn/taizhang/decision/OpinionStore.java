package cn.taizhang.decision;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    boolean insert(UUID decision, OpinionDraft draft, int round, Actor actor, LocalDateTime now) {
        return jdbc.sql(
                                """
                                insert into decision.opinion (opinion_id, decision_id, label, stand, opinion, given_on, round,
                                       recorded_at, recorded_by)
                                values (:id, :decision, :label, :stand, :opinion, :on, :round, :recordedAt, :recordedBy)
                                on conflict do nothing
                                """)
                        .param("id", draft.requestKey())
                        .param("decision", decision)
                        .param("label", draft.label())
                        .param("stand", Objects.requireNonNull(draft.stand()).name())
                        .param("opinion", draft.text())
                        .param("on", draft.on())
                        .param("round", round)
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

    /** 第几次征求 it was said in, struck or not; empty where it is none of that matter. */
    Optional<Integer> round(UUID decision, UUID opinion) {
        return jdbc.sql(
                        """
                        select round from decision.opinion
                         where decision_id = :decision and opinion_id = :opinion
                        """)
                .param("decision", decision)
                .param("opinion", opinion)
                .query(Integer.class)
                .optional();
    }

    /** The newest first. */
    List<Opinion> of(UUID decision) {
        return jdbc.sql(
                        """
                        select opinion_id, label, stand, opinion, given_on, struck_because, recorded_by,
                               recorded_at at time zone 'Asia/Shanghai' as recorded_at, round
                          from decision.opinion o
                         where decision_id = :decision
                         order by o.recorded_at desc, opinion_id desc
                        """)
                .param("decision", decision)
                .query(OpinionStore::opinion)
                .list();
    }

    /** A round in which nothing was said is one too. */
    Opinion.Rounds rounds(UUID decision) {
        return new Opinion.Rounds(
                jdbc.sql(
                                """
                                select count(said.stand) as everybody, count(*) filter (where said.stand = 'FOR') as in_favour,
                                       count(*) filter (where said.stand = 'AGAINST') as against,
                                       count(*) filter (where said.stand = 'NEITHER') as neither
                                  from generate_series(1, greatest(1, (select count(*) from decision.step s
                                                                        where s.decision_id = :decision
                                                                          and s.kind = 'BEGIN_SOLICITING'))) as asked (round)
                                  left join (select o.stand, o.round from decision.opinion o
                                              where o.decision_id = :decision and o.struck_because = '') said
                                    using (round)
                                 group by round
                                 order by round
                                """)
                        .param("decision", decision)
                        .query((row, n) ->
                                new Opinion.Sum(
                                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .list());
    }

    /** Days before this one on which was said what counts of the round begun with that step; the first of them first. */
    List<LocalDate> saidBefore(UUID decision, int step, LocalDate day) {
        return said(
                "asked.begun = :step and o.given_on < :day order by o.given_on",
                decision,
                step,
                day);
    }

    /** Days after this one on which was said what counts of the round last begun before that step; the last of them first. */
    List<LocalDate> saidAfter(UUID decision, int step, LocalDate day) {
        return said(
                """
                asked.begun = (select max(s.number) from decision.step s
                                where s.decision_id = :decision and s.kind = 'BEGIN_SOLICITING' and s.number < :step)
                   and o.given_on > :day
                 order by o.given_on desc
                """,
                decision,
                step,
                day);
    }

    private List<LocalDate> said(String which, UUID decision, int step, LocalDate day) {
        return jdbc.sql(
                        """
                        select o.given_on
                          from decision.opinion o
                          join (select s.number as begun, row_number() over (order by s.number) as round
                                  from decision.step s
                                 where s.decision_id = :decision and s.kind = 'BEGIN_SOLICITING') asked using (round)
                         where o.decision_id = :decision and o.struck_because = '' and
                        """
                                + which)
                .param("decision", decision)
                .param("step", step)
                .param("day", day)
                .query(LocalDate.class)
                .list();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("opinion_id", UUID.class),
                row.getString("label"),
                Opinion.Stand.valueOf(row.getString("stand")),
                row.getString("opinion"),
                row.getObject("given_on", LocalDate.class),
                row.getInt("round"),
                row.getString("struck_because"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }
}
