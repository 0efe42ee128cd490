package cn.taizhang.tablefill;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.matching.HeadingWords;
import cn.taizhang.matching.Matching;
import cn.taizhang.matching.Proposal;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.Layout.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 选数据: which figure a heading is filled with, and why none is. */
final class HeadingChoice {

    private static final double NAMED = 0.96;
    private static final Set<String> MONEY = Set.of("元", "万元", "亿元");

    private final List<FigureDefinition> figures;
    private final PeriodWords period;
    private final TableRequest request;
    private final String moneyUnit;

    HeadingChoice(List<FigureDefinition> figures, TableRequest request, String moneyUnit) {
        this.figures = figures;
        this.period = new PeriodWords(request.period(), request.asOf());
        this.request = request;
        this.moneyUnit = moneyUnit;
    }

    /** @param place of the column or row, as a person calls it */
    Column column(int number, String place, Wanted wanted) {
        var words = HeadingWords.of(wanted.read());
        var proposals = proposals(wanted, words);
        var told = new Told(number, place, wanted, words, proposals);
        var automatic = automatic(told);
        var chosen = request.choices().get(number);
        var code = automatic.figure() == null ? TableRequest.NOTHING : automatic.figure().code();
        if (chosen == null || chosen.equals(code)) {
            return automatic;
        }
        var figure = figure(chosen);
        return figure == null
                ? column(told, null, true, "选了不填。")
                : column(told, figure, true, "这是选定的。");
    }

    /** 一栏的材料, while it is decided. */
    private record Told(
            int number,
            String place,
            Wanted wanted,
            HeadingWords words,
            List<Proposal> proposals) {}

    /** Without anybody's choice. */
    private Column automatic(Told told) {
        var why = unasked(told.wanted(), told.words());
        var best = told.proposals().isEmpty() ? null : told.proposals().getFirst();
        var figure = best == null || !best.certain() ? null : figure(best.code());
        return why.isEmpty() && best != null && figure != null
                ? column(told, figure, false, best.reason())
                : column(told, null, false, why.orElseGet(() -> doubt(best)));
    }

    private Column column(
            Told told, @Nullable FigureDefinition figure, boolean chosen, String why) {
        return new Column(
                told.number(),
                told.place(),
                told.wanted().given(),
                figure,
                chosen,
                why,
                figure == null ? "" : unit(figure, told.words()),
                told.proposals(),
                figure == null ? List.of() : unsaid(figure, told.words()));
    }

    /** In what the numbers are written: money as the table says, 是 or 否, else the figure's own measure word. */
    private String unit(FigureDefinition figure, HeadingWords words) {
        if (words.asksWhether() && figure.kind() == CountKind.DISTINCT_ORGANIZATIONS) {
            return "是/否";
        }
        if (figure.kind() != CountKind.MONEY) {
            return figure.unit();
        }
        if (MONEY.contains(words.unit())) {
            return words.unit();
        }
        return moneyUnit.isEmpty() ? figure.unit() : moneyUnit;
    }

    private List<String> unsaid(FigureDefinition figure, HeadingWords words) {
        boolean said = MONEY.contains(words.unit()) || !moneyUnit.isEmpty();
        return figure.kind() == CountKind.MONEY && !said ? List.of("表里没有写金额单位，按万元填。") : List.of();
    }

    /** What no figure of this period answers, whatever its name. */
    private Optional<String> unasked(Wanted wanted, HeadingWords words) {
        if (TableWords.headsRemarks(wanted.given())) {
            return Optional.of("不是数据栏。");
        }
        var another = period.another(wanted.given());
        return another.isEmpty() && words.leaf().isEmpty() ? Optional.of("栏目里没有说要什么。") : another;
    }

    private static String doubt(@Nullable Proposal best) {
        return best == null
                ? "没有对得上的数据。"
                : "把握不够（%d%%），请选定。%s".formatted(Math.round(best.confidence() * 100), best.reason());
    }

    /** A heading that is a figure's own name needs no guessing, unless two figures are called so. */
    private List<Proposal> proposals(Wanted wanted, HeadingWords words) {
        var named =
                figures.stream()
                        .filter(one -> isNameOf(one, wanted.given(), words))
                        .map(FigureDefinition::code)
                        .toList();
        var all = new ArrayList<>(Matching.ofHeading(wanted.read()));
        if (named.size() == 1) {
            all.removeIf(one -> one.code().equals(named.getFirst()));
            all.addFirst(new Proposal(named.getFirst(), false, NAMED, "栏目就是这项数据的名称。"));
        }
        all.sort(Comparator.comparingDouble(Proposal::confidence).reversed());
        return all;
    }

    private static boolean isNameOf(FigureDefinition figure, String given, HeadingWords words) {
        boolean measured = words.unit().isEmpty() || words.unit().equals(figure.unit());
        var plain = plain(given.replaceAll("[（(]%s[)）]".formatted(figure.unit()), ""));
        return measured
                && Stream.concat(Stream.of(figure.label()), figure.aliases().stream())
                        .anyMatch(name -> plain(name).equals(plain));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000“”\"（）()]", "");
    }

    private @Nullable FigureDefinition figure(String code) {
        return figures.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }
}
