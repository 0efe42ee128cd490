package cn.taizhang.campaign;

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

/** 外出学习考察台账: where leading groups went to learn. */
@Configuration(proxyBeanMethods = false)
class StudyTripRegister {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "组织单位", ColumnTypes.organization())
                    .in("organization_id")
                    .called("单位", "组织")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> DESTINATION =
            Column.of("destination", "学习地点", ColumnTypes.text(50))
                    .in("destination")
                    .called("目的地", "考察地点", "赴何地")
                    .hinting("材料里照写，例如：红旗渠。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<String> LEADER =
            Column.of("leader", "带队领导", ColumnTypes.text(50))
                    .in("leader")
                    .called("带队人", "领队")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<StudyTripLeader> LED_BY =
            Column.of(
                            "ledBy",
                            "带队人职务",
                            ColumnTypes.choice(
                                    StudyTripLeader.class,
                                    StudyTripLeader::label,
                                    Map.of("区委书记", StudyTripLeader.SECRETARY)))
                    .in("led_by")
                    .hinting("材料里只写书记带队的一次。")
                    .with(Trait.REQUIRED, Trait.FILTERED);

    static final Column<String> TOPIC =
            Column.of("topic", "学习主题", ColumnTypes.text(200))
                    .in("topic")
                    .called("主题", "考察内容")
                    .with(Trait.SEARCHED);

    static final Column<LocalDate> FROM =
            Column.of("from", "出发日期", ColumnTypes.day())
                    .in("from_on")
                    .called("开始日期", "考察时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> TO =
            Column.of("to", "返回日期", ColumnTypes.day())
                    .in("to_on")
                    .hinting("最后一天；还没回来的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                    "campaign.study_trip",
                    "study_trip_id",
                    List.of(ORGANIZATION, DESTINATION, LEADER, LED_BY, TOPIC, FROM, TO),
                    ORGANIZATION,
                    FROM);

    /** Set out already, and back not before that. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(FROM, "出发之后再登记。"),
                    RowRule.notBefore(TO, FROM),
                    RowRule.notAfterToday(TO, "还没回来的先不填。"));

    @Bean
    @Order(50)
    Register<Entry> studyTrips(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        "study-trips",
                        "外出学习考察",
                        "次",
                        "领导班子外出学习考察：谁带队、到哪里、学什么。",
                        Permission.READ_RECORDS,
                        Permission.KEEP_PROGRAMMES)
                .showing(Showing.of("学习考察").within("中心工作").beginning("登记一次，材料里写到学习收获时就有地点。"));
    }
}
