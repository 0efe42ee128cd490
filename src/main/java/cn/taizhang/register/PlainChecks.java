package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 平表的行间核对: what is asked of rows whose module asks nothing else in its place. */
@Component
class PlainChecks {

    private final PlainStore store;
    private final OwnerChecks owners;

    PlainChecks(PlainStore store, OwnerChecks owners) {
        this.store = store;
        this.owners = owners;
    }

    /** The owner is kept by the viewer, of the right kind, and there on the record's day. */
    RowsCheck owned(PlainTable table, Permission keeps) {
        return (viewer, rows) ->
                owners.breachesIn(
                        viewer,
                        keeps,
                        table.owners(),
                        table.owner().key(),
                        rows.stream().map(one -> asked(table, one)).toList());
    }

    private static OwnerChecks.Asked asked(PlainTable table, Intake.Candidate<Entry> one) {
        return new OwnerChecks.Asked(
                one.draft().organization(table.owner()),
                one.formerly(table.owner()),
                one.draft().get(table.since()));
    }

    /** A correction must not make a record the same as another. */
    RowsCheck once(PlainTable table) {
        var keys = table.keys();
        return once(
                table,
                keys.getLast(),
                "已登记有%s都相同的另一条，请核对；重复登记的请更正那一条。"
                        .formatted(
                                keys.stream()
                                        .map(Column::heading)
                                        .collect(Collectors.joining("、"))));
    }

    RowsCheck once(PlainTable table, Column<?> beside, String told) {
        var same = List.of(Breach.of(beside.key(), told));
        return (viewer, rows) -> {
            if (rows.stream().allMatch(one -> one.before() == null)) {
                return rows.stream().map(_ -> List.<Breach>of()).toList();
            }
            var holders =
                    store.holdersOfKey(table, rows.stream().map(Intake.Candidate::draft).toList());
            var breaches = new ArrayList<List<Breach>>();
            for (int i = 0; i < rows.size(); i++) {
                var holder = holders.get(i);
                boolean free = holder == null || holder.equals(rows.get(i).id());
                breaches.add(free ? List.of() : same);
            }
            return breaches;
        };
    }
}
