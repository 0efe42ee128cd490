package cn.taizhang.report;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.report.ReportTemplate.Blank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 填空: finds for each blank its figure or parameter, and says why where there is nothing to print. */
final class BlankFilling {

    private final Viewer viewer;
    private final Figures figures;
    private final Organizations organizations;
    private final FigureQuestion question;
    private final Map<String, Filling> evaluated = new HashMap<>();

    BlankFilling(
            Viewer viewer, Figures figures, Organizations organizations, ReportRequest request) {
        this.viewer = viewer;
        this.figures = figures;
        this.organizations = organizations;
        this.question = request.question();
    }

    /** Names in the template that are neither a figure nor a parameter. */
    List<Breach> unknownNamesIn(ReportTemplate template) {
        return template.blanks().stream()
                .filter(blank -> !known(blank.name()))
                .map(blank ->
                        Breach.of(
                                "template",
                                "模板第 %d 行的「%s」不是已有的数据代码或参数名称。"
                                        .formatted(blank.position().line(), blank.name())))
                .toList();
    }

    /** The same name stands for the same value wherever it recurs; it is evaluated once. */
    FilledBlank fill(Blank blank) {
        return FilledBlank.of(blank, evaluated.computeIfAbsent(blank.name(), this::evaluate));
    }

    private boolean known(String name) {
        return figures.find(name).isPresent() || parameter(name).isPresent();
    }

    private Filling evaluate(String name) {
        return figures.find(name)
                .map(this::ofFigure)
                .orElseGet(() -> ofParameter(parameter(name).orElseThrow()));
    }

    private Filling ofFigure(FigureDefinition figure) {
        return new Filling.OfFigure(figures.evaluate(viewer, figure, question));
    }

    private Filling ofParameter(ParameterDefinition parameter) {
        return new Filling.OfParameter(
                parameter,
                figures.read(viewer, parameter, question),
                figures.doubt(viewer, parameter, question));
    }

    private Optional<ParameterDefinition> parameter(String name) {
        return switch (name) {
            case "district.name" -> Optional.of(districtName());
            case "cut-off.date" -> Optional.of(cutOff());
            case "cut-off.month" -> Optional.of(cutOffMonth());
            default -> figures.findParameter(name);
        };
    }

    private ParameterDefinition districtName() {
        return new ParameterDefinition(
                "district.name",
                "区名",
                ParameterDefinition.Kind.NAME,
                "组织名册中区一级组织的名称。",
                asked ->
                        organizations.pathTo(asked.organization(), asked.asOf()).stream()
                                .filter(one -> one.kind() == OrganizationKind.DISTRICT)
                                .findFirst()
                                .map(district ->
                                        new ParameterDefinition.Value(
                                                district.name(), "组织代码 " + district.code())));
    }

    /** 「截至6月底」: only of a cut-off that is the end of a month. */
    private static ParameterDefinition cutOffMonth() {
        return new ParameterDefinition(
                "cut-off.month",
                "截至月份",
                ParameterDefinition.Kind.DATE,
                "起草时指定的截至日所在的月份；截至日不是月末的，不能写「月底」，留空由起草人写明日期。",
                asked ->
                        Optional.of(asked.asOf())
                                .filter(day -> day.getDayOfMonth() == day.lengthOfMonth())
                                .map(day ->
                                        new ParameterDefinition.Value(
                                                Integer.toString(day.getMonthValue()), "本次起草")));
    }

    private static ParameterDefinition cutOff() {
        return new ParameterDefinition(
                "cut-off.date",
                "截至日",
                ParameterDefinition.Kind.DATE,
                "起草时指定的截至日。",
                asked ->
                        Optional.of(
                                new ParameterDefinition.Value(
                                        ChineseDates.full(asked.asOf()), "本次起草")));
    }
}
