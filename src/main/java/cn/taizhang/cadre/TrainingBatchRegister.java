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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 培训批次台账. */
@Configuration(proxyBeanMethods = false)
class TrainingBatchRegister {

    static final String KEY = "training-batches";

    static final Column<String> PROGRAMME =
            Column.of("programme", "培训项目", ColumnTypes.text(100))
                    .in("programme")
                    .called("项目名称", "培训班")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "组织单位", ColumnTypes.organization())
                    .in("organization_id")
                    .called("主办组织", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<Integer> BATCH =
            Column.of("batch", "批次", ColumnTypes.whole(1, 99))
                    .in("batch")
                    .called("第几批")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> PLACE =
            Column.of("place", "培训地点", ColumnTypes.text(50))
                    .in("place")
                    .called("地点")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> FROM_ON =
            Column.of("fromOn", "开班日期", ColumnTypes.day())
                    .in("from_on")
                    .called("开始日期")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> TO_ON =
            Column.of("toOn", "结业日期", ColumnTypes.day())
                    .in("to_on")
                    .called("结束日期")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final PlainTable TABLE =
            new PlainTable(
                            "cadre.training_batch",
                            "training_batch_id",
                            List.of(
                                    PROGRAMME,
                                    ORGANIZATION,
                                    BATCH,
                                    PLACE,
                                    FROM_ON,
                                    TO_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            FROM_ON)
                    .ownedBy(OrganizationKind.DISTRICT, OrganizationKind.ORGANIZATION_DEPARTMENT);

    /** Begun on a day that has come; it may end the same day. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(FROM_ON, "开班之后再登记。"), RowRule.notBefore(TO_ON, FROM_ON));

    @Bean
    @Order(91)
    Register<Entry> trainingBatches(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "培训批次",
                        "批",
                        "组织干部外出培训的每一批：哪个项目、第几批、在哪里、起止日期。",
                        Permission.READ_CADRE,
                        Permission.KEEP_CADRE)
                .showing(
                        Showing.of("培训批次")
                                .within("干部")
                                .beginning("组织一批，登记一批；只有干部科能看。")
                                .recorders("干部科")
                                .mayKeep("您可以登记、更正培训批次；不导出。"))
                .keptInside();
    }
}
