package cn.taizhang.station;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
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

/** 站点检查台账: how a station was found on a day; of several checks on one day the last is recorded. */
@Configuration(proxyBeanMethods = false)
class StationCheckRegister {

    static final String KEY = "station-checks";

    static final Column<String> STATION =
            Column.of("station", "站点名称", ColumnTypes.text(100))
                    .in("station")
                    .called("站点", "受检站点")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "所属组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("站点所属组织", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> CHECKED_ON =
            Column.of("checkedOn", "检查日期", ColumnTypes.day())
                    .in("checked_on")
                    .called("检查时间")
                    .hinting("一天查几次的，登记最后一次。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<CheckMethod> METHOD =
            Column.of(
                            "method",
                            "检查方式",
                            ColumnTypes.choice(CheckMethod.class, CheckMethod::label, Map.of()))
                    .in("method")
                    .called("方式")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<Boolean> REACHABLE =
            Column.of("reachable", "能打开", ColumnTypes.yesNo())
                    .in("reachable")
                    .called("可访问", "能否打开")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<Boolean> PLAYABLE =
            Column.of("playable", "能播放", ColumnTypes.yesNo())
                    .in("playable")
                    .called("可播放", "能否播放")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<String> FAULT =
            Column.of("fault", "故障", ColumnTypes.text(200))
                    .in("fault")
                    .called("故障情况", "问题")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "station.station_check",
                            "station_check_id",
                            List.of(
                                    STATION,
                                    ORGANIZATION,
                                    CHECKED_ON,
                                    METHOD,
                                    REACHABLE,
                                    PLAYABLE,
                                    FAULT,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            CHECKED_ON)
                    .refersTo(
                            new PlainTable.Reference(
                                    StationRegister.TABLE,
                                    List.of(ORGANIZATION, STATION),
                                    List.of(StationRegister.ORGANIZATION, StationRegister.NAME),
                                    "这个组织没有登记叫这个名称的站点，请先登记站点。"));

    /** On a day that has come; what cannot be opened does not play. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(CHECKED_ON, "查过之后再登记。"),
                    (row, today) ->
                            Boolean.FALSE.equals(row.get(REACHABLE))
                                            && Boolean.TRUE.equals(row.get(PLAYABLE))
                                    ? List.of(Breach.of(PLAYABLE.key(), "打不开的站点不能播放，请核对。"))
                                    : List.of());

    @Bean
    @Order(101)
    Register<Entry> stationChecks(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "站点检查",
                        "次",
                        "远程教育站点每次检查：哪天、怎么查的、能不能打开、能不能播放。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("站点检查")
                                .within("远程教育")
                                .beginning("查一次，登记一次；畅通率同时就有。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内站点的检查。"));
    }
}
