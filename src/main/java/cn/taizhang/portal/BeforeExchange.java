package cn.taizhang.portal;

/** 摆渡前: what a part of this side puts into the outbox of its own accord, before it is emptied. */
public interface BeforeExchange {

    /** Not within a transaction. */
    void prepare();
}
