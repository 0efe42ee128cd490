package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 惠民实事: what was done for the people of an organization on a year's list. */
@Configuration(proxyBeanMethods = false)
class BenefitProjectRegister {

    static final String KEY = "benefit-projects";

    static final Column<String> TITLE =
            Column.of("title", "实事名称", ColumnTypes.text(200))
                    .in("title")
                    .called("惠民实事", "事项名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<String> MATTER =
            Column.of("matter", "事项编号", ColumnTypes.text(50))
                    .in("matter")
                    .called("同一件事", "编号")
                    .hinting("同一件事在几处登记的，写同一个编号，只计一件。")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<Integer> BENEFICIARIES =
            Column.of("beneficiaries", "受益人数", ColumnTypes.whole(0, 1000000))
                    .in("beneficiaries")
                    .called("惠及人数")
                    .with(Trait.LISTED);

    static final Column<BigDecimal> COST =
            Column.of("cost", "花费（元）", ColumnTypes.money()).in("cost").called("投入（元）");

    static final Column<LocalDate> STARTED_ON =
            Column.of("startedOn", "开办日期", ColumnTypes.day())
                    .in("started_on")
                    .called("开始日期", "启动日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> DONE_ON =
            Column.of("doneOn", "办成日期", ColumnTypes.day())
                    .in("done_on")
                    .called("完成日期", "办结日期")
                    .hinting("还在办的不填，不计。")
                    .with(Trait.LISTED, Trait.TELLING);

    private static final PlainTable TABLE =
            new PlainTable(
                            "rectification.benefit_project",
                            "benefit_project_id",
                            List.of(
                                    TITLE,
                                    LaggingOrganizationRegister.ORGANIZATION,
                                    LaggingOrganizationRegister.YEAR_OF_LIST,
                                    MATTER,
                                    BENEFICIARIES,
                                    COST,
                                    STARTED_ON,
                                    DONE_ON,
                                    PlainTable.ON_BEHALF),
                            LaggingOrganizationRegister.ORGANIZATION,
                            STARTED_ON)
                    .refersTo(LaggingOrganizationRegister.LISTED);

    /** Begun on a day that has come, done then or later. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(STARTED_ON, "开办之后再登记。"),
                    RowRule.notBefore(DONE_ON, STARTED_ON),
                    RowRule.notAfterToday(DONE_ON, "办成之后再填。"));

    @Bean
    @Order(67)
    Register<Entry> benefitProjects(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "惠民实事",
                        "件",
                        "为整顿名单上的组织办的实事：哪一件、惠及多少人、哪天办成；同一件事几处登记的写同一个事项编号。",
                        Permission.READ_LAGGING,
                        Permission.KEEP_LAGGING)
                .showing(
                        Showing.of("惠民实事")
                                .within("整改整顿")
                                .beginning("开办、办成，登记一次；办理惠民实事件数同时就有。")
                                .recorders("组织科")
                                .mayKeep("您可以登记、更正惠民实事。"));
    }
}
