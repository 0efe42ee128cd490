package cn.taizhang.parcel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * 答复: shown to who holds the receipt number of what was said, and to nobody else.
 *
 * @param said the id of what it answers
 */
public record Answered(UUID said, String text, LocalDate on) implements Item.Outward {

    public static final int LONGEST_TEXT = 4_000;

    public Answered {
        Objects.requireNonNull(said);
        Objects.requireNonNull(on);
        Bounds.words("text", text, LONGEST_TEXT);
    }
}
