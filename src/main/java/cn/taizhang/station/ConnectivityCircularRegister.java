package cn.taizhang.station;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 畅通率通报台账: what the city's circulars say of the whole district, copied and not computed. */
@Configuration(proxyBeanMethods = false)
class ConnectivityCircularRegister {

    static final String KEY = "connectivity-circulars";

    static final Column<String> DOCUMENT =
            Column.of("document", "通报文件", ColumnTypes.text(200))
                    .in("document")
                    .called("通报", "通报名称")
                    .hinting("写名称和文号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "组织名称", "通报对象")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ISSUED_ON =
            Column.of("issuedOn", "印发日期", ColumnTypes.day())
                    .in("issued_on")
                    .called("通报日期", "印发时间")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> AS_OF =
            Column.of("asOf", "数据截至日", ColumnTypes.day())
                    .in("as_of")
                    .called("截至日", "统计截止日期")
                    .hinting("通报说的是哪一天的情况。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<BigDecimal> RATE =
            Column.of("rate", "通报畅通率（%）", ColumnTypes.percent())
                    .in("rate")
                    .called("畅通率", "畅通率（%）")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    private static final PlainTable TABLE =
            new PlainTable(
                            "station.circular",
                            "circular_id",
                            List.of(
                                    DOCUMENT,
                                    ORGANIZATION,
                                    ISSUED_ON,
                                    AS_OF,
                                    RATE,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            AS_OF)
                    .ownedBy(OrganizationKind.DISTRICT);

    /** It tells of a day up to its own. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notBefore(ISSUED_ON, AS_OF),
                    RowRule.notAfterToday(ISSUED_ON, "收到之后再登记。"));

    @Bean
    @Order(102)
    Register<Entry> connectivityCirculars(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "畅通率通报",
                        "份",
                        "市里通报的全区站点畅通率：哪份通报、说的是哪一天、百分之多少。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("通报")
                                .within("远程教育")
                                .beginning("收到一份，照原文登记一份。")
                                .recorders("组织科")
                                .mayKeep("您可以登记、更正畅通率通报；照通报写，不作换算。"));
    }
}
