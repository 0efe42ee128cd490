package cn.taizhang.rectification;

import static cn.taizhang.rectification.RoundStore.value;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of items. */
@Repository
class ItemStore {

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 事项 as far as its steps are judged by it. */
    record Found(UUID itemId, UUID inspectedId, LocalDate determinedOn, LongTermCounting longTerm) {

        RectificationRules.Item asJudged() {
            return new RectificationRules.Item(determinedOn, longTerm);
        }
    }

    /** Which items these drafts mean: by id, or by round and number; null for those not there. */
    List<@Nullable UUID> known(List<ItemDraft> drafts) {
        var named = named(drafts.stream().map(ItemDraft::itemName).toList());
        var known = new ArrayList<@Nullable UUID>();
        var ids = existing(drafts.stream().map(ItemDraft::id).toList());
        for (var draft : drafts) {
            var item = named.get(draft.itemName());
            known.add(ids.contains(draft.id()) ? draft.id() : item == null ? null : item.itemId());
        }
        return known;
    }

    private List<UUID> existing(List<UUID> ids) {
        return jdbc.sql(
                        "select item_id from rectification.item where item_id = any(cast(:ids as uuid[]))")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The items that go by these names. */
    Map<ItemName, Found> named(List<ItemName> names) {
        var asked = names.stream().distinct().toList();
        var found = new HashMap<ItemName, Found>();
        jdbc.sql(
                        """
                        select asked.place, i.item_id, i.inspected_id, i.determined_on, i.long_term
                          from unnest(cast(:inspected as uuid[]), cast(:rounds as text[]), cast(:numbers as integer[]))
                                 with ordinality as asked(inspected_id, round_name, number, place)
                          join rectification.item i
                            on i.inspected_id = asked.inspected_id and i.round_name = asked.round_name
                           and i.number = asked.number
                        """)
                .param(
                        "inspected",
                        asked.stream().map(one -> value(one.inspected())).toArray(UUID[]::new))
                .param("rounds", asked.stream().map(ItemName::round).toArray(String[]::new))
                .param("numbers", asked.stream().map(ItemName::number).toArray(Integer[]::new))
                .query((row, n) ->
                        found.put(
                                asked.get(row.getInt("place") - 1),
                                new Found(
                                        row.getObject("item_id", UUID.class),
                                        row.getObject("inspected_id", UUID.class),
                                        row.getObject("determined_on", LocalDate.class),
                                        LongTermCounting.valueOf(row.getString("long_term")))))
                .list();
        return found;
    }

    void insert(UUID id, ItemDraft draft, Actor actor, LocalDateTime now) {
        int written =
                jdbc.sql(
                                """
                                insert into rectification.item (item_id, round_id, inspected_id, round_name, number, title,
                                       lead_leader, organization_id, cooperating, due_on, term, long_term, determined_on,
                                       removed_on, removal_document, recorded_at, recorded_by)
                                select :id, r.round_id, r.organization_id, r.name, :number, :title, :leadLeader,
                                       :organization, :cooperating, cast(:dueOn as date), :term, :longTerm, :determinedOn,
                                       cast(:removedOn as date), :removalDocument, :recordedAt, :recordedBy
                                  from rectification.round r
                                 where r.organization_id = :inspected and r.name = :round
                                """)
                        .params(values(id, draft))
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .update();
        if (written != 1) {
            throw new IllegalStateException("no round of that name: " + draft.round());
        }
    }

    boolean replace(UUID id, int version, ItemDraft draft) {
        return jdbc.sql(
                                """
                                update rectification.item i
                                   set round_id = r.round_id, inspected_id = r.organization_id, round_name = r.name,
                                       number = :number, title = :title, lead_leader = :leadLeader,
                                       organization_id = :organization, cooperating = :cooperating, due_on = :dueOn,
                                       term = :term, long_term = :longTerm, determined_on = :determinedOn,
                                       removed_on = :removedOn, removal_document = :removalDocument,
                                       version = i.version + 1
                                  from rectification.round r
                                 where i.item_id = :id and i.version = :version
                                   and r.organization_id = :inspected and r.name = :round
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UUID id, ItemDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("inspected", value(draft.inspected()));
        values.put("round", draft.round());
        values.put("number", draft.number());
        values.put("title", draft.title());
        values.put("leadLeader", draft.leadLeader());
        values.put("organization", value(draft.organization()));
        values.put("cooperating", draft.cooperating());
        values.put("dueOn", draft.dueOn());
        values.put("term", Objects.requireNonNull(draft.term()).name());
        values.put("longTerm", Objects.requireNonNull(draft.longTerm()).name());
        values.put("determinedOn", draft.determinedOn());
        values.put("removedOn", draft.removedOn());
        values.put("removalDocument", draft.removalDocument());
        return values;
    }
}
