package cn.taizhang.proofreading;

import java.util.List;

/** 校对项: reads a text for one kind of fault. In any order; a text without that fault gives an empty list. */
@FunctionalInterface
interface Check {

    List<Remark> read(Reading reading);
}
