package cn.taizhang.portal;

import cn.taizhang.parcel.Item;
import java.util.Set;

/** 收条目: takes some kinds of what comes from the inner side. Every kind has exactly one taker. */
public interface ItemTaker {

    Set<Class<? extends Item.Outward>> kinds();

    /**
     * Takes it, in the transaction of the parcel that brought it.
     *
     * @throws cn.taizhang.parcel.UnfitContent when it cannot be taken: then the whole parcel is refused
     */
    void take(Item.Outward item);
}
