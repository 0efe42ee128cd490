package cn.taizhang.rectification;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Span;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 整改的数据: items of the approved plans of central and provincial rounds, by the organization that answers for them. */
@Component
class RectificationFigures implements FigureCatalogue {

    private static final String OF_WHICH =
            "中央、省级巡视的整改方案按调整后计，截至日整改没有结束的轮次才计；市、县巡察的不计；责任单位撤并的，算到承接组织。";

    /** Under this name items, their situations and their rounds are watched. */
    private static final String WATCHED = "rectification";

    private final StandingItems items;
    private final RegisteredRecords records;

    RectificationFigures(StandingItems items, Register<ItemDraft> register, Records records) {
        this.items = items;
        this.records = new RegisteredRecords(register, records);
    }

    @Override
    public Subject subject() {
        return Subject.RECTIFICATION;
    }

    @Override
    public List<FigureDefinition> figures() {
        var determined = determined();
        var done = done();
        return List.of(
                determined,
                done,
                FigureDefinition.named("rectification.rate", "整改完成率", "%")
                        .share(done, determined)
                        .rule("已整改事项数占确定的整改事项数的比例；持续推进的在分母里，不在分子里。" + OF_WHICH)
                        .alsoCalled("整改率")
                        .answeredBy(Section.INSPECTION)
                        .build(),
                figure("rectification.kept-up", "长期坚持的整改事项数", StandingItems.KEPT_UP)
                        .rule("已整改事项中，方案列为「阶段任务完成并长期坚持」的。" + OF_WHICH)
                        .alsoCalled("其中长期坚持")
                        .build(),
                figure("rectification.continuing", "持续推进的整改事项数", StandingItems.CONTINUING)
                        .rule("确定的整改事项中，方案列为「持续推进」的；报结的也在内，不算已整改。" + OF_WHICH)
                        .alsoCalled("持续推进")
                        .build(),
                figure("rectification.overdue", "逾期未报结的整改事项数", StandingItems.OVERDUE)
                        .rule(
                                "确定的整改事项中，完成时限早于截至日，没有整改、也没有按期报结的；时限当天报结算按期，按期报结待核验的不算逾期；逾期才报结、退回或重新整改的仍算。"
                                        + OF_WHICH)
                        .alsoCalled("逾期未报结")
                        .build(),
                figure("rectification.awaiting", "已报结待核验的整改事项数", StandingItems.AWAITING)
                        .rule("确定的整改事项中，截至日已报结、没有退回、还没有审核通过或销号的；持续推进的不计。" + OF_WHICH)
                        .alsoCalled("已报结待核验")
                        .build());
    }

    private FigureDefinition determined() {
        return figure("rectification.determined", "确定的整改事项数", StandingItems.DETERMINED)
                .rule("截至日审定方案中的整改事项，按项计；调出方案的从调出之日起不计。" + OF_WHICH)
                .alsoCalled("确定整改事项", "整改事项数")
                .remarking(this::differences, this::withoutHolder)
                .build();
    }

    private FigureDefinition done() {
        return figure("rectification.done", "已整改事项数", StandingItems.DONE)
                .rule(
                        "确定的整改事项中，截至日已销号、没有重新整改的，加上方案列为「阶段任务完成并长期坚持」、阶段任务已完成的；方案列为「持续推进」的不计，报结未销号的不计。"
                                + OF_WHICH)
                .alsoCalled("已整改", "完成整改事项数")
                .saying(
                        "%s 项：完成 %s，其中长期坚持 %s；持续推进 %s；已报结待核验 %s，逾期未报结 %s。",
                        "rectification.determined",
                        "rectification.done",
                        "rectification.kept-up",
                        "rectification.continuing",
                        "rectification.awaiting",
                        "rectification.overdue")
                .beside("rectification.kept-up", "rectification.continuing", "rectification.rate")
                .atMost("rectification.determined", "已整改的都在确定的事项之内")
                .build();
    }

    private FigureDefinition.Builder figure(String code, String label, String contributions) {
        return FigureDefinition.named(code, label, "项")
                .counts(CountKind.ITEMS, TimeScope.AS_OF)
                .answeredBy(Section.INSPECTION)
                .from(
                        new Contributions(
                                        contributions,
                                        "select exists (select from rectification.item)")
                                .rolledUpBy(WATCHED),
                        records);
    }

    private List<String> differences(FigureQuestion question, Span span) {
        return items.differences(question.organization(), span.to()).stream()
                .map(one -> {
                    long by = one.standing() - one.determined();
                    return "「%s」审定的方案确定 %d 项，台账中有 %d 项，%s %d 项，请核对。"
                            .formatted(
                                    one.name(),
                                    one.determined(),
                                    one.standing(),
                                    by > 0 ? "多" : "少",
                                    Math.abs(by));
                })
                .toList();
    }

    private List<String> withoutHolder(FigureQuestion question, Span span) {
        long left = items.withoutHolder(question.organization(), span.to());
        return left == 0
                ? List.of()
                : List.of("另有 %d 项的责任单位已撤销、没有承接组织，未计入；请更正责任单位。".formatted(left));
    }
}
