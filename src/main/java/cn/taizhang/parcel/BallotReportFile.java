package cn.taizhang.parcel;

import java.util.Objects;
import java.util.UUID;

/** 票箱报告: how many have voted and, at the end, the sealed papers, as the ballot module writes it. */
public record BallotReportFile(UUID ballot, byte[] file) implements Item.Inward {

    public BallotReportFile {
        Objects.requireNonNull(ballot);
        Bounds.file(file);
    }
}
