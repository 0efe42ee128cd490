package cn.taizhang.parcel;

import java.util.Objects;
import java.util.UUID;

/** 票单: the votes of an opened box by their receipts, as the ballot module writes it. */
public record BallotListFile(UUID ballot, byte[] file) implements Item.Outward {

    public BallotListFile {
        Objects.requireNonNull(ballot);
        Bounds.file(file);
    }
}
