package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Today;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** 平表台账的开设: a module that has a plain table and its rules needs nothing more of its own. */
@Component
public class PlainRegisters {

    private final PlainStore store;
    private final OwnerChecks owners;
    private final Today today;

    PlainRegisters(PlainStore store, OwnerChecks owners, Today today) {
        this.store = store;
        this.owners = owners;
        this.today = today;
    }

    /** How rows come into the table, from who may keep them and as far as the rule lets them. */
    public Intake<Entry> intake(PlainTable table, Permission keeps, RowRule rule) {
        return intake(table, keeps, rule, row -> row);
    }

    /**
     * The same, and what follows from what a row says is written with it.
     *
     * @param completing puts it into columns that are kept by the product; some of what it follows from may be lacking
     */
    public Intake<Entry> intake(
            PlainTable table, Permission keeps, RowRule rule, UnaryOperator<Entry> completing) {
        return new PlainIntake(table, keeps, rule, completing, store, owners, today);
    }

    /**
     * A register with the common pages and no secrets; what its pages say is added by {@link Register#showing}.
     *
     * @param counter the measure word of its records
     * @param purpose what it holds, one sentence
     */
    public Register<Entry> open(
            PlainTable table,
            RowRule rule,
            String key,
            String name,
            String counter,
            String purpose,
            Permission reads,
            Permission keeps) {
        return new Register<>(
                key,
                name,
                counter,
                purpose,
                "/registers/" + key,
                table.columns(),
                reads,
                keeps,
                table.source(),
                intake(table, keeps, rule),
                false);
    }
}
