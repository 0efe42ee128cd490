package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
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

/** 整改事项台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class ItemRegister {

    static final Column<String> TITLE =
            Column.of("title", "整改事项", ColumnTypes.text(ItemRules.LONGEST_TITLE))
                    .from("i.title")
                    .called("事项", "事项名称", "整改任务")
                    .hinting("照整改方案写，不写反馈意见原文。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> LEAD_LEADER =
            Column.of("leadLeader", "牵头领导", ColumnTypes.text(ItemRules.LONGEST_PERSON))
                    .from("i.lead_leader")
                    .called("牵头区领导", "责任领导")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "责任单位", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("牵头单位", "主责单位")
                    .hinting("只填一个；撤并的，数据自动算到承接单位。")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> COOPERATING =
            Column.of("cooperating", "配合单位", ColumnTypes.text(ItemRules.LONGEST_COOPERATING))
                    .from("i.cooperating")
                    .called("协助单位");

    static final Column<LocalDate> DUE_ON =
            Column.of("dueOn", "完成时限", ColumnTypes.day())
                    .from("i.due_on")
                    .called("整改时限", "完成期限")
                    .hinting("时限当天报结算按期；持续推进的可以不填。")
                    .with(Trait.LISTED);

    static final Column<Term> TERM =
            Column.of("term", "期限类别", ColumnTypes.choice(Term.class, Term::label, Map.of()))
                    .from("i.term")
                    .called("整改类别")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LongTermCounting> LONG_TERM =
            Column.of(
                            "longTerm",
                            "长期事项口径",
                            ColumnTypes.choice(
                                    LongTermCounting.class, LongTermCounting::label, Map.of()))
                    .from("i.long_term")
                    .hinting("按审定的方案选；持续推进的不算已整改。")
                    .emptyMeaning(LongTermCounting.NONE)
                    .with(Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> DETERMINED_ON =
            Column.of("determinedOn", "确定日期", ColumnTypes.day())
                    .from("i.determined_on")
                    .hinting("方案审定的日期；调整增加的，填调整日期。")
                    .with(Trait.REQUIRED);

    static final Column<LocalDate> REMOVED_ON =
            Column.of("removedOn", "调出日期", ColumnTypes.day())
                    .from("i.removed_on")
                    .hinting("调整方案时合并、拆分、取消的才填，从这一天起不再计入。");

    static final Column<String> REMOVAL_DOCUMENT =
            Column.of("removalDocument", "调出依据", ColumnTypes.text(RoundRules.LONGEST_DOCUMENT))
                    .from("i.removal_document")
                    .called("调出依据文件");

    private static final Showing SHOWING =
            Showing.of("事项")
                    .within("整改整顿")
                    .beginning("方案审定后，照方案逐项登记；整改进展在「整改进展」里登记。")
                    .recorders("巡察整改办和组织科")
                    .mayKeep("您可以登记、更正本组织及下级组织接受的巡视巡察的整改事项。");

    private static final Source SOURCE =
            new Source(
                    """
                    rectification.item i
                      join organization.directory o on o.district = i.district and o.organization_id = i.organization_id
                      join organization.directory p on p.district = i.district and p.organization_id = i.inspected_id
                    """,
                    "i.item_id",
                    "i.version",
                    ItemColumns.SCOPE,
                    ItemColumns.ORDER,
                    false);

    @Bean
    @Order(63)
    Register<ItemDraft> rectificationItems(ItemIntake intake) {
        return new Register<ItemDraft>(
                        Rectifications.ITEMS,
                        "整改事项",
                        "项",
                        "审定的整改方案中的事项。调出方案的保留在这里，从调出之日起不计入数据。",
                        "/registers/" + Rectifications.ITEMS,
                        List.of(
                                TITLE,
                                ItemColumns.ROUND,
                                ItemColumns.INSPECTED,
                                ItemColumns.NUMBER,
                                LEAD_LEADER,
                                ORGANIZATION,
                                COOPERATING,
                                DUE_ON,
                                TERM,
                                LONG_TERM,
                                DETERMINED_ON,
                                REMOVED_ON,
                                REMOVAL_DOCUMENT),
                        Permission.READ_RECTIFICATION,
                        Permission.KEEP_RECTIFICATION,
                        SOURCE,
                        intake,
                        false)
                .showing(SHOWING);
    }
}
