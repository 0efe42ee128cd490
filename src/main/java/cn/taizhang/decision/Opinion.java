package cn.taizhang.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * 征求到的意见: of one door or one form. No name is asked for.
 *
 * @param label 门牌或表号, may be empty
 * @param struckBecause 作废原因, empty for one that counts
 */
public record Opinion(
        UUID id,
        String label,
        Stand stand,
        String text,
        LocalDate on,
        String struckBecause,
        LocalDateTime recordedAt,
        String recordedBy) {

    /** 态度. */
    public enum Stand {
        FOR("赞成"),
        AGAINST("反对"),
        NEITHER("没有表态");

        private final String label;

        Stand(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether it counts. */
    public boolean counts() {
        return struckBecause.isEmpty();
    }

    /** 意见合计; what was struck is in none of them. */
    public record Sum(int all, int inFavour, int against, int neither) {}
}
