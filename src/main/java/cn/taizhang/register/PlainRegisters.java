package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** 平表台账的开设: a module that has a plain table and its rules needs nothing more of its own. */
@Component
public class PlainRegisters {

    private final PlainStore store;
    private final PlainChecks checks;
    private final Today today;

    PlainRegisters(PlainStore store, PlainChecks checks, Today today) {
        this.store = store;
        this.checks = checks;
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
        return new PlainIntake(
                table,
                rule,
                completing,
                checks.owned(table, keeps),
                List.of(checks.once(table)),
                store,
                today);
    }

    /** The same as first, and asked of many rows together what one of them does not tell. */
    public Intake<Entry> intake(
            PlainTable table, Permission keeps, RowRule rule, RowsCheck besides) {
        return intake(table, rule, checks.owned(table, keeps), checks.once(table), besides);
    }

    /**
     * How rows come into the table of a module that says by itself who may write them and what stands there besides.
     *
     * @param owners asked in place of who keeps the owner, of which kind it is, and whether it was there
     * @param others asked after that; {@link #once} is among them in the module's own words
     */
    public Intake<Entry> intake(
            PlainTable table, RowRule rule, RowsCheck owners, RowsCheck... others) {
        return new PlainIntake(table, rule, row -> row, owners, List.of(others), store, today);
    }

    /**
     * 不重复: a correction must not make a record the same as another.
     *
     * @param beside the column beside which it is told
     */
    public RowsCheck once(PlainTable table, Column<?> beside, String told) {
        return checks.once(table, beside, told);
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
        return open(table, intake(table, keeps, rule), key, name, counter, purpose, reads, keeps);
    }

    /** The same, its rows coming in this way. */
    public Register<Entry> open(
            PlainTable table,
            Intake<Entry> intake,
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
                intake,
                false);
    }
}
