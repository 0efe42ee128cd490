package cn.taizhang.parcel;

/** 读包结果: whole, or refused for a reason. There is nothing between. */
sealed interface Reading {

    record Whole(Parcel parcel) implements Reading {}

    record Refused(Damage damage) implements Reading {}
}
