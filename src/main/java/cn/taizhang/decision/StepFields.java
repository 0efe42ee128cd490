package cn.taizhang.decision;

import cn.taizhang.ballot.BallotForm;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.decision.ResidentsMeeting.Mandate;
import cn.taizhang.decision.StepField.Type;
import cn.taizhang.kernel.SatisfactionGrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** 各步的表: what is written down at each step, in the order of its form. */
final class StepFields {

    static final String AUTHORIZED = "AUTHORIZED";

    /** Chosen among the rolls of the community; the form is told which there are. */
    static final String ROLL = "roll";

    /** Chosen among the opened ratings of the community; the form is told which there are. */
    static final String RATING = "rating";

    static final String ASKED = "asked";

    /** Chosen among the meetings on record; the form is told which there are. */
    static final String MEETING = "meeting";

    /** 会议形式 of a resolution. */
    static final String COMPOSITION = "composition";

    /** 商议（审议）结果: nothing where it passed. */
    static final String RESULT = "result";

    static final String FAILED = "FAILED";

    static final StepField ON = StepField.of("on", "日期", Type.DAY).needed();

    /** What a correction adds to the form of the step. */
    static final List<StepField> OF_CORRECTION =
            List.of(
                    StepField.of("correctionReason", "更正原因", Type.LINES).needed().under("更正"),
                    StepField.of("correctionApprover", "同意更正的人", Type.TEXT)
                            .needed()
                            .hinting("更正人以外的人，例如社区党组织书记"));

    private StepFields() {}

    static List<StepField> of(StepKind kind) {
        return switch (kind) {
            case BEGIN_SOLICITING -> ofSoliciting();
            case END_SOLICITING ->
                    List.of(
                            ON,
                            whole("contacted", "征求到的户数").hinting("同一户说了几次也算一户；没有数的不填"),
                            lines("summary", "意见归纳").needed());
            case PROPOSE -> ofProposal();
            case DELIBERATE -> ofDeliberation();
            case PARTY_REVIEW -> ofReview();
            case RESOLVE -> ofResolution();
            case PUBLISH_DECISION -> ofNotice("公示内容（决议）");
            case CONCLUDE_DECISION_NOTICE -> List.of(ON);
            case BEGIN_IMPLEMENTATION -> ofWork();
            case BEGIN_IN_EMERGENCY -> ofEmergency();
            case REPORT_EMERGENCY -> ofReport();
            case FINISH ->
                    List.of(
                            ON,
                            money("cost", "实际支出").hinting("没有花钱的不填"),
                            lines("acceptance", "验收情况"));
            case PUBLISH_RESULT -> ofNotice("公示内容（实施结果）");
            case REVIEW_SATISFACTION -> ofReviewOfWork();
            case ARCHIVE ->
                    List.of(
                            ON,
                            lines("remedy", "整改情况").hinting("对实施结果的异议成立的才填"),
                            text("keeper", "档案存放处"));
            case WITHDRAW -> List.of(ON, lines("reason", "撤回原因").needed());
            case CORRECT -> OF_CORRECTION;
        };
    }

    private static List<StepField> ofSoliciting() {
        return List.of(
                ON,
                new StepField(
                        "methods",
                        "征求方式",
                        Type.CHOICES,
                        false,
                        "",
                        "",
                        choices(SolicitationMethod.values(), SolicitationMethod::label)),
                text("scope", "征求范围").hinting("例如：3 号院全体住户"),
                whole("households", "应征求户数").hinting("用来算征求面；不知道的不填"));
    }

    private static List<StepField> ofDeliberation() {
        return List.of(
                ON,
                meeting(),
                whole("eligible", "应到人数").needed(),
                whole("present", "实到人数").needed(),
                whole("agreed", "赞成人数").hinting("没有表决的不填"),
                result("商议结果"),
                lines("opinions", "商议意见"),
                lines("revisedPlan", "修改后的方案").hinting("方案没有改动的不填"));
    }

    private static StepField result(String label) {
        return StepField.choice(RESULT, label, Map.of(FAILED, "未通过，退回提议")).hinting("通过的不填");
    }

    private static List<StepField> ofProposal() {
        return List.of(
                ON,
                StepField.choice("by", "提议主体", choices(Proposer.values(), Proposer::label))
                        .needed(),
                StepField.of("partyDiscussedOn", "社区党组织研究讨论日期", Type.DAY)
                        .hinting("由社区党组织提议的不填，提议当日就是"),
                lines("plan", "方案").needed(),
                money("budget", "预算").hinting("不涉及资金的不填"),
                text("fundSource", "资金来源"));
    }

    private static List<StepField> ofReview() {
        var fields = new ArrayList<>(List.of(ON, meeting(), day("deliveredOn", "方案送达党员代表的日期")));
        fields.addAll(ofBallot("应到党员代表"));
        fields.add(result("审议结果"));
        fields.add(lines("opinions", "审议意见"));
        fields.add(lines("revisedPlan", "修改后的方案").hinting("方案没有改动的不填"));
        return fields;
    }

