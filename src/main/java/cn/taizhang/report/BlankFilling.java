package cn.taizhang.report;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.report.ReportTemplate.Blank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** 填空: finds for each blank its figure or parameter, and says why where there is nothing to print. */
final class BlankFilling {

    private static final int PROPOSED = 3;

    private final Viewer viewer;
    private final Figures figures;
    private final OwnParameters own;
    private final FigureQuestion question;

    BlankFilling(Viewer viewer, Figures figures, OwnParameters own, ReportRequest request) {
        this.viewer = viewer;
        this.figures = figures;
        this.own = own;
        this.question = request.question();
    }

    /** Names in the template that are neither a figure nor a parameter. */
    List<Breach> unknownNamesIn(ReportTemplate template) {
        return template.blanks().stream()
                .flatMap(blank ->
                        Optional.ofNullable(blank.name())
                                .filter(name -> !known(name))
                                .map(name ->
                                        Breach.of(
                                                "template",
                                                "模板第 %d 行的「%s」不是已有的数据代码或参数名称。"
                                                        .formatted(blank.position().line(), name)))
                                .stream())
                .toList();
    }

    /** All blanks in their order. The same name stands for the same value wherever it recurs; all are evaluated together. */
    List<FilledBlank> fill(ReportTemplate template) {
        var evaluated = evaluated(template);
        return template.blanks().stream().map(blank -> fill(blank, evaluated)).toList();
    }

    private FilledBlank fill(Blank blank, Map<String, Filling> evaluated) {
        var name = blank.name();
        var byHand = blank.byHand();
        if (byHand != null) {
            return FilledBlank.of(
                    blank,
                    new Filling.Written(
                            byHand,
                            blank.kind(),
                            blank.unit(),
                            name,
                            name == null ? null : figures.find(name).orElse(null)));
        }
        return FilledBlank.of(
                blank,
                name == null ? unmatched(blank) : Objects.requireNonNull(evaluated.get(name)));
    }

    private Filling unmatched(Blank blank) {
        var possible =
                blank.proposals().stream()
                        .limit(PROPOSED)
                        .flatMap(one -> labelOf(one.code()).stream())
                        .collect(Collectors.joining("、"));
        return new Filling.Unmatched(
                blank.shown(),
                blank.kind(),
                blank.unit(),
                blank.proposals(),
                possible.isEmpty()
                        ? "没有哪一项数据或参数对得上，请手工填写或另行指定。"
                        : "没有十分把握，可能是：" + possible + "。请指定。");
    }

    /** 名称 of a figure or parameter. */
    private Optional<String> labelOf(String code) {
        return figures.find(code)
                .map(FigureDefinition::label)
                .or(() -> parameter(code).map(ParameterDefinition::label));
    }

    private boolean known(String name) {
        return figures.find(name).isPresent() || parameter(name).isPresent();
    }

    private Map<String, Filling> evaluated(ReportTemplate template) {
        var names =
                template.blanks().stream()
                        .filter(blank -> blank.byHand() == null)
                        .flatMap(blank -> Optional.ofNullable(blank.name()).stream())
                        .distinct()
                        .toList();
        var evaluated = new HashMap<String, Filling>();
        var asked = names.stream().flatMap(name -> figures.find(name).stream()).toList();
        figures.evaluate(viewer, asked, question)
                .forEach(value ->
                        evaluated.put(value.definition().code(), new Filling.OfFigure(value)));
        var named =
                names.stream()
                        .filter(name -> !evaluated.containsKey(name))
                        .map(name -> parameter(name).orElseThrow())
                        .toList();
        figures.read(viewer, named, question)
                .forEach(read ->
                        evaluated.put(
                                read.parameter().code(),
                                new Filling.OfParameter(
                                        read.parameter(), read.value(), read.doubt())));
        return evaluated;
    }

    private Optional<ParameterDefinition> parameter(String name) {
        return own.find(name).or(() -> figures.findParameter(name));
    }
}
