package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.figure.CalendarStart;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 软弱涣散党组织整顿的数据: what came and what was done for those on this year's list. Closed, so that no figure tells who is on it. */
@Component
class LaggingFigures implements FigureCatalogue {

    private static final CalendarStart THIS_YEAR = CalendarStart.ofTheYear();

    private final FundsAside aside;
    private final RegisteredRecords funds;
    private final RegisteredRecords projects;

    LaggingFigures(
            FundsAside aside,
            Register<Entry> rectificationFunds,
            Register<Entry> benefitProjects,
            Records records) {
        this.aside = aside;
        this.funds = new RegisteredRecords(rectificationFunds, records);
        this.projects = new RegisteredRecords(benefitProjects, records);
    }

    @Override
    public Subject subject() {
        return Subject.LAGGING;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(money(), inKind(), benefitProjects());
    }

    private FigureDefinition money() {
        return sum("lagging.funds", "投入整顿资金", "f.kind = 'MONEY'")
                .rule(
                        "本年 1 月 1 日至截至日为本年整顿名单上的组织到位、并由帮扶单位确认的资金，逐笔相加，以到位和确认两个日期中较晚的一个计入；"
                                + "未经确认的、上年到位或列在上年名单下的不计；实物折价和协调的项目另列；出列的仍算本年名单。"
                                + "所属街道以计入之日为准。")
                .alsoCalled("整顿资金", "投入整顿资金数")
                .remarking((question, span) ->
                        aside.unconfirmed(question.organization(), span).stream()
                                .map(one ->
                                        "另有 %d 笔 %s 万元到位后未经帮扶单位确认，未计入。"
                                                .formatted(one.number(), one.tenThousands()))
                                .toList())
                .beside("lagging.funds-in-kind")
                .build();
    }

    private FigureDefinition inKind() {
        return sum("lagging.funds-in-kind", "整顿实物折价和协调项目", "f.kind <> 'MONEY'")
                .rule("与投入整顿资金同样计算，只计折价的实物和协调的项目；不并入投入整顿资金。")
                .alsoCalled("协调项目折价")
                .beside("lagging.funds")
                .build();
    }

    private FigureDefinition.Builder sum(String code, String label, String which) {
        return FigureDefinition.named(code, label, "万元")
                .counts(CountKind.MONEY, TimeScope.CUMULATIVE)
                .answeredBy(Section.ORGANIZATION)
                .closedTo(Permission.READ_LAGGING)
                .startingAt(THIS_YEAR)
                .from(
                        new Contributions(
                                """
                                select f.district, f.organization_id, f.lagging_fund_id as subject,
                                       greatest(f.paid_on, f.confirmed_on) as from_on,
                                       greatest(f.paid_on, f.confirmed_on) + 1 as to_on,
                                       f.lagging_fund_id as record_id, cast(f.amount * 100 as bigint) as amount
                                  from rectification.lagging_fund f
                                 where %s and f.confirmed_on is not null and extract(year from f.paid_on) = f.year
                                   and extract(year from f.confirmed_on) = f.year
                                """
                                        .formatted(which),
                                "select exists (select from rectification.lagging_fund)"),
                        funds);
    }

    private FigureDefinition benefitProjects() {
        return FigureDefinition.named("lagging.benefit-projects", "办理惠民实事件数", "件")
                .counts(CountKind.ITEMS, TimeScope.CUMULATIVE)
                .rule(
                        "本年 1 月 1 日至截至日为本年整顿名单上的组织办成的惠民实事，按件计：几处登记的同一件事（事项编号相同）只计一件；"
                                + "还在办的、列在上年名单下的不计；出列的仍算本年名单。所属街道以办成之日为准。")
                .alsoCalled("惠民实事", "办理惠民实事")
                .answeredBy(Section.ORGANIZATION)
                .closedTo(Permission.READ_LAGGING)
                .startingAt(THIS_YEAR)
                .from(
                        new Contributions(
                                """
                                select p.district, p.organization_id,
                                       coalesce(p.matter, cast(p.benefit_project_id as text)) as subject,
                                       p.done_on as from_on, p.done_on + 1 as to_on, p.benefit_project_id as record_id
                                  from rectification.benefit_project p
                                 where extract(year from p.done_on) = p.year
                                """,
                                "select exists (select from rectification.benefit_project)"),
                        projects)
                .build();
    }
}
