package cn.taizhang.cadre;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 干部制度台账: texts on the work with cadres. Nobody outside the cadre section sees a row of it. */
@Configuration(proxyBeanMethods = false)
class CadreSystemRegister {

    static final String KEY = "cadre-systems";

    static final Column<String> TITLE =
            Column.of("title", "制度名称", ColumnTypes.text(200))
                    .in("title")
                    .called("干部制度", "文件名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "印发组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("制定组织", "印发单位", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> NUMBER =
            Column.of("number", "制度文号", ColumnTypes.text(100))
                    .in("number")
                    .called("文号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<SystemNature> NATURE =
            Column.of(
                            "nature",
                            "制度性质",
                            ColumnTypes.choice(SystemNature.class, SystemNature::label, Map.of()))
                    .in("nature")
                    .called("性质")
                    .hinting("转发上级文件的不是本区制定的，不计。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<LocalDate> ADOPTED_ON =
            Column.of("adoptedOn", "印发日期", ColumnTypes.day())
                    .in("adopted_on")
                    .called("印发时间", "制定日期")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "废止日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("废止时间")
                    .hinting("从这一天起不再执行；仍在执行的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cadre.cadre_system",
                            "cadre_system_id",
                            List.of(
                                    TITLE,
                                    ORGANIZATION,
                                    NUMBER,
                                    NATURE,
                                    ADOPTED_ON,
                                    ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            ADOPTED_ON)
                    .ownedBy(OrganizationKind.DISTRICT, OrganizationKind.ORGANIZATION_DEPARTMENT);

    /** On days that have come, ended after it began. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(ADOPTED_ON, "印发之后再登记。"),
                    RowRule.after(ENDED_ON, ADOPTED_ON),
                    RowRule.notAfterToday(ENDED_ON, "废止之后再登记。"));

    @Bean
    @Order(90)
    Register<Entry> cadreSystems(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "干部制度",
                        "项",
                        "本区新制定、修订和转发的干部工作制度：名称、文号、哪天印发、哪天废止。",
                        Permission.READ_CADRE,
                        Permission.KEEP_CADRE)
                .showing(
                        Showing.of("干部制度")
                                .within("干部")
                                .beginning("印发一项，登记一项；只有干部科能看。")
                                .recorders("干部科")
                                .mayKeep("您可以登记、更正干部制度；不导出，外面只看得到项数。"))
                .keptInside();
    }
}
