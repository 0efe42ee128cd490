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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 整顿资金: what came for an organization on a year's list, and who says that it did. */
@Configuration(proxyBeanMethods = false)
class RectificationFundRegister {

    static final String KEY = "rectification-funds";

    static final Column<String> SOURCE =
            Column.of("source", "资金来源", ColumnTypes.text(200))
                    .in("source")
                    .called("来源", "投入来源")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<FundKind> KIND =
            Column.of("kind", "投入形式", ColumnTypes.choice(FundKind.class, FundKind::label, Map.of()))
                    .in("kind")
                    .called("形式")
                    .hinting("只有「资金」计入投入整顿资金数，其余另列。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<BigDecimal> AMOUNT =
            Column.of("amount", "金额（元）", ColumnTypes.money())
                    .in("amount")
                    .called("到位金额（元）", "折价（元）")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> PAID_ON =
            Column.of("paidOn", "到位日期", ColumnTypes.day())
                    .in("paid_on")
                    .called("到位时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<String> CONFIRMED_BY =
            Column.of("confirmedBy", "确认单位", ColumnTypes.text(100))
                    .in("confirmed_by")
                    .called("确认人")
                    .hinting("帮扶单位；社区没有凭证，未经确认的不计。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> CONFIRMED_ON =
            Column.of("confirmedOn", "确认日期", ColumnTypes.day())
                    .in("confirmed_on")
                    .called("确认时间")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "rectification.lagging_fund",
                            "lagging_fund_id",
                            List.of(
                                    LaggingOrganizationRegister.ORGANIZATION,
                                    LaggingOrganizationRegister.YEAR_OF_LIST,
                                    SOURCE,
                                    KIND,
                                    AMOUNT,
                                    PAID_ON,
                                    CONFIRMED_BY,
                                    CONFIRMED_ON,
                                    PlainTable.ON_BEHALF),
                            LaggingOrganizationRegister.ORGANIZATION,
                            PAID_ON)
                    .refersTo(LaggingOrganizationRegister.LISTED);

    /** It has come; who confirms it does so then or later. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(PAID_ON, "到位之后再登记。"),
                    RowRule.needs(CONFIRMED_BY, CONFIRMED_ON),
                    RowRule.needs(CONFIRMED_ON, CONFIRMED_BY),
                    RowRule.notBefore(CONFIRMED_ON, PAID_ON),
                    RowRule.notAfterToday(CONFIRMED_ON, "确认之后再登记。"));

    @Bean
    @Order(66)
    Register<Entry> rectificationFunds(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "整顿资金",
                        "笔",
                        "为名单上的组织到位的资金、折价的实物、协调的项目：来源、金额、哪天到位、帮扶单位哪天确认。",
                        Permission.READ_LAGGING,
                        Permission.KEEP_LAGGING)
                .showing(
                        Showing.of("整顿资金")
                                .within("整改整顿")
                                .beginning("到位一笔，登记一笔；投入整顿资金数同时就有。")
                                .recorders("组织科")
                                .mayKeep("您可以登记、更正整顿资金。"));
    }
}