    private static List<StepField> ofResolution() {
        var fields =
                new ArrayList<>(
                        List.of(
                                ON,
                                meeting(),
                                StepField.choice(
                                                COMPOSITION,
                                                "会议形式",
                                                choices(MeetingForm.values(), MeetingForm::label))
                                        .needed(),
                                StepField.choice(
                                                "calledBy",
                                                "召集人",
                                                choices(CalledBy.values(), CalledBy::label))
                                        .needed(),
                                day("announcedOn", "通知居民的日期"),
                                text("special", "临时通知的特殊情况").hinting("提前通知了的不填")));
        fields.addAll(ofBallot("应到"));
        fields.add(StepField.choice(ROLL, "名册", Map.of()).hinting("选了名册，应到以名册在开会那天的人（户）数为准，不必再数"));
        fields.addAll(
                List.of(
                        whole("committeeMembers", "其中居民委员会成员")
                                .under("居民代表会议才填")
                                .hinting("应到（组成人员）中有几名是居民委员会成员"),
                        StepField.choice("mandate", "居民代表会议的决定依据", mandates()),
                        day("authorizedOn", "居民会议授权日期"),
                        text("groups", "各居民小组的代表人数")
                                .under("居民小组选举代表参加的才填")
                                .hinting("用顿号或空格隔开，例如：2、3、3"),
                        StepField.choice(
                                        "askedBy",
                                        "由谁提议召集",
                                        choices(CallProposal.By.values(), CallProposal.By::label))
                                .under("有人提议召集的才填"),
                        whole("askedProposers", "提议的人（户）数"),
                        whole("askedOutOf", "他们的总数"),
                        lines("minutes", "决议内容").under("决议"),
                        lines("despite", "程序有欠缺仍采用这次决议的理由").hinting("没有欠缺的不填")));
        return fields;
    }

    private static StepField meeting() {
        return StepField.choice(MEETING, "会议记录", Map.of())
                .hinting("选了会议记录，没有填的应到、实到以会议记录为准；没有登记过的不选");
    }

    private static List<StepField> ofBallot(String entitled) {
        return List.of(
                whole("eligible", entitled).needed().under("到会和表决"),
                whole("present", "实到").needed(),
                StepField.choice("form", "表决方式", choices(BallotForm.values(), BallotForm::label))
                        .needed()
                        .hinting("举手、口头表决的，下面发出、收回、废票不填"),
                whole("yes", "赞成").needed(),
                whole("no", "反对"),
                whole("abstain", "弃权"),
                whole("issued", "发出票数"),
                whole("returned", "收回票数"),
                whole("invalid", "废票数"));
    }

    private static List<StepField> ofNotice(String content) {
        return List.of(
                day("from", "公示第一天").needed().hinting("就是公布的那一天，当天计入天数"),
                day("to", "公示最后一天").needed(),
                text("title", "公示标题").needed(),
                lines("content", content).needed(),
                text("places", "公示地点").needed().hinting("几处用顿号隔开，例如：小区公示栏、居民微信群"));
    }

    private static List<StepField> ofReviewOfWork() {
        var fields =
                new ArrayList<>(
                        List.of(
                                ON,
                                StepField.choice(RATING, "网上测评", Map.of())
                                        .hinting("选了网上测评，下面的人数以开票结果为准，不必再填"),
                                whole(ASKED, "参加评议人数").needed().hinting("纸上测评的，是收回的票数")));
        for (var grade : SatisfactionGrade.values()) {
            var field = whole(of(grade), grade.label() + "人数");
            fields.add(grade == SatisfactionGrade.SATISFIED ? field.needed() : field);
        }
        fields.add(lines("opinions", "评议意见"));
        return fields;
    }

    /** Where the number of those who gave a grade is kept. */
    static String of(SatisfactionGrade grade) {
        return switch (grade) {
            case SATISFIED -> "satisfied";
            case MOSTLY_SATISFIED -> "mostlySatisfied";
            case UNSATISFIED -> "unsatisfied";
            case NOT_KNOWN -> "notKnown";
        };
    }

    private static List<StepField> ofWork() {
        return List.of(ON, text("contractor", "实施单位"), text("supervisors", "居务监督人员"));
    }

    private static List<StepField> ofReport() {
        return List.of(
                ON, text("to", "向谁报告").needed().hinting("例如：居民代表会议"), lines("report", "报告内容"));
    }

    private static List<StepField> ofEmergency() {
        var fields =
                new ArrayList<>(
                        List.of(
                                ON,
                                lines("reason", "什么紧急情况，为什么不能等到公示期满").needed(),
                                text("approver", "同意紧急开工的人").needed()));
        fields.addAll(ofWork().subList(1, 3));
        return fields;
    }

    private static Map<String, String> mandates() {
        var options = new LinkedHashMap<String, String>();
        options.put(AUTHORIZED, "居民会议授权");
        for (var one : Mandate.Statutory.values()) {
            options.put(one.name(), "法律规定：" + one.label() + "（" + one.article() + "）");
        }
        return options;
    }

    private static <E extends Enum<E>> Map<String, String> choices(
            E[] values, Function<E, String> label) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(one -> options.put(one.name(), label.apply(one)));
        return options;
    }

    private static StepField day(String name, String label) {
        return StepField.of(name, label, Type.DAY);
    }

    private static StepField whole(String name, String label) {
        return StepField.of(name, label, Type.WHOLE);
    }

    private static StepField money(String name, String label) {
        return StepField.of(name, label, Type.MONEY);
    }

    private static StepField text(String name, String label) {
        return StepField.of(name, label, Type.TEXT);
    }

    private static StepField lines(String name, String label) {
        return StepField.of(name, label, Type.LINES);
    }
}
