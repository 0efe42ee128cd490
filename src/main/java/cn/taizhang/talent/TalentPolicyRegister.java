package cn.taizhang.talent;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 人才政策台账. */
@Configuration(proxyBeanMethods = false)
class TalentPolicyRegister {

    static final String KEY = "talent-policies";

    static final Column<String> TITLE =
            Column.of("title", "政策名称", ColumnTypes.text(200))
                    .in("title")
                    .called("人才政策", "文件名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "印发组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("印发单位", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> NUMBER =
            Column.of("number", "政策文号", ColumnTypes.text(100))
                    .in("number")
                    .called("文号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ISSUED_ON =
            Column.of("issuedOn", "印发日期", ColumnTypes.day())
                    .in("issued_on")
                    .called("印发时间")
                    .with(Trait.REQUIRED, Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "talent.policy",
                            "policy_id",
                            List.of(TITLE, ORGANIZATION, NUMBER, ISSUED_ON, PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            ISSUED_ON)
                    .ownedBy(
                            OrganizationKind.DISTRICT,
                            OrganizationKind.ORGANIZATION_DEPARTMENT,
                            OrganizationKind.DISTRICT_DIRECT_UNIT);

    /** Issued on a day that has come. */
    static final RowRule RULE = RowRule.notAfterToday(ISSUED_ON, "印发之后再登记。");

    @Bean
    @Order(94)
    Register<Entry> talentPolicies(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "人才政策",
                        "项",
                        "本区印发的人才政策：名称、文号、哪天印发。",
                        Permission.READ_TALENT,
                        Permission.KEEP_TALENT)
                .showing(
                        Showing.of("人才政策")
                                .within("人才")
                                .beginning("印发一项，登记一项。")
                                .recorders("人才科")
                                .mayKeep("您可以登记、更正人才政策。"));
    }
}
