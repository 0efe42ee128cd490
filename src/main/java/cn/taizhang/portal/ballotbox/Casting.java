package cn.taizhang.portal.ballotbox;

/** 投票的结果. */
public sealed interface Casting {

    /** 已投: the vote lies in the box, and the code is used. */
    record Cast() implements Casting {}

    /** 这个投票码投过了: nothing was changed. */
    record AlreadyUsed() implements Casting {}

    /** 没有这个投票码, in this ballot. */
    record Unknown() implements Casting {}

    /** 现在不能投: not begun, or over. */
    record NotNow() implements Casting {}
}
