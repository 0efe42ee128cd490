package cn.taizhang.parcel;

/**
 * 没有收到: a submission was lost on its way and is waited for no longer; what was in it is to be handed over once more.
 *
 * @param number the submission's
 */
public record Missed(long number) implements Item.Outward {

    public Missed {
        if (number < 1) {
            throw new IllegalArgumentException("parcels are counted from 1");
        }
    }
}
