package cn.taizhang.publication;

import cn.taizhang.parcel.Item;
import java.util.Set;

/** 收来件的: takes some kinds of what comes from the public side. Every kind has exactly one taker. */
public interface InwardTaker {

    Set<Class<? extends Item.Inward>> kinds();

    /**
     * Takes it, in the transaction of the parcel that brought it; the same once more changes nothing.
     *
     * @throws cn.taizhang.parcel.UnfitContent when it cannot be taken: then the whole parcel is refused
     */
    void take(Item.Inward item);
}
