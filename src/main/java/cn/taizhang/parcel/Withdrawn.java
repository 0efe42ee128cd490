package cn.taizhang.parcel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** 撤下: what was published under this id is shown no more. */
public record Withdrawn(UUID id, LocalDate on) implements Item.Outward {

    public Withdrawn {
        Objects.requireNonNull(id);
        Objects.requireNonNull(on);
    }
}
