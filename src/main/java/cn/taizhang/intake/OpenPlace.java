package cn.taizhang.intake;

/**
 * 空: a place in a text where something was left out or masked.
 *
 * @param number from 1, in reading order
 * @param start in {@link String} indices of the text
 * @param end behind the mark; the same as start where a number was dropped without a mark
 * @param unit the measure word behind it, empty where there is none
 */
public record OpenPlace(int number, int start, int end, Kind kind, String unit) {

    /** 空的类型: what belongs into it, told from its neighbours. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        MONEY,
        PERCENT,
        OTHER
    }
}
