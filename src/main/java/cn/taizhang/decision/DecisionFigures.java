package cn.taizhang.decision;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Remarks;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 社区民主决策的数据: where the method was rolled out, where it works, and what was decided by it. */
@Component
class DecisionFigures implements FigureCatalogue {

    private static final int NAMED = 5;

    private final EffectiveCommunities communities;
    private final RegisteredRecords adoptions;
    private final RegisteredRecords decisions;

    DecisionFigures(
            EffectiveCommunities communities,
            Register<Entry> methodAdoptions,
            Register<DecisionDraft> decisions,
            Records records) {
        this.communities = communities;
        this.adoptions = new RegisteredRecords(methodAdoptions, records);
        this.decisions = new RegisteredRecords(decisions, records);
    }

    @Override
    public Subject subject() {
        return Subject.DECISIONS;
    }

    @Override
    public List<FigureDefinition> figures() {
        var completed = completed();
        var all =
                new ArrayList<>(List.of(adoptingCommunities(), effectiveCommunities(), completed));
        all.addAll(new DurationFigures(decisions, completed).all());
        all.addAll(ProcedureFigures.of(decisions));
        return List.copyOf(all);
    }

    private FigureDefinition adoptingCommunities() {
        return FigureDefinition.named("decision.adopting-communities", "推行“一征三议两公开”的城市社区数", "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .rule(
                        "截至日已发文推行、没有停止推行的城市社区，按社区计：先后推行几次也只算一个；"
                                + "不是城市社区的、已停止的、截至日之后才推行的不计。是否真在运行，另看近 12 个月有没有完整六步的决策。")
                .alsoCalled("推行一征三议两公开的社区", "一征三议两公开推行社区数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                EffectiveCommunities.ADOPTING,
                                "select exists (select from decision.method_adoption)"),
                        adoptions)
                .saying(
                        "推行的 %s 个中，近 12 个月有完整六步决策的 %s 个。",
                        "decision.adopting-communities", "decision.effective-communities")
                .remarking(unknownAtWork(), notUrban())
                .beside("decision.effective-communities")
                .atMost("organization.urban-communities", "推行的城市社区都在城市社区总数之内")
                .build();
    }

    private FigureDefinition effectiveCommunities() {
        return FigureDefinition.named("decision.effective-communities", "“一征三议两公开”真运行的城市社区数", "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .rule(
                        "截至日推行的城市社区中，至少有一项决策六步全部做完的：从征求意见到结果公开不超过 12 个月（正好 12 个月算在内；"
                                + "商议（审议）未通过、再次征求意见的，仍从第一次征求意见开始的日期算起），结果公开在截至日前 12 个月以内（正好 12 个月算在内）；缺一步、已撤回、已停止推行的不计。")
                .alsoCalled("真运行的社区", "一征三议两公开真运行社区数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                EffectiveCommunities.EFFECTIVE,
                                """
                                select exists (select from decision.method_adoption)
                                   and exists (select from decision.decision)
                                """),
                        decisions)
                .beside("decision.adopting-communities")
                .atMost("decision.adopting-communities", "真运行的都在推行的之内")
                .build();
    }

    private FigureDefinition completed() {
        return FigureDefinition.named("decision.completed", "完成的决策事项数", "项")
                .counts(CountKind.ITEMS, TimeScope.DURING)
                .rule("报告期内六步全部做完的决策事项，按结果公开的日期计入当期；社区推行与否、用了多长时间都计，还差一步的和已撤回的不计。")
                .alsoCalled("完成决策事项", "民主决策完成事项数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, decision_id as subject,
                                       result_published_on as from_on, result_published_on + 1 as to_on,
                                       decision_id as record_id
                                  from decision.decision
                                 where result_published_on is not null
                                """,
                                "select exists (select from decision.decision)"),
                        decisions)
                .build();
    }

    /** The printed number is the nominal one; whoever prints it should see that nobody knows what is behind it. */
    private Remarks unknownAtWork() {
        return (question, span) ->
                communities.areKnown() ? List.of() : List.of("还没有登记决策事项，其中多少在真运行不得而知。");
    }

    private Remarks notUrban() {
        return (question, span) -> {
            var names = communities.adoptingNotUrban(question.organization(), span.to());
            return names.isEmpty()
                    ? List.of()
                    : List.of("另有 %d 个推行的社区不是城市社区，未计入：%s。".formatted(names.size(), named(names)));
        };
    }

    private static String named(List<String> names) {
        String first = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + "等 " + names.size() + " 个";
    }
}
