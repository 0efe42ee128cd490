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

/** 共驻共建的数据: Party organizations that take part, and the persons who represent them. */
@Component
class PartnerFigures implements FigureCatalogue {

    /** Real lists have no identity numbers: a person is a name and a unit. */
    private static final String PERSON =
            "cast(md5(p.name || '|' || coalesce(cast(p.unit_id as text), p.outside_unit)) as uuid)";

    /** A seat stands while the committee it is in does, and while its holder has the post it came with. */
    private static final String SETTLED_SEATS =
            """
            select p.district, p.organization_id, %s as subject,
                   greatest(p.from_on, c.established_on) as from_on,
                   least(coalesce(p.ended_on, 'infinity'), coalesce(p.post_ended_on, 'infinity'),
                         coalesce(c.ended_on, 'infinity')) as to_on,
                   p.part_time_member_id as record_id
              from cobuilding.part_time_member p
              join cobuilding.extended_committee c using (district, organization_id)
             where c.established_on is not null
            """;

    private final PartnersAside aside;
    private final RegisteredRecords units;
    private final RegisteredRecords seats;
    private final RegisteredRecords officers;

    PartnerFigures(
            PartnersAside aside,
            Register<Entry> memberUnits,
            Register<Entry> partTimeMembers,
            Register<Entry> liaisonOfficers,
            Records records) {
        this.aside = aside;
        this.units = new RegisteredRecords(memberUnits, records);
        this.seats = new RegisteredRecords(partTimeMembers, records);
        this.officers = new RegisteredRecords(liaisonOfficers, records);
    }

    @Override
    public Subject subject() {
        return Subject.CO_BUILDING;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(partyOrganizations(), partTimeMembers(), partTimeSeats(), liaisonOfficers());
    }

    private FigureDefinition partyOrganizations() {
        return FigureDefinition.named("cobuilding.party-organizations", "参与共驻共建的单位党组织数", "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .rule(
                        "截至日参加共驻共建、没有退出的单位党组织，按党组织计：同一个党组织与几个街道、社区共建也只算一个；"
                                + "区内单位按名录上的组织认，区外单位按登记的党组织名称认；没有登记党组织的单位不计。")
                .alsoCalled("共驻共建单位党组织", "参与共驻共建单位党组织数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id,
                                       coalesce(cast(unit_id as text), '区外 ' || party_organization) as subject,
                                       joined_on as from_on, coalesce(left_on, 'infinity') as to_on,
                                       member_unit_id as record_id
                                  from cobuilding.member_unit
                                 where party_organization is not null
                                """,
                                "select exists (select from cobuilding.member_unit)"),
                        units)
                .remarking(withoutPartyOrganization())
                .beside("cobuilding.liaison-officers")
                .atMost("cobuilding.liaison-officers", "每个单位党组织一般有一名联络员")
                .build();
    }

    private FigureDefinition partTimeMembers() {
        return FigureDefinition.named("cobuilding.part-time-members", "大工委、大党委兼职委员人数", "人")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                .rule(
                        "截至日在任的兼职委员，按姓名和所在单位认人：同一个人在街道、社区兼几个席位也只算一人；"
                                + "席位随所在单位职务终止，卸任、职务终止两个日子取早的；所在街道、社区的大工委、大党委尚未成立或已撤销的席位不计。")
                .alsoCalled("兼职委员", "吸纳兼职委员人数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                SETTLED_SEATS.formatted(PERSON),
                                "select exists (select from cobuilding.part_time_member)"),
                        seats)
                .remarking(notSettled(), fewerThanCommittees())
                .beside("cobuilding.part-time-seats")
                .atMost("cobuilding.part-time-seats", "一个人至少占一个席位")
                .build();
    }

    private FigureDefinition partTimeSeats() {
        return FigureDefinition.named("cobuilding.part-time-seats", "大工委、大党委兼职委员席位数", "席")
                .counts(CountKind.ITEMS, TimeScope.AS_OF)
                .rule(
                        "截至日在任的兼职委员席位，一处一席：同一个人在街道、社区各有席位的分别计；席位随所在单位职务终止；"
                                + "所在街道、社区的大工委、大党委尚未成立或已撤销的席位不计。")
                .alsoCalled("兼职委员席位")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                SETTLED_SEATS.formatted("p.part_time_member_id"),
                                "select exists (select from cobuilding.part_time_member)"),
                        seats)
                .beside("cobuilding.part-time-members")
                .build();
    }

    private FigureDefinition liaisonOfficers() {
        return FigureDefinition.named("cobuilding.liaison-officers", "共驻共建联络员人数", "名")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                .rule("截至日在任的联络员，按姓名和所在单位认人：同一个人联络几个街道、社区也只算一名；联络随所在单位职务终止，卸任、职务终止两个日子取早的。")
                .alsoCalled("联络员", "联络员人数")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select p.district, p.organization_id, %s as subject, p.from_on,
                                       least(coalesce(p.ended_on, 'infinity'),
                                             coalesce(p.post_ended_on, 'infinity')) as to_on,
                                       p.liaison_officer_id as record_id
                                  from cobuilding.liaison_officer p
                                """
                                        .formatted(PERSON),
                                "select exists (select from cobuilding.liaison_officer)"),
                        officers)
                .beside("cobuilding.party-organizations")
                .build();
    }

    private Remarks withoutPartyOrganization() {
        return (question, span) -> {
            long units = aside.unitsWithoutPartyOrganization(question.organization(), span.to());
            return units == 0 ? List.of() : List.of("另有 %d 个共建单位没有登记党组织，未计入。".formatted(units));
        };
    }

    private Remarks notSettled() {
        return (question, span) -> {
            var found = aside.seats(question.organization(), span.to());
            var said = new ArrayList<String>();
            if (found.withoutCommittee() > 0) {
                said.add("另有 %d 席所在的街道、社区截至日没有大工委、大党委，未计入。".formatted(found.withoutCommittee()));
            }
            if (found.postEnded() > 0) {
                said.add("另有 %d 席没有登记卸任，但所在单位职务已终止，未计入。".formatted(found.postEnded()));
            }
            return said;
        };
    }

    private Remarks fewerThanCommittees() {
        return (question, span) -> {
            long without =
                    aside.committeesWithoutPartTimeMember(question.organization(), span.to());
            return without == 0
                    ? List.of()
                    : List.of("有 %d 个已成立的大工委、大党委没有在任的兼职委员，请核对。".formatted(without));
        };
    }
}
