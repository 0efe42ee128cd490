package cn.taizhang.station;

import cn.taizhang.account.Permission;
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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 远程教育站点台账: it leaves the count by a document only. */
@Configuration(proxyBeanMethods = false)
class StationRegister {

    static final String KEY = "stations";

    static final Column<String> NAME =
            Column.of("name", "站点名称", ColumnTypes.text(100))
                    .in("name")
                    .called("站点", "远程教育站点")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "所属组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("站点所属组织", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<StationKind> KIND =
            Column.of(
                            "kind",
                            "站点类型",
                            ColumnTypes.choice(StationKind.class, StationKind::label, Map.of()))
                    .in("kind")
                    .called("类型")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<LocalDate> OPENED_ON =
            Column.of("openedOn", "启用日期", ColumnTypes.day())
                    .in("opened_on")
                    .called("启用时间", "建成日期")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> SUSPENDED_FROM =
            Column.of("suspendedFrom", "停用日期", ColumnTypes.day())
                    .in("suspended_from")
                    .called("暂停日期")
                    .hinting("从这一天起停用；在用的不填。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> RESUMED_ON =
            Column.of("resumedOn", "恢复日期", ColumnTypes.day()).in("resumed_on").called("恢复使用日期");

    static final Column<LocalDate> RETIRED_ON =
            Column.of("retiredOn", "撤销日期", ColumnTypes.day())
                    .in("retired_on")
                    .called("撤销时间")
                    .hinting("从这一天起不再是站点。")
                    .with(Trait.LISTED);

    static final Column<String> CLOSING_DOCUMENT =
            Column.of("closingDocument", "停用（撤销）文件", ColumnTypes.text(200))
                    .in("closing_document")
                    .called("撤销文件", "停用文件")
                    .hinting("写名称或文号；没有文件的，仍计入应通站点。");

    static final PlainTable TABLE =
            new PlainTable(
                    "station.station",
                    "station_id",
                    List.of(
                            NAME,
                            ORGANIZATION,
                            KIND,
                            OPENED_ON,
                            SUSPENDED_FROM,
                            RESUMED_ON,
                            RETIRED_ON,
                            CLOSING_DOCUMENT,
                            PlainTable.ON_BEHALF),
                    ORGANIZATION,
                    OPENED_ON);

    /** Opened, perhaps suspended and resumed, in the end retired: each on a day that has come. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(OPENED_ON, "启用之后再登记。"),
                    RowRule.after(SUSPENDED_FROM, OPENED_ON),
                    RowRule.needs(RESUMED_ON, SUSPENDED_FROM),
                    RowRule.after(RESUMED_ON, SUSPENDED_FROM),
                    RowRule.after(RETIRED_ON, OPENED_ON),
                    RowRule.notAfterToday(SUSPENDED_FROM, "停用之后再登记。"),
                    RowRule.notAfterToday(RESUMED_ON, "恢复之后再登记。"),
                    RowRule.notAfterToday(RETIRED_ON, "撤销之后再登记。"));

    @Bean
    @Order(100)
    Register<Entry> stations(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "远程教育站点",
                        "个",
                        "党员干部远程教育站点：在哪个组织、哪天启用，停用、撤销依据什么文件。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("站点")
                                .within("远程教育")
                                .beginning("启用、停用、撤销，登记一次；没有文件的停用照样计入应通站点。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内的站点。")
                                .remarks(StationRegister::remarks));
    }

    /** Who says that it is out of use without a document is told what that means. */
    private static List<String> remarks(Entry entry) {
        boolean closed = entry.get(SUSPENDED_FROM) != null || entry.get(RETIRED_ON) != null;
        return closed && entry.get(CLOSING_DOCUMENT) == null
                ? List.of("没有停用（撤销）文件，仍计入应通站点。")
                : List.of();
    }
}
