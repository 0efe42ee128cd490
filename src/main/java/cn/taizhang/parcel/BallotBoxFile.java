package cn.taizhang.parcel;

import java.util.Objects;
import java.util.UUID;

/** 空票箱: a box to be put up, as the ballot module writes it. */
public record BallotBoxFile(UUID ballot, byte[] file) implements Item.Outward {

    public BallotBoxFile {
        Objects.requireNonNull(ballot);
        Bounds.file(file);
    }
}
