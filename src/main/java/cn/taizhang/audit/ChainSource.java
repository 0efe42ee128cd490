package cn.taizhang.audit;

import java.util.List;
import java.util.function.Consumer;

/** 审计链的来源: where the verification reads the chains from. */
public interface ChainSource {

    /** The heads as the database tells them, in the order of their ids. */
    List<ChainHead> heads();

    /** Every entry, one after the other, by chain and number; a chain's entries stand together. */
    void entries(Consumer<ChainEntry> each);
}
