package cn.taizhang.talent;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 人才基地台账: what was named a demonstration base. */
@Configuration(proxyBeanMethods = false)
class TalentBaseRegister {

    static final String KEY = "talent-bases";

    static final Column<String> NAME =
            Column.of("name", "基地名称", ColumnTypes.text(100))
                    .in("name")
                    .called("人才基地", "示范基地")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "所属组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("依托单位", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> NAMED_ON =
            Column.of("namedOn", "命名日期", ColumnTypes.day())
                    .in("named_on")
                    .called("命名时间")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    private static final PlainTable TABLE =
            new PlainTable(
                    "talent.base",
                    "base_id",
                    List.of(NAME, ORGANIZATION, NAMED_ON, PlainTable.ON_BEHALF),
                    ORGANIZATION,
                    NAMED_ON);

    /** Named on a day that has come. */
    static final RowRule RULE = RowRule.notAfterToday(NAMED_ON, "命名之后再登记。");

    @Bean
    @Order(95)
    Register<Entry> talentBases(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "人才基地",
                        "个",
                        "命名的人才创业创新示范基地：名称、所属组织、哪天命名。",
                        Permission.READ_TALENT,
                        Permission.KEEP_TALENT)
                .showing(
                        Showing.of("人才基地")
                                .within("人才")
                                .beginning("命名一个，登记一个。")
                                .recorders("人才科")
                                .mayKeep("您可以登记、更正人才基地。"));
    }
}
