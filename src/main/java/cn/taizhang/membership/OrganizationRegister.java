package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 组织台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class OrganizationRegister {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 100;

    static final Column<String> CODE =
            Column.of("code", "组织代码", ColumnTypes.text(LONGEST_CODE))
                    .from("r.code")
                    .called("党组织代码", "组织编码", "党组织编码", "组织编号", "机构代码")
                    .hinting("没有的按上级的代码往下编")
                    .with(Trait.KEY, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> NAME =
            Column.of("name", "组织名称", ColumnTypes.text(LONGEST_NAME))
                    .from("r.name")
                    .called("党组织名称", "组织全称", "党组织全称", "党组织")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> SHORT_NAME =
            Column.of("shortName", "简称", ColumnTypes.text(LONGEST_NAME))
                    .from("r.short_name")
                    .called("组织简称", "党组织简称");

    static final Column<OrganizationKind> KIND =
            Column.of(
                            "kind",
                            "组织类型",
                            ColumnTypes.choice(
                                    OrganizationKind.class,
                                    OrganizationKind::label,
                                    Map.of(
                                            "支部", OrganizationKind.PARTY_BRANCH,
                                            "街道党工委", OrganizationKind.SUBDISTRICT,
                                            "社区党组织", OrganizationKind.COMMUNITY)))
                    .from("r.kind")
                    .hinting("党支部可以不填，由党组织形式得出")
                    .with(Trait.LISTED, Trait.FILTERED);

    static final Column<PartyForm> FORM =
            Column.of(
                            "form",
                            "党组织形式",
                            ColumnTypes.choice(
                                    PartyForm.class,
                                    PartyForm::label,
                                    Map.of(
                                            "支部", PartyForm.BRANCH,
                                            "联合支部", PartyForm.JOINT_BRANCH,
                                            "总支", PartyForm.GENERAL_BRANCH,
                                            "总支部", PartyForm.GENERAL_BRANCH,
                                            "党总支部", PartyForm.GENERAL_BRANCH,
                                            "基层党委", PartyForm.COMMITTEE,
                                            "党委会", PartyForm.COMMITTEE,
                                            "工委", PartyForm.WORKING_COMMITTEE,
                                            "不清楚", PartyForm.UNKNOWN)))
                    .from("r.party_form")
                    .called("党组织类型", "党组织类别")
                    .hinting("不清楚的填待核实")
                    .with(Trait.LISTED, Trait.FILTERED);

    static final Column<Boolean> URBAN =
            Column.of("urban", "城市社区", ColumnTypes.yesNo())
                    .from("r.urban")
                    .called("是否城市社区")
                    .hinting("只有社区填");

    static final Column<LocalDate> FOUNDED_ON =
            Column.of("foundedOn", "设立日期", ColumnTypes.day())
                    .from("r.founded_on")
                    .called("成立日期", "成立时间", "设立时间", "建立时间", "党组织成立时间", "党组织建立时间")
                    .with(Trait.LISTED);

    static final Column<Superior> PARENT =
            Column.of("parent", "上级组织", new Superior.Type())
                    .from(Superior.Type.of("r.parent_id", "r.parent_name", "r.parent_code"))
                    .called("上级党组织", "上级组织名称", "上级党组织名称", "隶属组织", "所属上级", "所在单位")
                    .hinting("新设的必填")
                    .with(Trait.LISTED);

    static final Column<LocalDate> PLACED_ON =
            Column.of("placedOn", "隶属日期", ColumnTypes.day())
                    .from("r.placed_on")
                    .called("隶属起始日期", "调整隶属日期")
                    .hinting("从哪天起在这个上级之下；调整隶属时必填");

    static final Column<LocalDate> DISSOLVED_ON =
            Column.of("dissolvedOn", "撤销日期", ColumnTypes.day())
                    .from("r.dissolved_on")
                    .called("撤销时间")
                    .hinting("从这天起不再存续");

    static final Column<Superior> SUCCESSOR =
            Column.of("successor", "承接组织", new Superior.Type())
                    .from(
                            Superior.Type.of(
                                    "r.successor_id", "r.successor_name", "r.successor_code"))
                    .called("并入组织")
                    .hinting("撤销时并入的组织");

    private static final Source SOURCE =
            new Source(
                    "organization.record r",
                    "r.organization_id",
                    "r.version",
                    """
                    exists (select from organization.tree t
                             where t.district = r.district and t.descendant_id = r.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and t.to_on = coalesce(r.dissolved_on, 'infinity'))
                    """,
                    "r.code",
                    false);

    @Bean
    @Order(10)
    Register<OrganizationDraft> registerOfOrganizations(OrganizationIntake intake) {
        return new Register<>(
                        "organizations",
                        "组织",
                        "个",
                        "组织树上的每个组织和它的由来。调整隶属和撤销须有日期，过去的数据按过去的树统计。",
                        "/organizations",
                        List.of(
                                CODE,
                                NAME,
                                SHORT_NAME,
                                KIND,
                                FORM,
                                URBAN,
                                FOUNDED_ON,
                                PARENT,
                                PLACED_ON,
                                DISSOLVED_ON,
                                SUCCESSOR),
                        Permission.READ_RECORDS,
                        Permission.KEEP_ORGANIZATIONS,
                        SOURCE,
                        intake,
                        false)
                .showing(
                        Showing.of("组织")
                                .shownAt(entry -> "/organizations/" + entry.get(CODE))
                                .changing(
                                        "组织变动或更正",
                                        "调整隶属的，改上级组织，隶属日期填调整的那一天；撤销或者并入别的组织的，填撤销日期和承接组织，下级组织和名册随之转过去。"
                                                + "名称等登记错了的，直接改成对的。过去的数据按过去的组织体系统计，不受影响。"));
    }
}
