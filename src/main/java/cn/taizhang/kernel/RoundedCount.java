package cn.taizhang.kernel;

/**
 * 约数（余）: a count as prose prints it, always down to tens. 「余」 is right only where the true count is
 * greater than the number printed: 37 is 「30余」, 30 is 「30」; below ten it is printed exactly.
 *
 * @param exact the true count, not negative
 */
public record RoundedCount(long exact) {

    private static final int TEN = 10;

    public RoundedCount {
        if (exact < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** Whether what is printed is the true count. */
    public boolean isExact() {
        return exact < TEN || exact % TEN == 0;
    }

    /** As it is printed, without the unit. */
    public String text() {
        return isExact() ? Long.toString(exact) : exact / TEN * TEN + "余";
    }
}
