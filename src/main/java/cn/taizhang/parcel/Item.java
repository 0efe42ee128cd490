package cn.taizhang.parcel;

/**
 * 包内条目: one thing that a parcel carries. A new kind is a record of its own, named in {@link ItemKinds}, and has one taker on
 * the side that it goes to.
 */
public sealed interface Item {

    /** 对外的: goes from the inner side to the public one. */
    sealed interface Outward extends Item
            permits Published, Withdrawn, Answered, Missed, BallotBoxFile, BallotListFile {}

    /** 对内的: goes from the public side to the inner one. */
    sealed interface Inward extends Item permits Said, BallotReportFile {}

    /** Whether a parcel of this direction may carry it. */
    default boolean goes(Direction direction) {
        return switch (this) {
            case Outward _ -> direction == Direction.PACKAGE;
            case Inward _ -> direction == Direction.SUBMISSION;
        };
    }
}
