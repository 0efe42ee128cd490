package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.function.Function;

/**
 * 行间核对: what a row of a plain table does not tell by itself, asked of many together: who may write it, and what stands there
 * besides it.
 */
@FunctionalInterface
public interface RowsCheck {

    /** Everything wrong with each; as many answers as rows, in their order. */
    List<List<Breach>> breachesIn(Viewer viewer, List<Intake.Candidate<Entry>> rows);

    /** One row after the other, for what few rows are asked. */
    static RowsCheck ofEach(Function<Intake.Candidate<Entry>, List<Breach>> one) {
        return (viewer, rows) -> rows.stream().map(one).toList();
    }
}
