package cn.taizhang.audit;

import java.time.LocalDateTime;

/**
 * 写在库外的链头, as it is printed on paper.
 *
 * @param at when it was written, Asia/Shanghai
 * @param line its line in the file
 * @param entries how many entries it stands for
 * @param root over all chains
 */
public record WrittenHeads(LocalDateTime at, long line, long entries, String root) {

    /** 短码: sixteen characters in groups of four; what somebody copies by hand and types again. */
    public String shortForm() {
        return root.substring(0, 4)
                + "-"
                + root.substring(4, 8)
                + "-"
                + root.substring(8, 12)
                + "-"
                + root.substring(12, 16);
    }
}
