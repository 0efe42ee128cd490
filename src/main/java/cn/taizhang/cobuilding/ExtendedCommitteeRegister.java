package cn.taizhang.cobuilding;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 大工委、大党委台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class ExtendedCommitteeRegister {

    static final String KEY = "extended-committees";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DOCUMENT = 200;

    static final Column<String> NAME =
            Column.of("name", "名称", ColumnTypes.text(LONGEST_NAME))
                    .in("name")
                    .called("大工委名称", "大党委名称", "大党工委名称")
                    .hinting("照批复文件写；本地叫「大党工委」的照写，不改。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "街道或社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "街道", "社区", "组织名称", "单位")
                    .hinting("填名称或代码；街道成立大工委，社区成立大党委。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<ExtendedCommitteeKind> KIND =
            Column.of(
                            "kind",
                            "类型",
                            ColumnTypes.choice(
                                    ExtendedCommitteeKind.class,
                                    ExtendedCommitteeKind::label,
                                    Map.of()))
                    .from(
                            "(case o.kind when 'SUBDISTRICT' then 'OF_STREET' else 'OF_COMMUNITY' end)")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.LISTED, Trait.FILTERED);

    static final Column<String> APPROVAL_DOCUMENT =
            Column.of("approvalDocument", "批复文件", ColumnTypes.text(LONGEST_DOCUMENT))
                    .in("approval_document")
                    .called("批复文号", "成立批复")
                    .hinting("写名称或文号")
                    .with(Trait.REQUIRED, Trait.SEARCHED, Trait.TELLING);

    static final Column<String> APPROVED_BY =
            Column.of("approvedBy", "批复组织", ColumnTypes.text(LONGEST_NAME))
                    .in("approved_by")
                    .called("批复单位", "批复机关")
                    .hinting("大工委由区里批复，大党委由街道批复。")
                    .with(Trait.REQUIRED, Trait.TELLING);

    static final Column<LocalDate> APPROVED_ON =
            Column.of("approvedOn", "批复日期", ColumnTypes.day())
                    .in("approved_on")
                    .called("批复时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ESTABLISHED_ON =
            Column.of("establishedOn", "成立日期", ColumnTypes.day())
                    .in("established_on")
                    .called("成立时间")
                    .hinting("从这一天起计入数据；只有批复、还没成立的不填。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "撤销日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("撤销时间")
                    .hinting("从这一天起不再存在；还在的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.extended_committee",
                            "extended_committee_id",
                            List.of(
                                    NAME,
                                    ORGANIZATION,
                                    KIND,
                                    APPROVAL_DOCUMENT,
                                    APPROVED_BY,
                                    APPROVED_ON,
                                    ESTABLISHED_ON,
                                    ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            APPROVED_ON)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(ESTABLISHED_ON, ENDED_ON, ORGANIZATION);

    /** Approved by document, established not before that, ended after it. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(APPROVED_ON, "批复之后再登记。"),
                    RowRule.notBefore(ESTABLISHED_ON, APPROVED_ON),
                    RowRule.notAfterToday(ESTABLISHED_ON, "尚未成立的先不填。"),
                    RowRule.needs(ENDED_ON, ESTABLISHED_ON),
                    RowRule.after(ENDED_ON, ESTABLISHED_ON),
                    RowRule.notAfterToday(ENDED_ON, "撤销之后再登记。"));

    @Bean
    @Order(75)
    Register<Entry> extendedCommittees(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "大工委、大党委",
                        "个",
                        "街道成立的大工委、社区成立的大党委：谁批复、哪天成立、哪天撤销。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("大工委、大党委")
                                .within("区域化党建")
                                .beginning("批复、成立、撤销，登记一次，成立的街道数和社区数同时就有。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的大工委、大党委。")
                                .remarks(ExtendedCommitteeRegister::remarks));
    }

    /** How it stands with the figures, and that a local name stays as it is. */
    private static List<String> remarks(Entry entry) {
        var remarks = new ArrayList<String>();
        if (entry.get(ESTABLISHED_ON) == null) {
            remarks.add("已批复、尚未成立，不计入数据。");
        } else {
            remarks.add(entry.get(ENDED_ON) == null ? "自成立之日起计入数据。" : "成立之日至撤销前一日计入数据；撤销后不再计。");
        }
        String usual = entry.written(KIND);
        if (!usual.isEmpty() && !entry.written(NAME).contains(usual)) {
            remarks.add("通常称「" + usual + "」；名称照批复文件登记，不作改动。");
        }
        return remarks;
    }
}
