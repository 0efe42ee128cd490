package cn.taizhang.report;

/**
 * 公文版式: what is set around the text.
 *
 * @param underReview whether each page says 送审稿, because nobody has approved the text
 */
record FormalFrame(FormalDocument document, boolean underReview) {}
