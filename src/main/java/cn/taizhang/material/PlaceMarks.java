package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 文中的占位: how the places of a paragraph stand among its words while these are changed: 「〔9 学习研讨次数〕」. The number says which it
 * is, the rest is for who reads it; 「〔2020〕5号」 of a document is none.
 */
final class PlaceMarks {

    private static final Pattern MARK =
            Pattern.compile("〔[ \\u3000]*(\\d{1,5})(?:[ \\u3000]+([^〔〕\\n]*))?〕");

    private static final int LONGEST_LABEL = 16;

    private PlaceMarks() {}

    /** The words of a paragraph with a mark for each of its places. */
    static String written(Paragraph paragraph, List<FilledBlank> blanks) {
        var text = new StringBuilder(paragraph.words().getFirst().text());
        for (int i = 0; i < paragraph.places().size(); i++) {
            text.append(mark(blanks.get(paragraph.places().get(i) - 1)));
            text.append(paragraph.words().get(i + 1).text());
        }
        return text.toString();
    }

    static String mark(FilledBlank blank) {
        return "〔" + blank.number() + " " + label(blank) + "〕";
    }

    private static String label(FilledBlank blank) {
        String whole =
                switch (blank.filling()) {
                    case Filling.Unmatched _ -> "待补";
                    case Filling.Written written -> written.text();
                    case Filling.Fixed fixed -> fixed.label();
                    case Filling.OfFigure figure -> figure.label();
                    case Filling.OfParameter parameter -> parameter.label();
                };
        String clean = whole.replaceAll("[〔〕\\s]", "");
        return clean.length() <= LONGEST_LABEL ? clean : clean.substring(0, LONGEST_LABEL) + "…";
    }

    /**
     * The words before, between and behind the places, as somebody typed them. Refused unless every place still stands there
     * once and in order, with every reason.
     *
     * @param last how many places the whole text has
     */
    static Outcome<List<String>> read(String typed, Paragraph paragraph, int last) {
        var found =
                MARK.matcher(typed).results().filter(one -> isPlace(one, paragraph, last)).toList();
        var numbers = found.stream().map(one -> Integer.valueOf(one.group(1))).toList();
        if (numbers.equals(paragraph.places())) {
            return new Outcome.Done<>(between(typed, found));
        }
        return new Outcome.Refused<>(breaches(numbers, paragraph.places()));
    }

    private static boolean isPlace(MatchResult mark, Paragraph paragraph, int last) {
        int number = Integer.parseInt(mark.group(1));
        if (paragraph.places().contains(number)) {
            return true;
        }
        boolean stoodThere =
                paragraph.words().stream().anyMatch(one -> one.text().contains(mark.group()));
        return mark.group(2) != null && number >= 1 && number <= last && !stoodThere;
    }

    private static List<String> between(String typed, List<MatchResult> marks) {
        var texts = new ArrayList<String>();
        int at = 0;
        for (var mark : marks) {
            texts.add(typed.substring(at, mark.start()));
            at = mark.end();
        }
        texts.add(typed.substring(at));
        return texts;
    }

    private static List<Breach> breaches(List<Integer> numbers, List<Integer> wanted) {
        var breaches = new ArrayList<Breach>();
        for (int number : wanted) {
            int times = Collections.frequency(numbers, number);
            if (times == 0) {
                breaches.add(
                        told(
                                "第 %d 处〔%d …〕不见了，请补上。要改里面的内容，请点文中这一处另行指定或者手工填写；要连这一处一起删去，请下载 Word 文档改过以后收回。",
                                number));
            } else if (times > 1) {
                breaches.add(told("第 %d 处〔%d …〕写了不止一次，只留一个。", number));
            }
        }
        numbers.stream()
                .distinct()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> breaches.add(told("第 %d 处〔%d …〕不是这一段的，不能写在这里。", one)));
        if (breaches.isEmpty()) {
            breaches.add(
                    Breach.of(
                            "words",
                            wanted.stream()
                                    .map(one -> "〔" + one + " …〕")
                                    .collect(Collectors.joining("、", "各处的先后变了，应当依次是", "。"))));
        }
        return breaches;
    }

    private static Breach told(String message, int number) {
        return Breach.of("words", message.formatted(number, number));
    }
}
