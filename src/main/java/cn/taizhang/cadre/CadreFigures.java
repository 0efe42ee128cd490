package cn.taizhang.cadre;

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

/** 干部的数据: two numbers of which outside the cadre section nothing is seen but the value, the rule and who answers for it. */
@Component
class CadreFigures implements FigureCatalogue {

    private final RegisteredRecords systems;
    private final RegisteredRecords trainees;

    CadreFigures(Register<Entry> cadreSystems, Register<Entry> trainees, Records records) {
        this.systems = new RegisteredRecords(cadreSystems, records);
        this.trainees = new RegisteredRecords(trainees, records);
    }

    @Override
    public Subject subject() {
        return Subject.CADRES;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(madeThisYear(), trained());
    }

    /** In force on the cut-off and issued in its year: each holds until it ends, at the latest until the year does. */
    private FigureDefinition madeThisYear() {
        return FigureDefinition.named("cadre.systems", "研究制定干部制度项数", "项")
                .counts(CountKind.ITEMS, TimeScope.AS_OF)
                .rule("本区本年印发、截至日仍在执行的干部工作制度，新制定的和修订的都计，按项计；转发上级文件的、已经废止的不计。")
                .alsoCalled("干部制度项数", "研究制定制度")
                .answeredBy(Section.CADRE)
                .closedTo(Permission.READ_CADRE)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, cadre_system_id as subject, adopted_on as from_on,
                                       least(coalesce(ended_on, 'infinity'),
                                             make_date(cast(extract(year from adopted_on) as integer) + 1, 1, 1)) as to_on,
                                       cadre_system_id as record_id
                                  from cadre.cadre_system
                                 where nature in ('NEW', 'REVISED')
                                """,
                                "select exists (select from cadre.cadre_system)"),
                        systems)
                .build();
    }

    private FigureDefinition trained() {
        return FigureDefinition.named("cadre.trainees", "外出培训干部人数", "名")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.CUMULATIVE)
                .rule(
                        "本年 1 月 1 日至截至日开班的各批次中，县级领导和集聚区、区直单位、街道主要负责人，按人计：姓名和单位相同的是同一人，"
                                + "参加几批只算一名；取消参训的、随行的不计。以所在批次的开班日期计入。")
                .alsoCalled("参训干部人数", "外出培训人数")
                .answeredBy(Section.CADRE)
                .closedTo(Permission.READ_CADRE)
                .startingAt(CalendarStart.ofTheYear())
                .from(
                        new Contributions(
                                """
                                select t.district, t.organization_id,
                                       regexp_replace(t.name, '\\s', '', 'g') || '|' || regexp_replace(t.unit, '\\s', '', 'g')
                                           as subject,
                                       b.from_on, b.from_on + 1 as to_on, t.trainee_id as record_id
                                  from cadre.trainee t
                                  join cadre.training_batch b using (district, organization_id, programme, batch)
                                 where not t.cancelled and t.category <> 'OTHER'
                                """,
                                "select exists (select from cadre.trainee)"),
                        trainees)
                .build();
    }
}
