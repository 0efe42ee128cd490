package cn.taizhang.report;

/**
 * 文中一段: a stretch of one paragraph, named by what it means; how it looks is the writer's business. A line
 * break inside the text is kept as one; characters that XML does not allow are left out when it is written.
 */
sealed interface Span {

    String text();

    /** 普通文字. */
    record Text(String text) implements Span {}

    /** 加粗语句: a leading clause such as 「一是抓学习。」, which offices print bold; it is not a heading level. */
    record Strong(String text) implements Span {}

    /** 行内二级标题: 「（一）抓好学习。」 in 楷体, followed by text on the same line. Only first in a paragraph. */
    record RunIn(String text) implements Span {}

    /**
     * 数据: a printed figure or name inside a tagged content control, by which it is found again after the file
     * was edited elsewhere.
     *
     * @param text what is printed, for example 「128」 or 「130余」
     * @param tag what it is bound to; at most {@value #LONGEST_TAG} characters, because Word refuses a file with a
     *     longer one
     * @param title the label Word and WPS show on the control
     */
    record FigureText(String text, String tag, String title) implements Span {

        static final int LONGEST_TAG = 64;

        public FigureText {
            requireText(text);
            requireTag(tag);
        }
    }

    /**
     * 空缺: a blank that could not be filled. It is printed as the mask sign × (U+00D7) in a tagged content control
     * like a figure; why it is open stands in a comment on it.
     *
     * @param reason why it is open and whom to ask, in Chinese
     */
    record OpenBlank(String text, String tag, String reason) implements Span {

        public OpenBlank {
            requireText(text);
            requireTag(tag);
        }
    }

    private static void requireText(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty control shows a placeholder of Word's");
        }
    }

    private static void requireTag(String tag) {
        if (tag.isBlank() || tag.length() > FigureText.LONGEST_TAG) {
            throw new IllegalArgumentException("a tag has 1 to 64 characters: " + tag);
        }
    }
}
