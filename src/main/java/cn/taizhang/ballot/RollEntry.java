package cn.taizhang.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 名册上的一人或一户.
 *
 * @param place its number on the roll, from 1 on, never given to another
 * @param mark 门牌 or 户号, empty where the name is enough
 * @param from the first day on which it counts
 * @param because why it was added later; empty for those the roll began with
 * @param endedOn the first day on which it no longer counts, or null
 * @param endedBecause why; empty while it counts
 */
public record RollEntry(
        UUID id,
        int place,
        String name,
        String mark,
        LocalDate from,
        String because,
        @Nullable LocalDate endedOn,
        String endedBecause) {

    /** The name, with the mark where there is one. */
    public String label() {
        return mark.isEmpty() ? name : name + "（" + mark + "）";
    }

    /** As a roll of the rules knows it. */
    Voter voter() {
        return new Voter(id, name);
    }
}
