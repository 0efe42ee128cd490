package cn.taizhang.service;

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
import java.util.List;
import org.springframework.stereotype.Component;

/** 进社区与特色服务的数据: members who reported and claimed a post, and kinds of services that have a standard. */
@Component
class ServiceFigures implements FigureCatalogue {

    /**
     * Slips as they count: on the job, and on the roll of the district, unless the employer is outside it: members of provincial
     * and city units stand in no register here. A person is looked for as one of an array of one: the index that keeps rolls apart
     * cannot be asked so, and it takes a hundred times as long as the plain one, which the planner does not know.
     */
    private static final String ON_THE_JOB =
            """
            select s.district, s.organization_id, s.person_id as subject,
                   greatest(s.accepted_on, roll.from_on%s) as from_on,
                   least(coalesce(s.ended_on, 'infinity'), coalesce(s.retired_on, 'infinity'), roll.to_on) as to_on,
                   s.report_slip_id as record_id
              from service.report_slip s
              join lateral (
                   select m.from_on, m.to_on from membership.roll m
                    where s.employer_id is not null and m.district = s.district and m.person_id = any(array[s.person_id])
                   union all
                   select date '-infinity', date 'infinity' where s.employer_id is null) roll on true
            %s
             where s.accepted_on is not null
            """;

    /** The first claim is enough for good: one that ends takes nothing away. */
    private static final String FIRST_CLAIM =
            """
              join lateral (
                   select min(c.confirmed_on) as confirmed_on from service.post_claim c
                    where c.district = s.district and c.person_id = s.person_id) claim on claim.confirmed_on is not null
            """;

    /** Under this name slips, claims and rolls are watched: a slip counts while its person is on a roll. */
    private static final String WATCHED = "roll";

    private static final String SLIPS_USED = "select exists (select from service.report_slip)";

    private final ServiceAside aside;
    private final RegisteredRecords slips;
    private final RegisteredRecords services;

    ServiceFigures(
            ServiceAside aside,
            Register<Entry> reportSlips,
            Register<Entry> specialServices,
            Records records) {
        this.aside = aside;
        this.slips = new RegisteredRecords(reportSlips, records);
        this.services = new RegisteredRecords(specialServices, records);
    }

    @Override
    public Subject subject() {
        return Subject.SERVICE;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(reportedAndClaimed(), reported(), specialKinds());
    }

    private FigureDefinition reportedAndClaimed() {
        return FigureDefinition.named("service.reported-and-claimed", "到社区报到并认领服务岗位的在职党员数", "名")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                .rule(
                        "截至日报到单已由社区接收、没有终止的在职党员，截至日以前至少有一次认领经社区确认，按人计："
                                + "认领几个岗位、在几处报到都只算一名，认领后来结束的仍算；未确认的认领、只报到没有认领的不计；"
                                + "自退休之日起不计；区内单位的党员当日须在册，区外单位的不要求在本区名册。")
                .alsoCalled("在职党员到社区报到并认领服务岗位", "报到并认领岗位的在职党员")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                        ON_THE_JOB.formatted(", claim.confirmed_on", FIRST_CLAIM),
                                        SLIPS_USED + " and exists (select from service.post_claim)")
                                .rolledUpBy(WATCHED),
                        slips)
                .remarking(notConfirmed())
                .beside("service.reported")
                .atMost("service.reported", "认领岗位的都在报到的之内")
                .build();
    }

    private FigureDefinition reported() {
        return FigureDefinition.named("service.reported", "到社区报到的在职党员数", "名")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                .rule(
                        "截至日报到单已由社区接收、没有终止的在职党员，按人计：在几处报到也只算一名，有没有认领岗位都算；"
                                + "只开具、尚未接收的不计；自退休之日起不计；区内单位的党员当日须在册，区外单位的不要求在本区名册。")
                .alsoCalled("在职党员到社区报到", "报到在职党员数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(ON_THE_JOB.formatted("", ""), SLIPS_USED)
                                .rolledUpBy(WATCHED),
                        slips)
                .remarking(together())
                .beside("service.reported-and-claimed")
                .build();
    }

    private FigureDefinition specialKinds() {
        return FigureDefinition.named("service.special-kinds", "形成规范的特色服务项数", "项")
                .counts(CountKind.KINDS, TimeScope.AS_OF)
                .rule(
                        "截至日推行、没有停办、有规范文件的特色服务，按种计：名称去掉推出单位、年份版次和试行、修订字样后相同的算一种，"
                                + "多家推出也只计一项；没有规范文件的不计；服务了多少次不在此列。")
                .alsoCalled("特色服务", "预约服务等特色服务")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, kind_key as subject, adopted_on as from_on,
                                       coalesce(ended_on, 'infinity') as to_on, special_service_id as record_id
                                  from service.special_service
                                 where standard_document is not null
                                """,
                                "select exists (select from service.special_service)"),
                        services)
                .remarking(withoutStandard())
                .build();
    }

    private Remarks notConfirmed() {
        return (question, span) -> {
            long waiting = aside.claimsAwaiting(question.organization(), span.to());
            return waiting == 0 ? List.of() : List.of("另有 %d 名只有待社区确认的认领，未计入。".formatted(waiting));
        };
    }

    /** 集中报到 of a whole unit is normal; only that posts be looked at is said, nobody is accused. */
    private Remarks together() {
        return (question, span) -> {
            long persons = aside.together(question.organization(), span.to());
            return persons == 0
                    ? List.of()
                    : List.of(
                            "其中集中报到 %d 人（同一单位同一天 %d 人以上），岗位待核对。"
                                    .formatted(persons, ServiceAside.TOGETHER));
        };
    }

    private Remarks withoutStandard() {
        return (question, span) -> {
            long kinds = aside.kindsWithoutStandard(question.organization(), span.to());
            return kinds == 0 ? List.of() : List.of("另有 %d 种没有规范文件，未计入。".formatted(kinds));
        };
    }
}
