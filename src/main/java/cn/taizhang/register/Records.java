package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账记录, as they are read: a page of a list, one record, all of what a list shows. */
@Service
@Transactional(readOnly = true)
public class Records {

    /** So many rows are completed together. */
    private static final int TOGETHER = 500;

    private final RowStore rows;
    private final AuditTrail audit;

    Records(RowStore rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** A page in the viewer's scope, at most {@code limit} rows. */
    public List<Entry> page(Viewer viewer, Register<?> register, RowQuestion question, int limit) {
        return rows.page(register, viewer.require(register.reads()), question, limit);
    }

    /** One record; one outside the viewer's scope is not found. */
    public Entry get(Viewer viewer, Register<?> register, UUID id) {
        return rows.find(register, viewer.require(register.reads()), id)
                .orElseThrow(() -> new NotFound("这条记录"));
    }

    /** Of these records those the viewer may open, in the order given; the others are left out. */
    public List<Entry> among(Viewer viewer, Register<?> register, List<UUID> ids) {
        var found = rows.among(register, viewer.scope(register.reads()), ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** 办理记录: what was done to a record the viewer may read, newest first. */
    public List<AuditRow> history(Viewer viewer, Register<?> register, UUID id) {
        get(viewer, register, id);
        return audit.about(register.key(), id);
    }

    /** Every row as asked for, in the order of the list, one after the other; personal columns are not among the given ones. */
    public void each(
            Viewer viewer,
            Register<?> register,
            List<Column<?>> columns,
            RowQuestion question,
            Consumer<Entry> taker) {
        rows.each(register, columns, viewer.require(register.reads()), question, taker);
    }

    /**
     * 连同完整证件号和电话: as {@link #each}, with the personal columns, for who may read them. It stands in the trail, with the
     * reason and their number, before anybody can use what was handed over: a failing entry fails the whole.
     */
    @Transactional
    public void eachWithIdentities(
            Viewer viewer,
            Register<?> register,
            List<Column<?>> columns,
            RowQuestion question,
            String reason,
            Consumer<Entry> taker) {
        var scope = viewer.require(Permission.REVEAL_IDENTITIES);
        viewer.require(register.reads());
        var intake = Objects.requireNonNull(register.intake());
        var waiting = new ArrayList<Entry>();
        int[] count = {0};
        Runnable handOver =
                () -> {
                    intake.complete(waiting);
                    waiting.forEach(taker);
                    count[0] += waiting.size();
                    waiting.clear();
                };
        rows.each(
                register,
                columns,
                scope,
                question,
                entry -> {
                    waiting.add(entry);
                    if (waiting.size() == TOGETHER) {
                        handOver.run();
                    }
                });
        handOver.run();
        audit.append(
                viewer.actor(),
                new AuditEntry(
                        "导出完整证件号",
                        register.key(),
                        null,
                        null,
                        Map.of("count", count[0], "reason", reason)));
    }
}
