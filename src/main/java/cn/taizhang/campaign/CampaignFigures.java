package cn.taizhang.campaign;

import static cn.taizhang.figure.CountKind.DISTINCT_ORGANIZATIONS;
import static cn.taizhang.figure.CountKind.EVENTS;
import static cn.taizhang.figure.CountKind.PERSON_TIMES;
import static cn.taizhang.figure.TimeScope.AS_OF;
import static cn.taizhang.figure.TimeScope.CUMULATIVE;
import static cn.taizhang.figure.TimeScope.DURING;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.DirectoryRecords;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.Remarks;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.meeting.MeetingRecords;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 专题与机制的数据: who took part, study discussions, special activities, meetings of the leading groups. */
@Component
class CampaignFigures implements FigureCatalogue {

    private static final String MEETINGS_EVER = "select exists (select from meeting.event)";

    /** Under this name meetings, participants and marks are watched. */
    private static final String MEETINGS = "meeting";

    private static final String RETURNED = "其中 %d 条记录已退回重改，撤回之前仍然计数。";
    private static final String LATE = "其中 %d 条为补录，按活动当天计数。";

    /** 退回重改, 补录 (after the end of the month of its day), 没有登记到会人数. */
    private static final String DOUBTS =
            """
            e.returned_because is not null as returned,
            e.recorded_on >= date_trunc('month', e.held_on) + interval '1 month' as late,
            e.attended is null as uncounted
            """;

    private static final String ORGANIZATIONS_EVER =
            "select exists (select from organization.directory)";

    private static final Contributions LEADING_GROUP_MEETINGS =
            new Contributions(
                            """
                            select e.district, e.organization_id, e.meeting_id as subject, e.held_on as from_on,
                                   e.held_on + 1 as to_on, e.meeting_id as record_id,
                            """
                                    + DOUBTS
                                    + """
                                      from meeting.event e
                                      join organization.directory o using (district, organization_id)
                                      join organization.tree up
                                        on up.district = e.district and up.descendant_id = e.organization_id
                                       and up.depth = 1 and up.from_on <= e.held_on and up.to_on > e.held_on
                                      join organization.directory above
                                        on above.district = up.district and above.organization_id = up.ancestor_id
                                     where e.state = 'HELD' and e.kind in ('MOBILIZATION', 'PROMOTION', 'COORDINATION')
                                       and o.kind = 'LEADING_GROUP' and above.kind = 'DISTRICT'
                                    """,
                            MEETINGS_EVER)
                    .rolledUpBy(MEETINGS);

    private final ProgrammeStore store;
    private final RecordRegister meetings;
    private final RecordRegister organizations;
    private final ProgrammeStart themeStart;
    private final ProgrammeStart mechanismStart;

    CampaignFigures(ProgrammeStore store, MeetingRecords meetings, DirectoryRecords organizations) {
        this.store = store;
        this.meetings = meetings;
        this.organizations = organizations;
        this.themeStart = new ProgrammeStart(store, ProgrammeKind.THEME_EDUCATION);
        this.mechanismStart = new ProgrammeStart(store, ProgrammeKind.SUPERVISION_MECHANISM);
    }

