package cn.taizhang.campaign;

import static cn.taizhang.figure.CountKind.DISTINCT_ORGANIZATIONS;
import static cn.taizhang.figure.TimeScope.AS_OF;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.figure.ParameterDefinition.Value;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Remarks;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 试点、专项活动和重大项目的数据: how many pilots there are, and the names that reports print. */
@Component
class PilotFigures implements FigureCatalogue {

    private static final String NAMED_ANYWAY = "项目";

    private final PilotSiteStore sites;
    private final CentralTasks tasks;
    private final RecordRegister records;

    PilotFigures(
            PilotSiteStore sites, CentralTasks tasks, Register<Entry> pilotSites, Records records) {
        this.sites = sites;
        this.tasks = tasks;
        this.records = new RegisteredRecords(pilotSites, records);
    }

    @Override
    public Subject subject() {
        return Subject.PROGRAMMES;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                pilots("pilot.streets", "试点街道数", OrganizationKind.SUBDISTRICT)
                        .alsoCalled("试点街道", "确定试点街道")
                        .atMost("campaign.streets", "试点街道都在街道总数之内")
                        .build(),
                pilots("pilot.communities", "试点社区数", OrganizationKind.COMMUNITY)
                        .alsoCalled("试点社区", "确定试点社区")
                        .atMost("organization.communities", "试点社区都在社区总数之内")
                        .build());
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return List.of(
                project("project.first", "第一个在建重大项目", 0),
                project("project.second", "第二个在建重大项目", 1),
                peaceCampaign());
    }

    private FigureDefinition.Builder pilots(String code, String label, OrganizationKind kind) {
        return FigureDefinition.named(code, label, "个")
                .counts(DISTINCT_ORGANIZATIONS, AS_OF)
                .rule(
                        "截至日正在开展的「%s」试点工作中，本身被确定为试点的%s；同一个只计一次。已结束的、其他试点工作的不计；撤并后的承接组织另行确定的才计。"
                                .formatted(PilotSubject.BASIC_SYSTEMS.label(), kind.label()))
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select s.district, s.organization_id, s.organization_id as subject, s.selected_on as from_on,
                                       least(s.ended_on, p.ended_on) as to_on, s.pilot_site_id as record_id
                                  from campaign.pilot_site s
                                  join campaign.pilot_programme p using (district, pilot_programme_id)
                                  join organization.directory o
                                    on o.district = s.district and o.organization_id = s.organization_id
                                 where p.subject = 'BASIC_SYSTEMS' and o.kind = '%s'
                                """
                                        .formatted(kind.name()),
                                "select exists (select from campaign.pilot_site)"),
                        records)
                .remarking(former(kind));
    }

    private Remarks former(OrganizationKind kind) {
        return (question, span) -> {
            long gone = sites.formerPilots(question.organization(), kind, span.to());
            return gone == 0
                    ? List.of()
                    : List.of("另有 %d 个%s曾是试点，截至日已结束或已撤并，未计入。".formatted(gone, kind.label()));
        };
    }

    private ParameterDefinition project(String code, String label, int place) {
        return new ParameterDefinition(
                code,
                label,
                ParameterDefinition.Kind.NAME,
                "截至日在建的重大项目，按清单序号取第 %d 个的名称，不带末尾的「项目」二字。".formatted(place + 1),
                question ->
                        tasks.underConstruction(question.organization(), question.asOf(), place)
                                .map(PilotFigures::named));
    }

    private static Value named(CentralTasks.Listed project) {
        return new Value(
                withoutKind(project.name()),
                "重大项目清单第 %d 号「%s」，%s开工"
                        .formatted(
                                project.number(),
                                project.name(),
                                ChineseDates.full(project.startedOn())));
    }

    /** The sentence says 项目 itself; a name that is nothing else stays. */
    private static String withoutKind(String name) {
        boolean ends = name.endsWith(NAMED_ANYWAY) && name.length() > NAMED_ANYWAY.length();
        return ends ? name.substring(0, name.length() - NAMED_ANYWAY.length()) : name;
    }

    private ParameterDefinition peaceCampaign() {
        return new ParameterDefinition(
                "campaign.peace",
                "平安创建活动名称",
                ParameterDefinition.Kind.NAME,
                "截至日正在开展的平安创建活动的名称；有几项的，取启动最晚的一项。",
                question ->
                        tasks.runningFor(
                                        question.organization(),
                                        CampaignSubject.PEACE,
                                        question.asOf())
                                .map(running ->
                                        new Value(
                                                running.name(),
                                                "专项活动「%s」，%s启动"
                                                        .formatted(
                                                                running.name(),
                                                                ChineseDates.full(
                                                                        running.from())))));
    }
}
