package cn.taizhang.decision;

import cn.taizhang.kernel.Denominator;
import java.util.List;

/** 会议组成: who makes up a meeting, and so how many should attend. Each form carries the numbers its own sentence asks about. */
sealed interface MeetingComposition {

    /** 应参加人数 in {@link #basis()}, not negative. */
    int entitled();

    /** Whom the quorum is taken of. */
    Denominator basis();

    /** 全体十八周岁以上居民. */
    record AdultResidents(int adults) implements MeetingComposition {
        public AdultResidents {
            refuseNegative(adults);
        }

        @Override
        public int entitled() {
            return adults;
        }

        @Override
        public Denominator basis() {
            return Denominator.ALL_ADULT_RESIDENTS;
        }
    }

    /** 每户派代表: one delegate each. */
    record Households(int households) implements MeetingComposition {
        public Households {
            refuseNegative(households);
        }

        @Override
        public int entitled() {
            return households;
        }

        @Override
        public Denominator basis() {
            return Denominator.ALL_HOUSEHOLDS;
        }
    }

    /**
     * 居民小组选举代表参加: to the end of 2025.
     *
     * @param delegates how many delegates each residents' group elected
     */
    record GroupDelegates(List<Integer> delegates) implements MeetingComposition {
        public GroupDelegates {
            delegates = List.copyOf(delegates);
            delegates.forEach(MeetingComposition::refuseNegative);
        }

        @Override
        public int entitled() {
            return delegates.stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public Denominator basis() {
            return Denominator.ALL_GROUP_DELEGATES;
        }
    }

    /**
     * 居民代表会议: from 2026 on.
     *
     * @param representatives 居民代表
     * @param committeeMembers 居民委员会成员; whoever is both is one member and counts as a representative, which is our reading
     */
    record Representatives(int representatives, int committeeMembers)
            implements MeetingComposition {
        public Representatives {
            refuseNegative(representatives);
            refuseNegative(committeeMembers);
        }

        @Override
        public int entitled() {
            return representatives + committeeMembers;
        }

        @Override
        public Denominator basis() {
            return Denominator.ALL_ASSEMBLY_MEMBERS;
        }
    }

    private static void refuseNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }
}
