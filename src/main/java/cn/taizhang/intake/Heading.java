package cn.taizhang.intake;

/**
 * 标题: a numbered heading of a text.
 *
 * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for 一是
 * @param start of the number, in {@link String} indices of the text
 * @param end behind the heading's last character, without the full stop of one that runs in
 */
public record Heading(int level, int start, int end, Placing placing) {

    /** 位置. */
    public enum Placing {
        /** 独占一行. */
        OWN_LINE,
        /** 接排: the text goes on in the same line. */
        RUN_IN
    }
}
