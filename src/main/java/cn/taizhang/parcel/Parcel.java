package cn.taizhang.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * 摆渡包: what goes from one side to the other in one file.
 *
 * @param number counts from 1, one by one, for each direction
 * @param seen the last number of the other direction that the writer has read, 0 for none
 */
public record Parcel(
        Direction direction, long number, long seen, Instant writtenAt, List<Item> items) {

    /** 一包最多几条: what waits beyond goes with the next one. */
    public static final int MOST_ITEMS = 300;

    private static final int MOST_CHARACTERS = 1_500_000;

    public Parcel {
        items = List.copyOf(items);
        if (number < 1 || seen < 0) {
            throw new IllegalArgumentException("parcels are counted from 1");
        }
        Bounds.moment(writtenAt);
        for (var item : items) {
            if (!item.goes(direction)) {
                throw new IllegalArgumentException("an item of the other direction");
            }
        }
    }

    /** Of what waits, in order, as much as one parcel holds; the largest item alone always does. */
    public static <T> List<T> fitting(List<T> waiting, ToIntFunction<T> size) {
        var fitting = new ArrayList<T>();
        long characters = 0;
        for (var one : waiting) {
            characters += size.applyAsInt(one);
            if (characters > MOST_CHARACTERS) {
                break;
            }
            fitting.add(one);
        }
        return fitting;
    }
}
