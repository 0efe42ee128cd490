package cn.taizhang.ballot;

import cn.taizhang.kernel.Denominator;
import org.jspecify.annotations.Nullable;

/**
 * 计票单上填写的数: as typed, nothing of it checked. {@link BallotSheet#of} makes a sheet of it or tells every slip of the pen.
 *
 * @param form 表决方式
 * @param entitled whom {@code eligible} counts
 * @param eligible 应到
 * @param present 实到
 * @param issued 发出, null for a show of hands
 * @param returned 收回, null for a show of hands
 * @param invalid 废票, null for a show of hands
 * @param votes 票数
 */
public record BallotCount<V extends Votes>(
        BallotForm form,
        Denominator entitled,
        int eligible,
        int present,
        @Nullable Integer issued,
        @Nullable Integer returned,
        @Nullable Integer invalid,
        V votes) {

    boolean hasPaper() {
        return issued != null || returned != null || invalid != null;
    }
}
