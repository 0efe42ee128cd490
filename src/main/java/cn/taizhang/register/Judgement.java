package cn.taizhang.register;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 判断: what a row would do to a register. */
sealed interface Judgement<D> {

    /** 新增. */
    record New<D>(Intake.Candidate<D> candidate) implements Judgement<D> {}

    /** 已有且一致: nothing is done. */
    record Same<D>(Intake.Candidate<D> candidate) implements Judgement<D> {}

    /** 与已有记录不同. */
    record Changed<D>(Intake.Candidate<D> candidate, List<Difference> differences)
            implements Judgement<D> {}

    /**
     * 退回.
     *
     * @param meant the record there that the row is about, null where there is none
     */
    record Refused<D>(List<Breach> breaches, @Nullable UUID meant) implements Judgement<D> {}

    /** 差异: what a column says in the register and in the row. */
    record Difference(Column<?> column, String before, String after) {}
}
