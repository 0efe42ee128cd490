package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import java.util.ArrayList;
import java.util.Objects;

/**
 * 提议召集: so many who ask for a meeting.
 *
 * @param body the meeting asked for
 * @param by who asks
 * @param proposers how many ask, from 0 to {@code outOf}
 * @param outOf how many there are, not negative
 */
record CallProposal(MeetingBody body, By by, int proposers, int outOf) {

    /** 提议人. */
    enum By {
        /** 年满十八周岁居民. */
        RESIDENTS(Denominator.ALL_ADULT_RESIDENTS, "居民"),
        /** 户（户的代表）. */
        HOUSEHOLDS(Denominator.ALL_HOUSEHOLDS, "户的代表"),
        /** 居民小组. */
        RESIDENT_GROUPS(Denominator.ALL_RESIDENT_GROUPS, "居民小组"),
        /** 居民代表. */
        REPRESENTATIVES(Denominator.ALL_REPRESENTATIVES, "居民代表");

        private final Denominator all;
        private final String label;

        By(Denominator all, String label) {
            this.all = all;
            this.label = label;
        }

        Denominator all() {
            return all;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    CallProposal {
        Objects.requireNonNull(body);
        Objects.requireNonNull(by);
        if (outOf < 0 || proposers < 0 || proposers > outOf) {
            throw new IllegalArgumentException(proposers + " of " + outOf);
        }
    }

    /** What was typed: the proposal, or everything that is wrong with its two numbers. */
    static Outcome<CallProposal> of(MeetingBody body, By by, int proposers, int outOf) {
        var breaches = new ArrayList<Breach>();
        if (outOf < 0) {
            breaches.add(Breach.of("outOf", by.all().label() + "不能是负数。"));
        }
        if (proposers < 0) {
            breaches.add(Breach.of("proposers", "提议的" + by.label() + "不能是负数。"));
        }
        if (outOf >= 0 && proposers > outOf) {
            breaches.add(
                    Breach.of(
                            "proposers",
                            "提议的%s %d 多于%s %d，请核对。"
                                    .formatted(by.label(), proposers, by.all().label(), outOf)));
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(new CallProposal(body, by, proposers, outOf))
                : new Outcome.Refused<>(breaches);
    }
}
