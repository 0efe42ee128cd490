package cn.taizhang.rectification;

import static cn.taizhang.rectification.RoundStore.value;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of steps. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which steps these drafts mean: by id, or by item, step and day; null for those not there. */
    List<@Nullable UUID> known(List<StepDraft> drafts) {
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select coalesce(same.step_id, named.step_id)
                          from unnest(cast(:ids as uuid[]), cast(:inspected as uuid[]), cast(:rounds as text[]),
                                      cast(:numbers as integer[]), cast(:steps as text[]), cast(:days as date[]))
                                 with ordinality as asked(id, inspected_id, round_name, number, step, on_day, place)
                          left join rectification.step same on same.step_id = asked.id
                          left join rectification.item i
                            on i.inspected_id = asked.inspected_id and i.round_name = asked.round_name
                           and i.number = asked.number
                          left join rectification.step named
                            on named.item_id = i.item_id and named.step = asked.step and named.on_day = asked.on_day
                         order by asked.place
                        """)
                .param("ids", drafts.stream().map(StepDraft::id).toArray(UUID[]::new))
                .param(
                        "inspected",
                        drafts.stream().map(one -> value(one.inspected())).toArray(UUID[]::new))
                .param("rounds", drafts.stream().map(StepDraft::round).toArray(String[]::new))
                .param("numbers", drafts.stream().map(StepDraft::number).toArray(Integer[]::new))
                .param(
                        "steps",
                        drafts.stream()
                                .map(one -> one.step() == null ? null : one.step().name())
                                .toArray(String[]::new))
                .param(
                        "days",
                        drafts.stream()
                                .map(one -> one.on() == null ? null : one.on().toString())
                                .toArray(String[]::new))
                .query((row, n) -> known.add(row.getObject(1, UUID.class)))
                .list();
        return known;
    }

    /** The steps of these items, by item. */
    Map<UUID, List<RectificationRules.Step>> of(Collection<UUID> items) {
        var steps = new HashMap<UUID, List<RectificationRules.Step>>();
        jdbc.sql(
                        """
                        select item_id, step_id, step, on_day, by_name, reason
                          from rectification.step
                         where item_id = any(cast(:items as uuid[]))
                        """)
                .param("items", items.toArray(UUID[]::new))
                .query((row, n) ->
                        steps.computeIfAbsent(
                                        row.getObject("item_id", UUID.class),
                                        item -> new ArrayList<>())
                                .add(
                                        new RectificationRules.Step(
                                                row.getObject("step_id", UUID.class),
                                                StepKind.valueOf(row.getString("step")),
                                                row.getObject("on_day", LocalDate.class),
                                                row.getString("by_name"),
                                                row.getString("reason"))))
                .list();
        return steps;
    }

    void insert(UUID id, StepDraft draft, Actor actor, LocalDateTime now) {
        int written =
                jdbc.sql(
                                """
                                insert into rectification.step (step_id, item_id, step, on_day, by_name, reason,
                                       recorded_at, recorded_by)
                                select :id, i.item_id, :step, :on, :by, :reason, :recordedAt, :recordedBy
                                  from rectification.item i
                                 where i.inspected_id = :inspected and i.round_name = :round and i.number = :number
                                """)
                        .params(values(id, draft))
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .update();
        if (written != 1) {
            throw new IllegalStateException(
                    "no item %s of %s".formatted(draft.number(), draft.round()));
        }
    }

    boolean replace(UUID id, int version, StepDraft draft) {
        return jdbc.sql(
                                """
                                update rectification.step s
                                   set item_id = i.item_id, step = :step, on_day = :on, by_name = :by,
                                       reason = :reason, version = s.version + 1
                                  from rectification.item i
                                 where s.step_id = :id and s.version = :version
                                   and i.inspected_id = :inspected and i.round_name = :round and i.number = :number
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UUID id, StepDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("inspected", value(draft.inspected()));
        values.put("round", draft.round());
        values.put("number", draft.number());
        values.put("step", Objects.requireNonNull(draft.step()).name());
        values.put("on", draft.on());
        values.put("by", draft.by());
        values.put("reason", draft.reason());
        return values;
    }
}
