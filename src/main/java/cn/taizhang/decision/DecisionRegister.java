package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Door;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Happenings;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 民主决策事项台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class DecisionRegister {

    static final Column<String> TITLE =
            Column.of("title", "事项名称", ColumnTypes.text(DecisionRules.LONGEST_TITLE))
                    .from("d.title")
                    .called("事项", "决策事项")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "社区", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("社区名称", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<DecisionCategory> CATEGORY =
            Column.of(
                            "category",
                            "事项类别",
                            ColumnTypes.choice(
                                    DecisionCategory.class, DecisionCategory::label, Map.of()))
                    .from("d.category")
                    .called("类别", "决策类别")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<BigDecimal> AMOUNT =
            Column.of("amount", "金额（元）", ColumnTypes.money())
                    .from("d.amount")
                    .called("涉及金额（元）", "预算金额（元）")
                    .hinting("以元计；不涉及资金的不填。")
                    .with(Trait.LISTED);

    static final Column<DecisionProgress> PROGRESS =
            Column.of(
                            "progress",
                            "进展",
                            ColumnTypes.state(
                                    DecisionProgress.class,
                                    DecisionProgress::label,
                                    Map.of(),
                                    DecisionProgress::tone))
                    .from(DecisionProgress.OF_DECISION)
                    .with(Trait.KEPT_BY_PRODUCT, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> WITHDRAWN_ON =
            Column.of("withdrawnOn", "撤回日期", ColumnTypes.day())
                    .from("d.withdrawn_on")
                    .hinting("决议之前撤回的才填")
                    .called("撤回时间");

    static final Column<String> WITHDRAWN_BECAUSE =
            Column.of("withdrawnBecause", "撤回原因", ColumnTypes.text(DecisionRules.LONGEST_REASON))
                    .from("d.withdrawn_because");

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .from("d.on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

    private static final Map<DecisionPart, Column<LocalDate>> DAYS = days();

    private static final Source SOURCE =
            new Source(
                    "decision.decision d join organization.directory o using (district, organization_id)",
                    "d.decision_id",
                    "d.version",
                    """
                    exists (select from organization.tree t
                             where t.district = d.district and t.descendant_id = d.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and (t.to_on = o.dissolved_on
                                    or t.from_on <= d.solicited_on and t.to_on > d.solicited_on))
                    """,
                    "coalesce(d.solicited_on, date 'infinity')",
                    true);

    /** Each of its six parts, on its day. */
    @Bean
    Happenings decisionParts() {
        return new Happenings(
                Decisions.REGISTER,
                """
                select d.decision_id as record_id, d.organization_id, part.on_day
                  from decision.decision d
                 cross join unnest(array[d.solicited_on, d.proposed_on, d.deliberated_on, d.resolved_on,
                                         d.resolution_published_on, d.result_published_on]) as part(on_day)
                 where d.withdrawn_on is null and part.on_day is not null
                """);
    }

    @Bean
    @Order(74)
    Register<DecisionDraft> decisions(DecisionIntake intake, KeptBySteps bySteps) {
        var columns =
                new ArrayList<Column<?>>(List.of(TITLE, ORGANIZATION, CATEGORY, AMOUNT, PROGRESS));
        columns.addAll(DAYS.values());
        columns.addAll(List.of(WITHDRAWN_ON, WITHDRAWN_BECAUSE));
        columns.addAll(CountedColumns.ALL);
        columns.add(ON_BEHALF);
        return new Register<DecisionDraft>(
                        Decisions.REGISTER,
                        "民主决策事项",
                        "项",
                        "社区按“一征三议两公开”办理的事项，六步各是哪一天；在“决策程序”中办理的自动记入，以前已办结的在这里补录。",
                        "/registers/" + Decisions.REGISTER,
                        columns,
                        Permission.READ_RECORDS,
                        Permission.RECORD,
                        SOURCE,
                        intake,
                        false)
                .showing(
                        Showing.of("决策事项")
                                .within("社区民主决策")
                                .beginning("从立项开始一步一步办，各步日期自动记入这本台账，完成项数和真运行的社区数同时就有。")
                                .through(door(bySteps))
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的决策事项。")
                                .remarks(entry -> remarks(entry, bySteps)));
    }

    /** A matter under way is worked at as a procedure; this form takes what was over before anybody did. */
    private static Door door(KeptBySteps bySteps) {
        return new Door(
                "决策程序",
                "procedures",
                "/decisions/procedures",
                "立项",
                "/decisions/procedures/new",
                "补录（以前已办结的）",
                "补录只用于以前已经办结、没有在系统里一步一步办的事项，一次填好六步的日期。正在办和准备办的事项，请从“决策程序”立项，每办一步日期自动记入，不要在这里再填一遍。",
                bySteps::page);
    }

    static Column<LocalDate> dayOf(DecisionPart part) {
        return Objects.requireNonNull(DAYS.get(part));
    }

    private static Map<DecisionPart, Column<LocalDate>> days() {
        var days = new EnumMap<DecisionPart, Column<LocalDate>>(DecisionPart.class);
        days.put(
                DecisionPart.SOLICITATION,
                day(DecisionPart.SOLICITATION, "d.solicited_on")
                        .called("征求意见时间", "征求意见", "开始日期")
                        .hinting("开始征求意见的那一天")
                        .with(Trait.KEY, Trait.LISTED, Trait.TELLING));
        days.put(
                DecisionPart.PROPOSAL,
                day(DecisionPart.PROPOSAL, "d.proposed_on")
                        .called("提议时间", "提议")
                        .with(Trait.TELLING));
        days.put(
                DecisionPart.DELIBERATION,
                day(DecisionPart.DELIBERATION, "d.deliberated_on")
                        .called("商议日期", "审议日期", "商议时间", "审议时间", "商议", "审议")
                        .with(Trait.TELLING));
        days.put(
                DecisionPart.RESOLUTION,
                day(DecisionPart.RESOLUTION, "d.resolved_on").called("决议时间", "决议"));
        days.put(
                DecisionPart.RESOLUTION_PUBLICATION,
                day(DecisionPart.RESOLUTION_PUBLICATION, "d.resolution_published_on")
                        .called("决议公开时间", "决议公开")
                        .with(Trait.TELLING));
        days.put(
                DecisionPart.RESULT_PUBLICATION,
                day(DecisionPart.RESULT_PUBLICATION, "d.result_published_on")
                        .called("结果公开时间", "实施结果公开日期", "结果公开")
                        .with(Trait.LISTED, Trait.TELLING));
        return days;
    }

    private static Column<LocalDate> day(DecisionPart part, String expression) {
        return Column.of(part.field(), part.label() + "日期", ColumnTypes.day()).from(expression);
    }

    private static List<String> remarks(Entry entry, KeptBySteps bySteps) {
        return Stream.concat(
                        Stream.of(counted(entry)),
                        Optional.ofNullable(entry.id()).flatMap(bySteps::inWords).stream())
                .toList();
    }

    /** How it stands with the figures. */
    private static String counted(Entry entry) {
        var first = entry.get(dayOf(DecisionPart.first()));
        var last = entry.get(dayOf(DecisionPart.last()));
        if (first == null || last == null) {
            return entry.get(WITHDRAWN_ON) == null ? "六步做完才计入数据。" : "已撤回，不计入数据。";
        }
        return DecisionRules.isWithinTwelveMonths(first, last)
                ? "六步在 12 个月内做完，自结果公开之日起 12 个月内，作为推行社区真运行的依据。"
                : "六步做完用了 12 个月以上，计入完成的事项，不作为真运行的依据。";
    }
}
