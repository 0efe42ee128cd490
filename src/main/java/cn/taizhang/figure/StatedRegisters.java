package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 期初数台账、核定数台账: their columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class StatedRegisters {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("组织名称", "单位")
                    .hinting("填名称或代码；只算在这个组织上，不往上加。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> FROM_ON =
            Column.of("fromOn", "起算日期", ColumnTypes.day())
                    .from("f.from_on")
                    .hinting("期间数要填，时点数不填；累计数不填就是从起算日起。")
                    .with(Trait.KEY, Trait.LISTED);

    static final Column<LocalDate> ON =
            Column.of("on", "截至日期", ColumnTypes.day())
                    .from("f.on_day")
                    .hinting("数到哪一天为止，含当天。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<Integer> VALUE =
            Column.of("value", "数值", ColumnTypes.whole(0, Integer.MAX_VALUE))
                    .from("cast(f.value as integer)")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> DOCUMENT =
            Column.of("document", "依据文件", ColumnTypes.text(200))
                    .from("f.document")
                    .called("依据")
                    .hinting("这个数出自哪份文件，写到能找到为止。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> CONFIRMED_BY =
            Column.of("confirmedBy", "确认人", ColumnTypes.text(40))
                    .from("f.confirmed_by")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> REASON =
            Column.of("reason", "核定理由", ColumnTypes.text(200))
                    .from("f.reason")
                    .called("理由", "原因")
                    .hinting("为什么不用系统算得的数，一句话说清。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    /** Which figure it is of, by its label; two figures are never called the same. */
    @Bean
    StatedColumns statedColumns(List<FigureCatalogue> catalogues) {
        return StatedColumns.of(
                catalogues.stream().flatMap(one -> one.figures().stream()).toList());
    }

    @Bean
    @Order(180)
    Register<StatedDraft> openingFigures(
            StatedColumns columns, StatedStore store, Organizations organizations, Today today) {
        return register(
                StatedKind.OPENING,
                List.of(ORGANIZATION, columns.figure(), FROM_ON, ON, VALUE, DOCUMENT, CONFIRMED_BY),
                new StatedIntake(StatedKind.OPENING, columns, store, organizations, today));
    }

    @Bean
    @Order(181)
    Register<StatedDraft> overrideFigures(
            StatedColumns columns, StatedStore store, Organizations organizations, Today today) {
        return register(
                StatedKind.OVERRIDE,
                List.of(
                        ORGANIZATION,
                        columns.figure(),
                        FROM_ON,
                        ON,
                        VALUE,
                        REASON,
                        DOCUMENT,
                        CONFIRMED_BY),
                new StatedIntake(StatedKind.OVERRIDE, columns, store, organizations, today));
    }

    private static Register<StatedDraft> register(
            StatedKind kind, List<Column<?>> columns, StatedIntake intake) {
        return new Register<StatedDraft>(
                        kind.key,
                        kind.label,
                        "项",
                        kind.purpose,
                        "/registers/" + kind.key,
                        columns,
                        Permission.READ_FIGURES,
                        kind.keeps,
                        new Source(
                                kind.table
                                        + " f join organization.directory o using (district, organization_id)",
                                "f." + kind.idColumn,
                                "f.version",
                                """
                                exists (select from organization.tree t
                                         where t.district = f.district and t.descendant_id = f.organization_id
                                           and t.ancestor_id = any(cast(:roots as uuid[])) and t.to_on = o.dissolved_on)
                                """,
                                "f.on_day",
                                true),
                        intake,
                        false)
                .showing(Showing.of(kind.label).within("数据"));
    }
}
