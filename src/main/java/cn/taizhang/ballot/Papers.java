package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import java.util.ArrayList;
import java.util.List;

/**
 * 选票（表决票）张数. More returned than issued is let through: it happens, and it is for the {@link VotingRule} to say that the
 * ballot is void.
 *
 * @param issued 发出, not negative
 * @param returned 收回, not negative
 * @param invalid 废票, from 0 to {@code returned}
 */
public record Papers(int issued, int returned, int invalid) {

    /**
     * 每人一票: no more papers come back than were issued, nor than voters came. Of residents' votes no law says it; it is the sense
     * of counting.
     */
    public static final Basis ONE_EACH = Basis.unconfirmed("R-063");

    public Papers {
        if (!slips(issued, returned, invalid).isEmpty()) {
            throw new IllegalArgumentException(invalid + " of " + returned + " of " + issued);
        }
    }

    /** 有效票: handed in and readable; an abstention is valid. */
    public int valid() {
        return returned - invalid;
    }

    /** What was typed: the papers, or everything that is wrong (fields {@code issued}, {@code returned}, {@code invalid}). */
    public static Outcome<Papers> of(int issued, int returned, int invalid) {
        var slips = slips(issued, returned, invalid);
        return slips.isEmpty()
                ? new Outcome.Done<>(new Papers(issued, returned, invalid))
                : new Outcome.Refused<>(slips);
    }

    /**
     * 票数核对: what voids the count. More issued than voters came is no fault: a spoilt paper is replaced, a spare one stays on the
     * table; who voted twice shows in what came back.
     *
     * @param present 实到
     * @param basis what says that more returned than issued is void
     */
    public List<Breach> faults(int present, Basis basis) {
        var faults = new ArrayList<Breach>();
        if (returned > issued) {
            faults.add(
                    basis.breach(
                            "returned", "收回 %d 张，多于发出的 %d 张，表决无效。".formatted(returned, issued)));
        }
        if (returned > present) {
            faults.add(
                    ONE_EACH.breach(
                            "returned", "收回 %d 张，多于实到 %d，表决无效。".formatted(returned, present)));
        }
        return faults;
    }

    private static List<Breach> slips(int issued, int returned, int invalid) {
        var slips = new ArrayList<Breach>();
        if (issued < 0) {
            slips.add(Breach.of("issued", "发出票数不能是负数。"));
        }
        if (returned < 0) {
            slips.add(Breach.of("returned", "收回票数不能是负数。"));
        }
        if (invalid < 0) {
            slips.add(Breach.of("invalid", "废票数不能是负数。"));
        } else if (returned >= 0 && invalid > returned) {
            slips.add(Breach.of("invalid", "废票 %d 张多于收回的 %d 张，请核对。".formatted(invalid, returned)));
        }
        return slips;
    }
}
