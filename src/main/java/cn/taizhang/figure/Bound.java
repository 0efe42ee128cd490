package cn.taizhang.figure;

/**
 * 数据之间的关系: a figure is never greater than another. Where it is, a warning says so; neither is changed.
 *
 * @param other the code of the one that bounds it
 * @param inWords why, for example 「试点街道都在街道总数之内」
 */
record Bound(String other, String inWords) {}
