package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账记录, as they are read: a page of a list, one record, all of what a list shows. */
@Service
@Transactional(readOnly = true)
public class Records {

    private final RowStore rows;

    Records(RowStore rows) {
        this.rows = rows;
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

    /** Every row as asked for, in the order of the list, one after the other; personal columns are not among the given ones. */
    public void each(
            Viewer viewer,
            Register<?> register,
            List<Column<?>> columns,
            RowQuestion question,
            Consumer<Entry> taker) {
        rows.each(register, columns, viewer.require(register.reads()), question, taker);
    }
}
