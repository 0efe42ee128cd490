package cn.taizhang.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 征求到的意见: of one door or one form. No name is asked for.
 *
 * @param label 门牌或表号, may be empty
 * @param round 第几次征求 it was said in, from 1 on
 * @param struckBecause 作废原因, empty for one that counts
 */
public record Opinion(
        UUID id,
        String label,
        Stand stand,
        String text,
        LocalDate on,
        int round,
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
    public record Sum(int all, int inFavour, int against, int neither) {

        Sum plus(Sum other) {
            return new Sum(
                    all + other.all,
                    inFavour + other.inFavour,
                    against + other.against,
                    neither + other.neither);
        }

        String inWords() {
            return "%d 条：赞成 %d，反对 %d，没有表态 %d".formatted(all, inFavour, against, neither);
        }
    }

    /**
     * 各次征求的合计. Who was asked twice stands in both, so only one round by itself says how many think so.
     *
     * @param sums the first round first, at least one
     */
    public record Rounds(List<Sum> sums) {

        public Rounds {
            sums = List.copyOf(sums);
        }

        /** All that was ever entered. */
        public Sum total() {
            return sums.stream().reduce(new Sum(0, 0, 0, 0), Sum::plus);
        }

        /** 第几次征求 the newest one is. */
        public int newest() {
            return sums.size();
        }

        public boolean areSeveral() {
            return sums.size() > 1;
        }

        /**
         * Each round by itself.
         *
         * @param lead what stands before the numbers
         */
        public String inWords(String lead) {
            if (!areSeveral()) {
                return lead + " " + total().inWords();
            }
            return IntStream.range(0, sums.size())
                    .mapToObj(n -> "第 %d 次征求%s %s".formatted(n + 1, lead, sums.get(n).inWords()))
                    .collect(Collectors.joining("；"));
        }
    }
}
