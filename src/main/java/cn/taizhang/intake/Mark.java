package cn.taizhang.intake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 空位符号: a run of characters that people put where something was left out. Whether it does mean that here is another
 * question.
 *
 * @param start in indices of the reading
 */
record Mark(Shape shape, int start, int end) {

    /** 符号种类. */
    enum Shape {
        /** 年份: 20××年. */
        YEAR,
        /** 遮去一部分的数: 1×3, 3X, ×.×. */
        PARTLY,
        CROSS,
        LATIN,
        UNDERLINE,
        STAR,
        /** ☆ □ ○ 〇 △. */
        FIGURE,
        /** ● ▲ ?? ## N: signs that hardly ever stand for a number. */
        SELDOM,
        /** （　）. */
        BRACKETS,
        /** 【】 and 〔〕 with nothing in them. */
        SQUARE,
        /** （待填）. */
        REMINDER,
        /** 留出的空白. */
        GAP,
        /** One or two spaces before a measure word. */
        NARROW
    }

    private static final String ANY = "[×✕╳Xx_＿*☆□○〇△]";

    /** In this order: what is longer and more certain comes first. */
    private static final Pattern ALL =
            Pattern.compile(
                    "(?<YEAR>(?<!\\d)20(?:%1$s{1,2}|\\d%1$s)(?=\\s?年|〕|\\]|－|-))".formatted(ANY)
                            + "|(?<PARTLY>(?<!\\d)(?:\\d++\\.)?\\d++%1$s++(?:\\.?[\\d×Xx*△]+)*+|(?<!%1$s)%1$s++(?:\\.[\\d×Xx*△□○_]+|(?<!_)\\d+))"
                                    .formatted(ANY)
                            + "|(?<CROSS>×{1,3},×{3}(?=余?(?:[名人次个件户元]|万元))|[×✕╳]+)|(?<LATIN>X+|x+)|(?<UNDERLINE>[_＿﹍]+)|(?<STAR>\\*+)"
                            + "|(?<FIGURE>☆+|□+|○+|〇+|△+)"
                            + "|(?<SELDOM>●+|▲+|■+|◆+|◎+|※+|[?？]{2,}|[#＃]{2,}|(?<=\\p{IsHan})[NnＮ]+)"
                            + "|(?<BRACKETS>[（(][ \u3000]*[)）])"
                            + "|(?<SQUARE>[【〔\\[［][ \u3000]*[】〕\\]］])"
                            + "|(?<REMINDER>[（(【\\[〔](?:待[填补核定报查统]\\S{0,3}|填数|数字|具体数字|此处填\\S{0,6}|空)[)）】\\]〕])"
                            + "|(?<GAP>(?<=\\p{IsHan})(?:\u3000{2,}|[ \u3000]{3,})(?=\\S))"
                            + "|(?<NARROW>(?<=\\p{IsHan})[ \u3000]{1,2}(?=[\\p{IsHan}%]))");

    static List<Mark> in(String text) {
        return ALL.matcher(text)
                .results()
                .map(found -> new Mark(shapeOf(found), found.start(), found.end()))
                .toList();
    }

    private static Shape shapeOf(MatchResult found) {
        for (var shape : Shape.values()) {
            if (found.group(shape.name()) != null) {
                return shape;
            }
        }
        throw new IllegalStateException("a mark of no shape");
    }

    int length() {
        return end - start;
    }
}
