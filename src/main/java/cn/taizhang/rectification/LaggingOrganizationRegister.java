package cn.taizhang.rectification;

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

/** 整顿名单: the year's list of lagging organizations. It is shown to nobody but those who handle it, and not through a figure either. */
@Configuration(proxyBeanMethods = false)
class LaggingOrganizationRegister {

    static final String KEY = "lagging-organizations";

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "整顿组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("软弱涣散党组织", "整顿对象", "组织名称", "党组织")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<Integer> YEAR =
            Column.of("year", "名单年度", ColumnTypes.whole(2000, 2099))
                    .in("year")
                    .called("年度", "整顿年度")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> LISTED_ON =
            Column.of("listedOn", "列入日期", ColumnTypes.day())
                    .in("listed_on")
                    .called("列入时间", "确定日期")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LaggingKind> KIND =
            Column.of(
                            "kind",
                            "软弱涣散类型",
                            ColumnTypes.choice(LaggingKind.class, LaggingKind::label, Map.of()))
                    .in("kind")
                    .called("类型", "整顿类型")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<String> PLAN =
            Column.of("plan", "整顿方案", ColumnTypes.lines(1000)).in("plan").called("整顿措施");

    static final Column<OrganizationReference> HELPER_UNIT =
            Column.of("helperUnit", "帮扶单位", ColumnTypes.organizationAnywhere())
                    .in("helper_unit_id")
                    .called("联建单位", "结对单位")
                    .hinting("填名称或代码")
                    .with(Trait.LISTED);

    static final Column<String> LEADER =
            Column.of("leader", "联系领导", ColumnTypes.text(50)).in("leader").called("联点领导", "包联领导");

    static final Column<LocalDate> DELISTED_ON =
            Column.of("delistedOn", "出列日期", ColumnTypes.day())
                    .in("delisted_on")
                    .called("出列时间", "销号日期")
                    .hinting("验收合格出列的日期；仍在整顿的不填。出列的仍在当年名单上。")
                    .with(Trait.LISTED);

    static final PlainTable TABLE =
            new PlainTable(
                    "rectification.lagging_organization",
                    "lagging_organization_id",
                    List.of(
                            ORGANIZATION,
                            YEAR,
                            LISTED_ON,
                            KIND,
                            PLAN,
                            HELPER_UNIT,
                            LEADER,
                            DELISTED_ON,
                            PlainTable.ON_BEHALF),
                    ORGANIZATION,
                    LISTED_ON);

    /** 名单年度 as what was done for a listed organization says it; a sheet is not told by it. */
    static final Column<Integer> YEAR_OF_LIST = YEAR.with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    /** What was done for an organization names it and the year of its list. */
    static final PlainTable.Reference LISTED =
            new PlainTable.Reference(
                    TABLE,
                    List.of(ORGANIZATION, YEAR_OF_LIST),
                    List.of(ORGANIZATION, YEAR),
                    "这个组织不在该年度的整顿名单上，请先核对名单。");

    /** Listed on a day that has come; off the list later. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(LISTED_ON, "列入之后再登记。"),
                    RowRule.after(DELISTED_ON, LISTED_ON),
                    RowRule.notAfterToday(DELISTED_ON, "出列之后再登记。"));

    @Bean
    @Order(65)
    Register<Entry> laggingOrganizations(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "软弱涣散党组织整顿",
                        "个",
                        "每年列入整顿的软弱涣散党组织：哪天列入、哪一类、谁帮扶、谁联系、哪天出列。",
                        Permission.READ_LAGGING,
                        Permission.KEEP_LAGGING)
                .showing(
                        Showing.of("整顿对象")
                                .within("整改整顿")
                                .beginning("列入、出列，登记一次；名单只有办理的人能看。")
                                .recorders("组织科")
                                .mayKeep("您可以登记、更正整顿名单；名单不公开，也不得写进公开承诺。"));
    }
}
