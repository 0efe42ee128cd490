package cn.taizhang.ballot;

import java.time.LocalDate;

/**
 * 年满十八周岁 (2018 年修正，第八条、第九条；2025 年修订，第十六条、第二十六条): from which day on a resident votes and takes part in residents'
 * meetings. Both texts say the same.
 *
 * <p>Neither says whether the birthday itself is enough; here it is. Who was born on 29 February is of age on 28 February of a common
 * year, as a month that is too short ends on its last day.
 */
public final class VotingAge {

    static final int YEARS = 18;

    /** The clause that names the age. */
    public static final String CLAUSE = "R-068";

    private VotingAge() {}

    /**
     * Whether somebody born on that day is of age on the other.
     *
     * @param on day of the vote or meeting
     */
    public static boolean isReachedBy(LocalDate bornOn, LocalDate on) {
        return !bornOn.plusYears(YEARS).isAfter(on);
    }
}
