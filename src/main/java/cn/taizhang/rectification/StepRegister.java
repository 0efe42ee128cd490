package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Tone;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 整改进展台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class StepRegister {

    static final Column<String> TITLE =
            Column.of("title", "整改事项", ColumnTypes.text(ItemRules.LONGEST_TITLE))
                    .from("i.title")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.LISTED, Trait.SEARCHED);

    static final Column<StepKind> STEP =
            Column.of(
                            "step",
                            "进展",
                            ColumnTypes.state(
                                    StepKind.class,
                                    StepKind::label,
                                    Map.of(
                                            "申请销号",
                                            StepKind.REPORTED_DONE,
                                            "签字",
                                            StepKind.SIGNED,
                                            "核验通过",
                                            StepKind.VERIFIED,
                                            "退回重改",
                                            StepKind.RETURNED,
                                            "已销号",
                                            StepKind.CLOSED),
                                    StepRegister::tone))
                    .from("s.step")
                    .called("整改进展", "办理环节")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> ON =
            Column.of("on", "日期", ColumnTypes.day())
                    .from("s.on_day")
                    .called("办理日期", "进展日期", "时间")
                    .hinting("同一天有几步的，按报结、牵头领导签字、审核通过、退回、阶段任务完成、销号、重新整改的先后算。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> BY =
            Column.of("by", "办理人", ColumnTypes.text(ItemRules.LONGEST_PERSON))
                    .from("s.by_name")
                    .called("经办人", "签字人")
                    .hinting("填姓名；报结和销号不能是同一人。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> REASON =
            Column.of("reason", "事由", ColumnTypes.text(RectificationRules.LONGEST_REASON))
                    .from("s.reason")
                    .called("退回事由", "原因", "说明")
                    .hinting("退回、重新整改的要填；一句话说明，不写批评意见原文。");

    private static final Showing SHOWING =
            Showing.of("进展")
                    .within("整改整顿")
                    .beginning("报结、签字、审核、销号，办一步登记一步，各项数据同时就有。")
                    .recorders("巡察整改办和组织科")
                    .mayKeep("您可以登记、更正本组织及下级组织接受的巡视巡察的整改进展。");

    private static final Source SOURCE =
            new Source(
                    """
                    rectification.step s
                      join rectification.item i on i.district = s.district and i.item_id = s.item_id
                      join organization.directory p on p.district = i.district and p.organization_id = i.inspected_id
                    """,
                    "s.step_id",
                    "s.version",
                    ItemColumns.SCOPE,
                    "s.on_day",
                    true);

    @Bean
    @Order(64)
    Register<StepDraft> rectificationSteps(StepIntake intake) {
        return new Register<StepDraft>(
                        Rectifications.STEPS,
                        "整改进展",
                        "条",
                        "每一事项报结、签字、审核、退回、销号的日期和办理人。",
                        "/registers/" + Rectifications.STEPS,
                        List.of(
                                TITLE,
                                ItemColumns.ROUND,
                                ItemColumns.INSPECTED,
                                ItemColumns.NUMBER,
                                STEP,
                                ON,
                                BY,
                                REASON),
                        Permission.READ_RECTIFICATION,
                        Permission.KEEP_RECTIFICATION,
                        SOURCE,
                        intake,
                        false)
                .showing(SHOWING);
    }

    private static Tone tone(StepKind step) {
        return switch (step) {
            case CLOSED, STAGE_DONE -> Tone.OK;
            case RETURNED, REOPENED -> Tone.WARN;
            case REPORTED_DONE, SIGNED, VERIFIED -> Tone.PLAIN;
        };
    }
}
