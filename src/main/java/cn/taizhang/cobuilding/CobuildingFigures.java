package cn.taizhang.cobuilding;

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

/** 区域化党建的数据: streets and communities that have an extended committee. */
@Component
class CobuildingFigures implements FigureCatalogue {

    private final CommitteesAside aside;
    private final RegisteredRecords committees;

    CobuildingFigures(CommitteesAside aside, Register<Entry> extendedCommittees, Records records) {
        this.aside = aside;
        this.committees = new RegisteredRecords(extendedCommittees, records);
    }

    @Override
    public Subject subject() {
        return Subject.CO_BUILDING;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                established("cobuilding.streets", "成立大工委的街道数", ExtendedCommitteeKind.OF_STREET)
                        .rule(
                                "截至日本街道的大工委已经成立、没有撤销的街道，自成立之日起算，按街道计：先后成立几次只算一个；"
                                        + "只有批复、尚未成立的不计，所辖社区都有大党委而街道自己没有的也不计。")
                        .alsoCalled("大工委街道数", "大党工委街道数")
                        .atMost("campaign.streets", "成立大工委的街道都在街道总数之内")
                        .build(),
                established(
                                "cobuilding.communities",
                                "成立大党委的社区数",
                                ExtendedCommitteeKind.OF_COMMUNITY)
                        .rule(
                                "截至日大党委已经成立、没有撤销的社区，自成立之日起算，按社区计：先后成立几次只算一个；"
                                        + "只有批复、尚未成立的不计；社区撤并的不再计，承接社区自己成立了的才计。")
                        .alsoCalled("大党委社区数", "社区大党委")
                        .atMost("organization.communities", "成立大党委的社区都在社区总数之内")
                        .build());
    }

    private FigureDefinition.Builder established(
            String code, String label, ExtendedCommitteeKind kind) {
        return FigureDefinition.named(code, label, "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select c.district, c.organization_id, c.organization_id as subject,
                                       c.established_on as from_on, coalesce(c.ended_on, 'infinity') as to_on,
                                       c.extended_committee_id as record_id
                                  from cobuilding.extended_committee c
                                  join organization.directory o using (district, organization_id)
                                 where o.kind = '%s' and c.established_on is not null
                                """
                                        .formatted(kind.owner().name()),
                                "select exists (select from cobuilding.extended_committee)"),
                        committees)
                .remarking(besides(kind));
    }

    private Remarks besides(ExtendedCommitteeKind kind) {
        return (question, span) -> {
            var found = aside.of(question.organization(), kind, span.to());
            var said = new ArrayList<String>();
            if (found.awaiting() > 0) {
                said.add("另有 %d 个已批复、尚未成立，未计入。".formatted(found.awaiting()));
            }
            if (found.ofEnded() > 0) {
                said.add(
                        "另有 %d 个所在%s已撤并，未计入；承接的须自己成立。"
                                .formatted(found.ofEnded(), kind.owner().label()));
            }
            if (found.otherwiseCalled() > 0) {
                said.add(
                        "其中 %d 个的名称不是「%s」，照批复文件登记，不作改动。"
                                .formatted(found.otherwiseCalled(), kind.label()));
            }
            return said;
        };
    }
}
