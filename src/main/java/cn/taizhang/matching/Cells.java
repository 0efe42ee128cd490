package cn.taizhang.matching;

import cn.taizhang.intake.OpenPlace;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 表格中的空: in a row of a table the words of its other cells say what is asked, and one of them may be the measure word. */
final class Cells {

    private static final Set<String> MEASURES =
            Set.of(
                    "个", "名", "人", "次", "项", "件", "席", "本", "份", "万元", "%", "家", "场", "种", "户",
                    "人次", "条");
    private static final Pattern ROW_NUMBER = Pattern.compile("[\\d一二三四五六七八九十.、（）()①-⑳-]*");

    private Cells() {}

    /** A second number of a row is of another column, of which nothing is known here. */
    static Place place(OpenPlace open, String before, String after, List<String> headings) {
        var cells = Stream.of(before.split("\\|", -1)).map(String::strip).toList();
        var unit =
                cells.stream()
                        .filter(MEASURES::contains)
                        .reduce((_, later) -> later)
                        .orElse(open.unit());
        var label =
                cells.stream()
                        .filter(cell ->
                                !MEASURES.contains(cell) && !ROW_NUMBER.matcher(cell).matches())
                        .reduce((_, later) -> later)
                        .orElse("");
        return Place.of(
                open,
                unit,
                label,
                after.startsWith("|") ? "" : Place.behindUnit(open, after.split("\\|", 2)[0]),
                headings);
    }
}
