package cn.taizhang.talent;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 引进人才台账: whom an employer of the district introduced from elsewhere, and how. */
@Configuration(proxyBeanMethods = false)
class TalentRegister {

    static final String KEY = "talents";

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    static final Column<String> NAME =
            Column.of("name", "人才姓名", ColumnTypes.text(50))
                    .in("name")
                    .called("姓名", "引进人才")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "用人单位", ColumnTypes.organization())
                    .in("organization_id")
                    .called("引进单位", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> BORN_MONTH =
            Column.of("bornMonth", "出生年月", ColumnTypes.text(7))
                    .in("born_month")
                    .called("出生月份")
                    .hinting("写成 1985-03；姓名、出生年月相同的是同一人。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> FIELD =
            Column.of("field", "专业领域", ColumnTypes.text(100))
                    .in("field")
                    .called("专业", "研究方向")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<Degree> DEGREE =
            Column.of("degree", "学位", ColumnTypes.choice(Degree.class, Degree::label, Map.of()))
                    .in("degree")
                    .called("最高学位")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<String> DEGREE_COUNTRY =
            Column.of("degreeCountry", "学位国别（简称）", ColumnTypes.text(20))
                    .in("degree_country")
                    .called("学位国别", "留学国家")
                    .hinting("写简称：美、德、英；国内的不填。")
                    .with(Trait.LISTED);

    static final Column<Boolean> RETURNEE =
            Column.of("returnee", "留学归国", ColumnTypes.yesNo())
                    .in("returnee")
                    .called("海归", "是否归国")
                    .emptyMeaning(false)
                    .with(Trait.LISTED, Trait.FILTERED);

    static final Column<String> INTRODUCED_FROM =
            Column.of("introducedFrom", "引进来源地", ColumnTypes.text(50))
                    .in("introduced_from")
                    .called("来源地", "从何处引进")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<IntroductionMode> MODE =
            Column.of(
                            "mode",
                            "引进方式",
                            ColumnTypes.choice(
                                    IntroductionMode.class, IntroductionMode::label, Map.of()))
                    .in("mode")
                    .called("方式")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<LocalDate> CONTRACT_ON =
            Column.of("contractOn", "签约日期", ColumnTypes.day())
                    .in("contract_on")
                    .called("签约时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ARRIVED_ON =
            Column.of("arrivedOn", "到岗日期", ColumnTypes.day())
                    .in("arrived_on")
                    .called("到岗时间")
                    .hinting("还没有到岗的不填。")
                    .with(Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> LEFT_ON =
            Column.of("leftOn", "离开日期", ColumnTypes.day()).in("left_on").called("离开时间", "离岗日期");

    private static final PlainTable TABLE =
            new PlainTable(
                    "talent.talent",
                    "talent_id",
                    List.of(
                            NAME,
                            ORGANIZATION,
                            BORN_MONTH,
                            FIELD,
                            DEGREE,
                            DEGREE_COUNTRY,
                            RETURNEE,
                            INTRODUCED_FROM,
                            MODE,
                            CONTRACT_ON,
                            ARRIVED_ON,
                            LEFT_ON,
                            PlainTable.ON_BEHALF),
                    ORGANIZATION,
                    CONTRACT_ON);

    /** Who only signed has not come; who left had come; a returnee has studied somewhere. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(CONTRACT_ON, "签约之后再登记。"),
                    RowRule.notAfterToday(ARRIVED_ON, "到岗之后再填。"),
                    RowRule.needs(LEFT_ON, ARRIVED_ON),
                    RowRule.after(LEFT_ON, ARRIVED_ON),
                    RowRule.notAfterToday(LEFT_ON, "离开之后再填。"),
                    TalentRegister::person,
                    TalentRegister::coming);

    @Bean
    @Order(93)
    Register<Entry> talents(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "引进人才",
                        "人",
                        "用人单位引进的人才：从哪里来、什么学位、全职还是柔性、哪天签约、到岗、离开。",
                        Permission.READ_TALENT,
                        Permission.KEEP_TALENT)
                .showing(
                        Showing.of("引进人才")
                                .within("人才")
                                .beginning("签约、到岗、离开，登记一次；引进人数同时就有。")
                                .recorders("人才科")
                                .mayKeep("您可以登记、更正引进人才。"));
    }

    private static List<Breach> person(Entry row, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var born = row.get(BORN_MONTH);
        if (born != null && !MONTH.matcher(born).matches()) {
            breaches.add(Breach.of(BORN_MONTH.key(), "出生年月「" + born + "」请写成 1985-03 这样。"));
        }
        if (row.get(RETURNEE, false) && row.get(DEGREE_COUNTRY) == null) {
            breaches.add(Breach.of(DEGREE_COUNTRY.key(), "留学归国的，请填写学位国别的简称。"));
        }
        return breaches;
    }

    private static List<Breach> coming(Entry row, LocalDate today) {
        return row.get(MODE) == IntroductionMode.SIGNED && row.get(ARRIVED_ON) != null
                ? List.of(Breach.of(MODE.key(), "已经到岗的，引进方式请改为全职或柔性。"))
                : List.of();
    }
}
