package cn.taizhang.service;

import cn.taizhang.account.Permission;
import cn.taizhang.document.SystemKinds;
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

/** 特色服务台账: services that were made a standard; the copies of many communities are one kind. */
@Configuration(proxyBeanMethods = false)
class SpecialServiceRegister {

    static final String KEY = "special-services";

    private static final int LONGEST_TITLE = 200;

    static final Column<String> TITLE =
            Column.of("title", "特色服务名称", ColumnTypes.text(LONGEST_TITLE))
                    .in("title")
                    .called("服务名称", "特色服务")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "推出组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "社区", "街道", "单位", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> KIND =
            Column.of("kind", "服务种类", ColumnTypes.text(LONGEST_TITLE))
                    .in("kind_key")
                    .hinting("由系统从名称得出：去掉单位、年份版次和试行、修订字样，相同的算一种。")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.LISTED);

    static final Column<String> STANDARD_DOCUMENT =
            Column.of("standardDocument", "规范文件", ColumnTypes.text(LONGEST_TITLE))
                    .in("standard_document")
                    .called("标准文件", "制度文件")
                    .hinting("写名称或文号；没有形成规范文件的不填，也不计入数据。")
                    .with(Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> ADOPTED_ON =
            Column.of("adoptedOn", "推行日期", ColumnTypes.day())
                    .in("adopted_on")
                    .called("实施日期", "推出日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "停办日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("停止日期")
                    .hinting("从这一天起不再提供；还在提供的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "service.special_service",
                            "special_service_id",
                            List.of(
                                    TITLE,
                                    ORGANIZATION,
                                    KIND,
                                    STANDARD_DOCUMENT,
                                    ADOPTED_ON,
                                    ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            ADOPTED_ON)
                    .keptApart(ADOPTED_ON, ENDED_ON, ORGANIZATION, TITLE);

    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(ADOPTED_ON, "推行之后再登记。"),
                    RowRule.after(ENDED_ON, ADOPTED_ON),
                    RowRule.notAfterToday(ENDED_ON, "停办之后再登记。"));

    @Bean
    @Order(85)
    Register<Entry> specialServices(PlainRegisters plain, SystemKinds kinds) {
        return plain.open(
                        TABLE,
                        plain.intake(TABLE, Permission.RECORD, RULE, row -> withKind(row, kinds)),
                        KEY,
                        "特色服务",
                        "项",
                        "流动居委会、预约服务等特色服务：谁推出、有没有规范文件、哪天推行。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("特色服务")
                                .within("进社区与特色服务")
                                .beginning("推出、停办登记一次；同一种服务不论几家推出，只计一项。")
                                .recorders("社区、街道和组织科")
                                .remarks(SpecialServiceRegister::remarks));
    }

    private static Entry withKind(Entry row, SystemKinds kinds) {
        var issuer = row.organization(ORGANIZATION);
        var title = row.get(TITLE);
        return row.without(List.of(KIND))
                .put(KIND, issuer == null || title == null ? null : kinds.of(issuer, title));
    }

    private static List<String> remarks(Entry entry) {
        return entry.get(STANDARD_DOCUMENT) == null ? List.of("没有规范文件，不计入数据。") : List.of();
    }
}
