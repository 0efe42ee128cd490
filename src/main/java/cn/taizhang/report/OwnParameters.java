package cn.taizhang.report;

import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 材料自带的参数: names and dates that no register answers for but the drafting itself. */
@Component
class OwnParameters {

    private final Organizations organizations;

    OwnParameters(Organizations organizations) {
        this.organizations = organizations;
    }

    List<ParameterDefinition> all() {
        return List.of(districtName(), cutOff(), cutOffMonth());
    }

    Optional<ParameterDefinition> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private ParameterDefinition districtName() {
        return new ParameterDefinition(
                "district.name",
                "区名",
                ParameterDefinition.Kind.NAME,
                "组织名册中区一级组织的名称。",
                asked ->
                        organizations.pathTo(asked.organization(), asked.asOf()).stream()
                                .filter(one -> one.kind() == OrganizationKind.DISTRICT)
                                .findFirst()
                                .map(district ->
                                        new ParameterDefinition.Value(
                                                district.name(), "组织代码 " + district.code())));
    }

    /** 「截至6月底」: only of a cut-off that is the end of a month. */
    private static ParameterDefinition cutOffMonth() {
        return new ParameterDefinition(
                "cut-off.month",
                "截至月份",
                ParameterDefinition.Kind.DATE,
                "起草时指定的截至日所在的月份；截至日不是月末的，不能写「月底」，留空由起草人写明日期。",
                asked ->
                        Optional.of(asked.asOf())
                                .filter(day -> day.getDayOfMonth() == day.lengthOfMonth())
                                .map(day ->
                                        new ParameterDefinition.Value(
                                                Integer.toString(day.getMonthValue()), "本次起草")));
    }

    private static ParameterDefinition cutOff() {
        return new ParameterDefinition(
                "cut-off.date",
                "截至日",
                ParameterDefinition.Kind.DATE,
                "起草时指定的截至日。",
                asked ->
                        Optional.of(
                                new ParameterDefinition.Value(
                                        ChineseDates.full(asked.asOf()), "本次起草")));
    }
}
