package cn.taizhang.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 计票登记内容: what the tellers wrote down. 应到 is not among it: it comes from the roll as of the day.
 *
 * @param title what was voted on, as it stands on the paper
 * @param roll 名册 of those entitled
 * @param present 实到
 * @param issued 发出, null where hands are raised
 * @param returned 收回, null where hands are raised
 * @param invalid 废票, null where hands are raised
 * @param proxies 委托名单, null where nobody voted for another
 */
public record BallotDraft<V extends Votes>(
        String title,
        LocalDate heldOn,
        BallotForm form,
        UUID roll,
        int present,
        @Nullable Integer issued,
        @Nullable Integer returned,
        @Nullable Integer invalid,
        V votes,
        @Nullable ProxyList proxies) {

    public BallotDraft {
        title = title.strip();
    }

    /** As the rules count it. */
    BallotCount<V> count(Roll from, int eligible) {
        return new BallotCount<>(
                form, from.entitled(), eligible, present, issued, returned, invalid, votes);
    }
}
