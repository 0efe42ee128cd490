package cn.taizhang.kernel;

import java.util.ArrayList;

/**
 * 到会人数: how many were entitled to take part and how many of them were there, in persons.
 *
 * <p>Nobody entitled (0) is let through, because it is for the rule to report it as a breach; such
 * a meeting meets no {@link Threshold}.
 *
 * @param eligible 应到, not negative
 * @param present 实到, from 0 to {@code eligible}
 */
public record Headcount(int eligible, int present) {

    public Headcount {
        if (eligible < 0 || present < 0 || present > eligible) {
            throw new IllegalArgumentException("present " + present + " of " + eligible);
        }
    }

    /**
     * What a person typed: the head count, or everything that is wrong with it (fields {@code
     * eligible}, {@code present}).
     */
    public static Outcome<Headcount> of(int eligible, int present) {
        var breaches = new ArrayList<Breach>();
        if (eligible < 0) {
            breaches.add(Breach.of("eligible", "应到人数不能是负数。"));
        }
        if (present < 0) {
            breaches.add(Breach.of("present", "实到人数不能是负数。"));
        }
        if (eligible >= 0 && present > eligible) {
            breaches.add(
                    Breach.of(
                            "present",
                            "实到 %d 人多于应到 %d 人：列席人员不计入实到，请核对两个数。".formatted(present, eligible)));
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(new Headcount(eligible, present))
                : new Outcome.Refused<>(breaches);
    }

    /** 缺席. */
    public int absent() {
        return eligible - present;
    }

    /** 到会是否达到比例; the share is taken of {@link #eligible}, which must not be 0. */
    public boolean meets(Threshold share) {
        return share.isMetBy(present, eligible);
    }
}
