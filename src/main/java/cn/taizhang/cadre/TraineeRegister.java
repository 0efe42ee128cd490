package cn.taizhang.cadre;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
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

/** 参训人员台账: who was in a batch, and as what. */
@Configuration(proxyBeanMethods = false)
class TraineeRegister {

    static final String KEY = "trainees";

    static final Column<String> NAME =
            Column.of("name", "参训人员", ColumnTypes.text(50))
                    .in("name")
                    .called("姓名", "学员")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "组织单位", ColumnTypes.organization())
                    .in("organization_id")
                    .called("主办组织", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> PROGRAMME =
            Column.of("programme", "培训项目", ColumnTypes.text(100))
                    .in("programme")
                    .called("项目名称", "培训班")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<Integer> BATCH =
            Column.of("batch", "批次", ColumnTypes.whole(1, 99))
                    .in("batch")
                    .called("第几批")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> UNIT =
            Column.of("unit", "参训人员单位", ColumnTypes.text(100))
                    .in("unit")
                    .called("单位", "工作单位")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> POST =
            Column.of("post", "职务", ColumnTypes.text(100))
                    .in("post")
                    .called("现任职务")
                    .with(Trait.LISTED);

    static final Column<TraineeCategory> CATEGORY =
            Column.of(
                            "category",
                            "参训类别",
                            ColumnTypes.choice(
                                    TraineeCategory.class, TraineeCategory::label, Map.of()))
                    .in("category")
                    .called("人员类别", "类别")
                    .hinting("随行的不计入参训人数。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<LocalDate> REPORTED_ON =
            Column.of("reportedOn", "报到日期", ColumnTypes.day())
                    .in("reported_on")
                    .called("报到时间")
                    .hinting("取消的填通知的报到日期。")
                    .with(Trait.REQUIRED);

    static final Column<Integer> DAYS =
            Column.of("days", "到训天数", ColumnTypes.whole(0, 366))
                    .in("days")
                    .called("参训天数")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<Boolean> CANCELLED =
            Column.of("cancelled", "取消参训", ColumnTypes.yesNo())
                    .in("cancelled")
                    .called("取消", "是否取消")
                    .emptyMeaning(false)
                    .with(Trait.LISTED, Trait.FILTERED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cadre.trainee",
                            "trainee_id",
                            List.of(
                                    NAME,
                                    ORGANIZATION,
                                    PROGRAMME,
                                    BATCH,
                                    UNIT,
                                    POST,
                                    CATEGORY,
                                    REPORTED_ON,
                                    DAYS,
                                    CANCELLED,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            REPORTED_ON)
                    .ownedBy(OrganizationKind.DISTRICT, OrganizationKind.ORGANIZATION_DEPARTMENT)
                    .refersTo(
                            new PlainTable.Reference(
                                    TrainingBatchRegister.TABLE,
                                    List.of(ORGANIZATION, PROGRAMME, BATCH),
                                    List.of(
                                            TrainingBatchRegister.ORGANIZATION,
                                            TrainingBatchRegister.PROGRAMME,
                                            TrainingBatchRegister.BATCH),
                                    "没有登记这一批，请先登记培训批次。"));

    /** Who cancelled was there on no day, and who did not on one at least. */
    static final RowRule RULE =
            RowRule.all(RowRule.notAfterToday(REPORTED_ON, "报到之后再登记。"), TraineeRegister::presence);

    @Bean
    @Order(92)
    Register<Entry> trainees(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "参训人员",
                        "人次",
                        "每一批的参训人员：单位、职务、哪一类、到训几天、有没有取消。",
                        Permission.READ_CADRE,
                        Permission.KEEP_CADRE)
                .showing(
                        Showing.of("参训人员")
                                .within("干部")
                                .beginning("每批每人一行；只有干部科能看。")
                                .recorders("干部科")
                                .mayKeep("您可以登记、更正参训人员；不导出，外面只看得到人数。"))
                .keptInside();
    }

    private static List<Breach> presence(Entry row, LocalDate today) {
        var days = row.get(DAYS);
        if (days == null || row.isUnread(CANCELLED)) {
            return List.of();
        }
        boolean cancelled = row.get(CANCELLED, false);
        if (cancelled && days > 0) {
            return List.of(Breach.of(DAYS.key(), "取消参训的，到训天数填 0。"));
        }
        return !cancelled && days == 0
                ? List.of(Breach.of(DAYS.key(), "一天也没有到训的，「取消参训」填是。"))
                : List.of();
    }
}
