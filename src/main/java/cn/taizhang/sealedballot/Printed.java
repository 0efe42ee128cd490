package cn.taizhang.sealedballot;

import cn.taizhang.sealing.KeyHalf;
import cn.taizhang.sealing.VotingCode;
import java.util.List;

/**
 * 印出来的东西: slips and both halves of the key, in memory alone and shown once. The slips lie in an order that nobody knows.
 *
 * @param run which printing
 */
public record Printed(int run, List<VotingCode> slips, KeyHalf first, KeyHalf second) {

    public Printed {
        slips = List.copyOf(slips);
    }

    @Override
    public String toString() {
        return "Printed " + run;
    }
}
