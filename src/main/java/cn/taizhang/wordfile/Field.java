package cn.taizhang.wordfile;

/**
 * 数据位: a content control with a tag, and where what it holds stands now.
 *
 * @param start first index in {@link TextFile#text()}
 * @param end index behind the last; equal to start when the control was emptied
 * @param tag what it is bound to, as it was written
 */
public record Field(int start, int end, String tag) {}
