package cn.taizhang.decision;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.TimeScope;
import java.util.ArrayList;
import java.util.List;

/**
 * 决策用时的数据: how many days the matters that were carried through took, from the first part to the last and from each part to the next.
 * Who wants it short may do it in a day; so nothing here says that short is good.
 */
final class DurationFigures {

    private static final String USED = "select exists (select from decision.decision)";

    /** What a matter took, on the day on which its result was published: by then all its parts have their days. */
    private static final String TOOK =
            """
            select district, organization_id, decision_id as subject, result_published_on as from_on,
                   result_published_on + 1 as to_on, decision_id as record_id, %s - %s as amount
              from decision.decision
             where result_published_on is not null
            """;

    private static final String HOW =
            "后一个日期减前一个日期，按日历天数，同一天的算 0 天；异议成立退回重新商议的，以重新商议、决议、公开的日期为准；商议（审议）未通过的，提议、商议（审议）以最后一次的日期为准，再次征求意见的，征求意见仍从第一次开始的日期算起。";

    private final RegisteredRecords decisions;
    private final FigureDefinition completed;

    DurationFigures(RegisteredRecords decisions, FigureDefinition completed) {
        this.decisions = decisions;
        this.completed = completed;
    }

    /** 一段: from the day of one part to the day of another, as columns name them and as people do. */
    private record Stretch(String code, String name, String from, String to, String words) {}

    private static final List<Stretch> STAGES =
            List.of(
                    new Stretch("soliciting", "征求意见阶段", "solicited_on", "proposed_on", "从征求意见到提议"),
                    new Stretch("proposing", "提议阶段", "proposed_on", "deliberated_on", "从提议到商议（审议）"),
                    new Stretch(
                            "deliberating", "商议阶段", "deliberated_on", "resolved_on", "从商议（审议）到决议"),
                    new Stretch(
                            "publishing",
                            "决议公开阶段",
                            "resolved_on",
                            "resolution_published_on",
                            "从决议到决议公开"),
                    new Stretch(
                            "implementing",
                            "实施阶段",
                            "resolution_published_on",
                            "result_published_on",
                            "从决议公开到结果公开"));

    List<FigureDefinition> all() {
        var whole = new Stretch("days", "办理", "solicited_on", "result_published_on", "从征求意见到结果公开");
        var total = sum("decision.days", "决策办理总天数", whole);
        var figures = new ArrayList<FigureDefinition>();
        figures.add(total);
        figures.add(average("decision.days-average", "决策平均办理天数", whole, total));
        for (var stage : STAGES) {
            var code = "decision.days-" + stage.code();
            figures.add(
                    average(
                            code,
                            "决策" + stage.name() + "平均用时",
                            stage,
                            sum(code + "/sum", "决策" + stage.name() + "总用时", stage)));
        }
        return List.copyOf(figures);
    }

    private FigureDefinition sum(String code, String label, Stretch stretch) {
        return FigureDefinition.named(code, label, "天")
                .counts(CountKind.DAYS, TimeScope.DURING)
                .rule("报告期内六步全部做完的决策事项，" + stretch.words() + "的天数逐项相加，按结果公开的日期计入当期；" + HOW)
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(TOOK.formatted(stretch.to(), stretch.from()), USED),
                        decisions)
                .beside("decision.completed")
                .build();
    }

    private FigureDefinition average(
            String code, String label, Stretch stretch, FigureDefinition total) {
        return FigureDefinition.named(code, label, "天")
                .average(total, completed)
                .rule("报告期内六步全部做完的决策事项，" + stretch.words() + "的总天数除以完成的决策事项数；没有完成的不出数，不写成 0。" + HOW)
                .answeredBy(Section.ORGANIZATION)
                .beside("decision.completed", "decision.days")
                .build();
    }
}