    @Override
    public Subject subject() {
        return Subject.PROGRAMMES;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                participants("campaign.streets", "街道个数", OrganizationKind.SUBDISTRICT)
                        .alsoCalled("街道", "参加单位：街道")
                        .build(),
                participants("campaign.clusters", "先进制造业集聚区个数", OrganizationKind.INDUSTRIAL_CLUSTER)
                        .alsoCalled("集聚区", "产业集聚区")
                        .build(),
                participants(
                                "campaign.district-units",
                                "区直单位个数",
                                OrganizationKind.DISTRICT_DIRECT_UNIT)
                        .alsoCalled("区直单位", "区直部门")
                        .build(),
                studySessions(),
                studySessionsWithSubordinates(),
                studyAttendances(),
                specialActivities(),
                leadingGroupMeetings());
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return List.of(
                startPart("programme.start.month", "专题启动月", day -> day.getMonthValue()),
                startPart("programme.start.day", "专题启动日", day -> day.getDayOfMonth()));
    }

    private FigureDefinition.Builder participants(
            String code, String label, OrganizationKind kind) {
        return FigureDefinition.named(code, label, "个")
                .counts(DISTINCT_ORGANIZATIONS, AS_OF)
                .rule(
                        "截至日在册的%s总数，取自组织名册；「全区×个」说的是全部，专题启动以来没有学习研讨记录的逐个提示，不减数。"
                                .formatted(kind.label()))
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, organization_id as subject, founded_on as from_on,
                                       dissolved_on as to_on, organization_id as record_id
                                  from organization.directory
                                 where kind = '%s'
                                """
                                        .formatted(kind.name()),
                                ORGANIZATIONS_EVER),
                        organizations)
                .onlyOfDistrict()
                .remarking(withoutStudy(kind));
    }

    private FigureDefinition studySessions() {
        var counted = activities("STUDY_DISCUSSION", true);
        return FigureDefinition.named("study.sessions", "学习研讨次数", "次")
                .counts(EVENTS, DURING)
                .rule(
                        "街道、先进制造业集聚区、区直单位主办或联办，标记为学习研讨且已召开的会议；几家联办只计一次；"
                                + "社区、支部自办的不计。材料从专题启动日起算，数据页从报告期第一天起算。")
                .alsoCalled("学习研讨", "组织学习研讨", "集中学习研讨")
                .from(counted, meetings)
                .startingAt(themeStart)
                .doubting("returned", RETURNED)
                .doubting("late", LATE)
                .remarking(themeStart::ended)
                .beside("study.sessions.with-subordinates", "study.attendances")
                .atMost("study.sessions.with-subordinates", "本级的都在含所属的之内")
                .build();
    }

    private FigureDefinition studySessionsWithSubordinates() {
        var counted = activities("STUDY_DISCUSSION", false);
        return FigureDefinition.named("study.sessions.with-subordinates", "学习研讨次数（含所属）", "次")
                .counts(EVENTS, DURING)
                .rule("本级及所属各级组织（含社区、支部）主办或联办，标记为学习研讨且已召开的会议；几家联办，在共同的上级只计一次。")
                .alsoCalled("含所属学习研讨")
                .from(counted, meetings)
                .startingAt(themeStart)
                .doubting("returned", RETURNED)
                .doubting("late", LATE)
                .remarking(themeStart::ended)
                .build();
    }

    private FigureDefinition studyAttendances() {
        var counted = activities("STUDY_DISCUSSION", true);
        return FigureDefinition.named("study.attendances", "学习研讨参加人次", "人次")
                .counts(PERSON_TIMES, DURING)
                .rule(
                        "街道、先进制造业集聚区、区直单位主办或联办的学习研讨，到会人数逐次相加；几家联办的一次只加一次，同一人参加几次就是几人次；"
                                + "没有登记到会人数的不加，另作提示。")
                .alsoCalled("参加学习研讨人次")
                .from(counted, meetings)
                .startingAt(themeStart)
                .doubting("returned", RETURNED)
                .doubting("late", LATE)
                .doubting("uncounted", "其中 %d 次没有登记到会人数，没有加进来。")
                .remarking(themeStart::ended)
                .beside("study.sessions")
                .build();
    }

    private FigureDefinition specialActivities() {
        var counted = activities("SPECIAL_ACTIVITY", true);
        return FigureDefinition.named("special.activities", "特色活动次数", "次")
                .counts(EVENTS, DURING)
                .rule("街道、先进制造业集聚区、区直单位主办或联办，标记为特色活动且已召开的活动；同一活动不会同时算作学习研讨；几家联办只计一次。")
                .alsoCalled("特色活动", "开展特色活动")
                .from(counted, meetings)
                .startingAt(themeStart)
                .doubting("returned", RETURNED)
                .doubting("late", LATE)
                .remarking(themeStart::ended)
                .build();
    }

    private FigureDefinition leadingGroupMeetings() {
        return FigureDefinition.named("leading-group.meetings", "动员会、推进会、协调会次数", "次")
                .counts(EVENTS, CUMULATIVE)
                .rule(
                        "区级领导小组主办或联办、已召开的动员会、推进会、协调会，从督促考评机制启动起累计；工作例会和街道以下领导小组的会议不计。"
                                + "印数取整到十，有零数的加「余」。")
                .alsoCalled("动员会", "推进会", "协调会", "动员会、推进会、协调会")
                .from(LEADING_GROUP_MEETINGS, meetings)
                .startingAt(mechanismStart)
                .onlyOfDistrict()
                .printed(FigureDefinition.Printing.ROUNDED_DOWN)
                .doubting("returned", RETURNED)
                .doubting("late", LATE)
                .remarking(mechanismStart::ended)
                .build();
    }

    private static Contributions activities(String kind, boolean reportingLevelsOnly) {
        return new Contributions(
                        """
                        select e.district, e.organization_id, e.meeting_id as subject, e.held_on as from_on,
                               e.held_on + 1 as to_on, e.meeting_id as record_id, coalesce(e.attended, 0) as amount,
                        """
                                + DOUBTS
                                + """
                                  from campaign.activity a
                                  join meeting.event e using (district, meeting_id)
                                  join organization.directory o using (district, organization_id)
                                 where a.kind = '%s' and e.state = 'HELD'
                                """
                                        .formatted(kind)
                                + (reportingLevelsOnly
                                        ? " and o.kind in ('SUBDISTRICT', 'INDUSTRIAL_CLUSTER', 'DISTRICT_DIRECT_UNIT')"
                                        : ""),
                        MEETINGS_EVER)
                .rolledUpBy(MEETINGS);
    }

    private Remarks withoutStudy(OrganizationKind kind) {
        return (question, span) -> {
            var start = themeStart.startFor(question);
            if (start.isEmpty()) {
                return List.of();
            }
            var missing =
                    store.withoutStudy(
                            question.organization(), kind.name(), start.get().on(), span.to());
            return missing.isEmpty()
                    ? List.of()
                    : List.of(
                            "%d 个%s自%s以来没有学习研讨记录：%s。"
                                    .formatted(
                                            missing.size(),
                                            kind.label(),
                                            ChineseDates.full(start.get().on()),
                                            String.join("、", missing)));
        };
    }

    private ParameterDefinition startPart(
            String code, String label, Function<LocalDate, Integer> part) {
        return new ParameterDefinition(
                code,
                label,
                ParameterDefinition.Kind.DATE,
                "截至日正在开展的主题教育的启动日期；报告期内已经结束的，取最后结束的一个。",
                question ->
                        themeStart
                                .startFor(question)
                                .map(start ->
                                        new ParameterDefinition.Value(
                                                Integer.toString(part.apply(start.on())),
                                                start.because())));
    }
}
