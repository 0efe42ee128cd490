package cn.taizhang.decision;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.TimeScope;
import java.util.List;

/** 决策程序的数据: how many took part in the resolutions that stand, and what was objected to the notices. */
final class ProcedureFigures {

    /** Known once a matter has come so far by the procedure; of matters with dates only nobody counted. */
    private static final String USED =
            """
            select exists (select from decision.decision where resolution_entitled is not null or objections > 0)
            """;

    /** Each resolution on its day, with a number of those who took part. */
    private static final String MEETINGS =
            """
            select district, organization_id, decision_id as subject, resolved_on as from_on,
                   resolved_on + 1 as to_on, decision_id as record_id, %s as amount
              from decision.decision
             where resolved_on is not null and resolution_entitled is not null
            """;

    /** Each objection, on the day on which the last notice of its matter with objections ended. */
    private static final String OBJECTIONS =
            """
            select d.district, d.organization_id, cast(md5(d.decision_id || ' ' || n.n) as uuid) as subject,
                   d.objected_on as from_on, d.objected_on + 1 as to_on, d.decision_id as record_id
              from decision.decision d
             cross join lateral generate_series(1, d.%s) as n (n)
            """;

    private ProcedureFigures() {}

    static List<FigureDefinition> of(RegisteredRecords decisions) {
        var entitled = entitled(decisions);
        var present = present(decisions);
        return List.of(
                entitled,
                present,
                participation(present, entitled),
                objections(decisions),
                upheld(decisions));
    }

    private static FigureDefinition entitled(RegisteredRecords decisions) {
        return FigureDefinition.named("decision.meeting-entitled", "决议会议应到人次", "人次")
                .counts(CountKind.PERSON_TIMES, TimeScope.DURING)
                .rule(
                        "报告期内按程序办理、已作出决议的事项，决议会议的应到数逐次相加；会议由户的代表或者居民代表参加的，按户、按代表计；"
                                + "异议成立退回后重新决议的，只计重新决议的一次；只登记了日期的事项不计。")
                .alsoCalled("决议应到人次")
                .answeredBy(Section.ORGANIZATION)
                .from(new Contributions(MEETINGS.formatted("resolution_entitled"), USED), decisions)
                .build();
    }

    private static FigureDefinition present(RegisteredRecords decisions) {
        return FigureDefinition.named("decision.meeting-present", "决议会议实到人次", "人次")
                .counts(CountKind.PERSON_TIMES, TimeScope.DURING)
                .rule("与决议会议应到人次同一批会议，实到数逐次相加；同一人（户）参加几次就是几人次。")
                .alsoCalled("决议实到人次")
                .answeredBy(Section.ORGANIZATION)
                .from(new Contributions(MEETINGS.formatted("resolution_present"), USED), decisions)
                .atMost("decision.meeting-entitled", "实到不多于应到")
                .build();
    }

    private static FigureDefinition participation(
            FigureDefinition present, FigureDefinition entitled) {
        return FigureDefinition.named("decision.participation", "决议参与率", "%")
                .share(present, entitled)
                .rule("报告期内决议会议实到人次占应到人次的百分比；没有按程序作出决议的，不写成 0，也不写成 100。")
                .alsoCalled("居民会议参与率", "决议会议到会率")
                .answeredBy(Section.ORGANIZATION)
                .beside("decision.completed")
                .build();
    }

    private static FigureDefinition objections(RegisteredRecords decisions) {
        return FigureDefinition.named("decision.objections", "决策公示收到的异议数", "条")
                .counts(CountKind.ITEMS, TimeScope.DURING)
                .rule("按程序办理的事项，两公开的公示收到的异议，一条算一条，在最后一次有异议的公示结束那一天计入；公示没有结束的不计。")
                .alsoCalled("公示异议数")
                .answeredBy(Section.ORGANIZATION)
                .from(new Contributions(OBJECTIONS.formatted("objections"), USED), decisions)
                .build();
    }

    private static FigureDefinition upheld(RegisteredRecords decisions) {
        return FigureDefinition.named("decision.objections-upheld", "决策公示中成立的异议数", "条")
                .counts(CountKind.ITEMS, TimeScope.DURING)
                .rule("决策公示收到的异议中，认定成立的；决议的异议成立的，事项退回重新商议。")
                .alsoCalled("成立的公示异议数")
                .answeredBy(Section.ORGANIZATION)
                .from(new Contributions(OBJECTIONS.formatted("objections_upheld"), USED), decisions)
                .atMost("decision.objections", "成立的都在收到的之内")
                .build();
    }
}
