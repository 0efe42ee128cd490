package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 巡视巡察轮次台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class RoundRegister {

    static final Column<String> NAME =
            Column.of("name", "轮次名称", ColumnTypes.text(RoundRules.LONGEST_NAME))
                    .from("r.name")
                    .called("轮次", "巡视巡察轮次")
                    .hinting("照反馈文件写，如「省委第三巡视组“回头看”」。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "被巡视巡察组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("被巡视组织", "被巡察组织", "被巡察单位")
                    .hinting("反馈给谁就填谁，一般是区本级。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<InspectionLevel> LEVEL =
            Column.of(
                            "level",
                            "层级",
                            ColumnTypes.choice(
                                    InspectionLevel.class,
                                    InspectionLevel::label,
                                    Map.of(
                                            "中央级",
                                            InspectionLevel.CENTRAL,
                                            "省级",
                                            InspectionLevel.PROVINCIAL,
                                            "市级",
                                            InspectionLevel.CITY,
                                            "县级",
                                            InspectionLevel.COUNTY,
                                            "区",
                                            InspectionLevel.COUNTY,
                                            "区级",
                                            InspectionLevel.COUNTY)))
                    .from("r.level")
                    .called("巡视巡察层级")
                    .hinting("中央、省为巡视，市、县（区）为巡察。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<InspectionKind> KIND =
            Column.of(
                            "kind",
                            "方式",
                            ColumnTypes.choice(
                                    InspectionKind.class,
                                    InspectionKind::label,
                                    Map.of(
                                            "回头看",
                                            InspectionKind.LOOK_BACK,
                                            "\"回头看\"",
                                            InspectionKind.LOOK_BACK)))
                    .from("r.kind")
                    .called("巡视方式", "巡察方式")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> FEEDBACK_ON =
            Column.of("feedbackOn", "反馈日期", ColumnTypes.day())
                    .from("r.feedback_on")
                    .called("反馈时间")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> PLAN_DOCUMENT =
            Column.of("planDocument", "整改方案", ColumnTypes.text(RoundRules.LONGEST_DOCUMENT))
                    .from("r.plan_document")
                    .called("整改方案文号", "整改方案名称", "方案文号", "方案名称")
                    .hinting("文号或名称；方案审定的要填。");

    static final Column<LocalDate> PLAN_APPROVED_ON =
            Column.of("planApprovedOn", "方案审定日期", ColumnTypes.day())
                    .from("r.plan_approved_on")
                    .called("方案审定时间", "方案批准日期")
                    .hinting("没有审定的不填。")
                    .with(Trait.LISTED);

    static final Column<Integer> DETERMINED =
            Column.of("determined", "确定事项数", ColumnTypes.whole(1, RoundRules.MOST_ITEMS))
                    .from("r.determined")
                    .called("整改事项数", "确定的整改事项数")
                    .hinting("随方案审定固定下来；要改，须填调整依据。")
                    .with(Trait.LISTED);

    static final Column<String> AMENDMENT =
            Column.of("amendment", "调整依据", ColumnTypes.text(RoundRules.LONGEST_DOCUMENT))
                    .from("r.amendment")
                    .called("调整依据文件")
                    .hinting("最近一次调整确定事项数的文件。");

    static final Column<LocalDate> FINISHED_ON =
            Column.of("finishedOn", "整改结束日期", ColumnTypes.day())
                    .from("r.finished_on")
                    .called("整改结束时间")
                    .hinting("领导小组宣布本轮整改结束的日期，从这一天起不再计入；没有结束的不填。")
                    .with(Trait.LISTED);

    private static final Showing SHOWING =
            Showing.of("轮次")
                    .within("整改整顿")
                    .beginning("先登记轮次和审定的整改方案，再登记整改事项。")
                    .recorders("巡察整改办和组织科")
                    .mayKeep("您可以登记、更正本组织及下级组织接受的巡视巡察。")
                    .remarks(RoundRegister::remarks);

    private static final Source SOURCE =
            new Source(
                    "rectification.round r join organization.directory o using (district, organization_id)",
                    "r.round_id",
                    "r.version",
                    """
                    exists (select from organization.tree t
                             where t.district = r.district and t.descendant_id = r.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[])) and t.to_on = o.dissolved_on)
                    """,
                    "r.feedback_on",
                    true);

    @Bean
    @Order(62)
    Register<RoundDraft> inspectionRounds(RoundIntake intake) {
        return new Register<RoundDraft>(
                        Rectifications.ROUNDS,
                        "巡视巡察轮次",
                        "轮",
                        "每一轮巡视巡察的反馈和审定的整改方案。中央、省级巡视的整改计入数据，市、县巡察的不计。",
                        "/registers/" + Rectifications.ROUNDS,
                        List.of(
                                NAME,
                                ORGANIZATION,
                                LEVEL,
                                KIND,
                                FEEDBACK_ON,
                                PLAN_DOCUMENT,
                                PLAN_APPROVED_ON,
                                DETERMINED,
                                AMENDMENT,
                                FINISHED_ON),
                        Permission.READ_RECTIFICATION,
                        Permission.KEEP_RECTIFICATION,
                        SOURCE,
                        intake,
                        false)
                .showing(SHOWING);
    }

    private static List<String> remarks(Entry entry) {
        var level = entry.get(LEVEL);
        return level == null ? List.of() : misnamed(entry.get(NAME, ""), level);
    }

    /** Where the name has the other word; it stays as the document has it. */
    static List<String> misnamed(String name, InspectionLevel level) {
        return level.isMisnamedBy(name)
                ? List.of(
                        "%s级的一般称“%s”，「%s」写的不同；名称照文件保留，请核对层级。"
                                .formatted(level.label(), level.word(), name))
                : List.of();
    }
}
