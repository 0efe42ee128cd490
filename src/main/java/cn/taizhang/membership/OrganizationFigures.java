package cn.taizhang.membership;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 组织的数据: totals of communities, beside which other figures are checked. */
@Component
class OrganizationFigures implements FigureCatalogue {

    private final RegisteredRecords records;

    OrganizationFigures(Register<OrganizationDraft> organizations, Records records) {
        this.records = new RegisteredRecords(organizations, records);
    }

    @Override
    public Subject subject() {
        return Subject.MEMBERS;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                communities(
                        "organization.communities",
                        "社区个数",
                        "截至日在册的社区总数，取自组织名册，城市社区和其他社区都在内。",
                        "true"),
                communities(
                        "organization.urban-communities",
                        "城市社区个数",
                        "截至日在册、组织名册上列为城市社区的社区数。",
                        "urban"));
    }

    private FigureDefinition communities(String code, String label, String rule, String condition) {
        return FigureDefinition.named(code, label, "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .rule(rule)
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, organization_id as subject, founded_on as from_on,
                                       dissolved_on as to_on, organization_id as record_id
                                  from organization.directory
                                 where kind = 'COMMUNITY' and %s
                                """
                                        .formatted(condition),
                                "select exists (select from organization.directory)"),
                        records)
                .build();
    }
}
