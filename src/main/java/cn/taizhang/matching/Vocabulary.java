package cn.taizhang.matching;

import cn.taizhang.intake.OpenPlace.Kind;
import cn.taizhang.kernel.DataTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 问法表: the words by which texts ask for each figure and parameter; they come with the product as two tables. */
final class Vocabulary {

    private static final List<Wording> FIGURES =
            DataTable.resource("/matching/figures.csv").rows().stream()
                    .map(Vocabulary::wording)
                    .toList();

    private static final List<ParameterPattern> PARAMETERS =
            DataTable.resource("/matching/parameters.csv").rows().stream()
                    .map(Vocabulary::pattern)
                    .toList();

    private static final Map<String, HeadingWording> HEADINGS =
            DataTable.resource("/matching/headings.csv").rows().stream()
                    .map(Vocabulary::heading)
                    .collect(Collectors.toMap(HeadingWording::code, Function.identity()));

    private Vocabulary() {}

    static List<Wording> figures() {
        return FIGURES;
    }

    static List<ParameterPattern> parameters() {
        return PARAMETERS;
    }

    /** What headings of tables say besides. */
    static HeadingWording heading(String code) {
        return HEADINGS.getOrDefault(code, HeadingWording.NOTHING_MORE);
    }

    /** Money and percentages are only asked for by figures that are such. */
    static List<Wording> figuresOf(Kind kind) {
        return FIGURES.stream().filter(one -> kindOf(one) == kind).toList();
    }

    private static Kind kindOf(Wording wording) {
        return switch (wording.measures().getFirst()) {
            case "万元" -> Kind.MONEY;
            case "%" -> Kind.PERCENT;
            default -> Kind.NUMBER;
        };
    }

    private static Wording wording(DataTable.Row row) {
        return new Wording(
                row.get("code"),
                Stream.of(row.get("measures").split(" ")).toList(),
                Alternatives.of(row.get("counted"))
                        .orElseThrow(() -> row.fault("nothing is counted")),
                Stream.of(row.get("said").split("&"))
                        .flatMap(group -> Alternatives.of(group).stream())
                        .toList(),
                Alternatives.of(row.get("other")));
    }

    private static HeadingWording heading(DataTable.Row row) {
        return new HeadingWording(
                row.get("code"),
                Alternatives.of(row.get("names")).map(Alternatives::pattern),
                Alternatives.of(row.get("also")),
                Alternatives.of(row.get("needs")),
                Alternatives.of(row.get("not")));
    }

    private static ParameterPattern pattern(DataTable.Row row) {
        return new ParameterPattern(
                row.get("code"),
                Double.parseDouble(row.get("confidence")),
                Pattern.compile(row.get("pattern")),
                Alternatives.of(row.get("needs")),
                Alternatives.of(row.get("other")));
    }
}
