package cn.taizhang.figure.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.RecordPage;
import cn.taizhang.figure.web.FigureListPage.Heading;
import cn.taizhang.figure.web.FigureListPage.Link;
import cn.taizhang.figure.web.FigurePage.Answer;
import cn.taizhang.figure.web.FigurePage.Beside;
import cn.taizhang.figure.web.FigurePage.Fact;
import cn.taizhang.figure.web.FigurePage.Records;
import cn.taizhang.figure.web.FigurePage.Shown;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of figures together from what the facade answers. */
@Component
class FigurePages {

    private static final int RECORDS_ON_A_PAGE = 50;
    private static final int SUGGESTIONS = 200;

    private final Figures figures;
    private final FigureLists lists;
    private final FigureTables tables;
    private final FrozenFigures frozen;
    private final Organizations organizations;
    private final Today today;

    FigurePages(
            Figures figures,
            FigureLists lists,
            FigureTables tables,
            FrozenFigures frozen,
            Organizations organizations,
            Today today) {
        this.figures = figures;
        this.lists = lists;
        this.tables = tables;
        this.frozen = frozen;
        this.organizations = organizations;
        this.today = today;
    }

    FigureListPage list(Viewer viewer, Asked asked) {
        var listed = lists.of(viewer, asked);
        return new FigureListPage(
                form(viewer, asked),
                heading(viewer, asked, one -> withOrganization(asked, one).listHref()),
                listed.groups(),
                listed.ofDistrictAlone(),
                asked.tableHref(asked.organization().code()),
                asked.listExportHref(),
                frozen.mayFreeze(viewer, asked.question()) && !asked.asOf().isAfter(today.date())
                        ? FreezeForm.of(asked)
                        : null);
    }

    Heading heading(Viewer viewer, Asked asked, Function<Organization, String> href) {
        return Heading.of(asked, today.date(), above(viewer, asked, href));
    }

    FigurePage one(Viewer viewer, FigureDefinition figure, Asked asked, String after) {
        var values = withBeside(viewer, figure, asked);
        var value = values.getFirst();
        var shown =
                new Shown(
                        heading(viewer, asked, one -> asked.figureHref(figure.code(), one.code())),
                        asked.listHref(),
                        Answer.of(value),
                        Fact.of(figure, value),
                        otherBasis(figure, asked),
                        values.stream().skip(1).map(other -> beside(asked, other)).toList(),
                        breakdown(viewer, figure, asked, value),
                        comparisons(viewer, asked, value),
                        trend(viewer, asked, value),
                        asked.tableHref(asked.organization().code()) + "&figure=" + figure.code(),
                        records(viewer, figure, asked, value, after));
        return new FigurePage(
                figure.code(), figure.label(), figure.rule(), form(viewer, asked), shown);
    }

    /** The figure with those that answer the same question on another basis, as they stand under the same conditions. */
    private List<FigureValue> withBeside(Viewer viewer, FigureDefinition figure, Asked asked) {
        var all = new ArrayList<FigureDefinition>();
        all.add(figure);
        figure.beside().forEach(code -> figures.find(code).ifPresent(all::add));
        return figures.evaluate(viewer, all, asked.question());
    }

    private static Beside beside(Asked asked, FigureValue value) {
        var other = value.definition();
        return new Beside(other.label(), value.written(), asked.figureHref(other.code()));
    }

    /** The last months up to the cut-off: what happened in each, or what held at its end. */
    private @Nullable Trend trend(Viewer viewer, Asked asked, FigureValue value) {
        if (value.value() == null || asked.forReport()) {
            return null;
        }
        var questions = lastMonths(viewer, asked, value.span().to());
        return questions.isEmpty()
                ? null
                : Trend.of(
                        value.definition(),
                        questions,
                        tables.series(viewer, value.definition(), questions));
    }

    /** The last ones as far back as the viewer may ask without a gap, the earliest first. */
    private List<FigureQuestion> lastMonths(Viewer viewer, Asked asked, LocalDate last) {
        var questions = new ArrayList<FigureQuestion>();
        var month = ReportPeriod.containing(last, ReportPeriod.Span.MONTH);
        for (int back = 0; back < Trend.MONTHS; back++) {
            var end = month.end().isAfter(asked.asOf()) ? asked.asOf() : month.end();
            questions.add(
                    new FigureQuestion(asked.organizationId(), month, end, Occasion.FIGURES_PAGE));
            month = month.previous();
        }
        return open(viewer, questions).reversed();
    }

    /** Those from the first on that the viewer may ask for; from the first that may not be asked none. */
    List<FigureQuestion> open(Viewer viewer, List<FigureQuestion> questions) {
        var open =
                figures.mayRead(
                        viewer,
                        questions.getFirst().organization(),
                        questions.stream().map(FigureQuestion::asOf).collect(Collectors.toSet()));
        return questions.stream().takeWhile(one -> open.contains(one.asOf())).toList();
    }

    ConditionsForm form(Viewer viewer, Asked asked) {
        var scope = viewer.scope(Permission.READ_FIGURES);
        var suggestions =
                organizations.search(scope, "", null, asked.asOf(), SUGGESTIONS).stream()
                        .map(OrganizationChoice::written)
                        .toList();
        return ConditionsForm.understood(asked, today.date(), suggestions);
    }

    /** The way down to the organization, as far as the viewer may ask there. */
    private List<Link> above(Viewer viewer, Asked asked, Function<Organization, String> href) {
        var path = organizations.pathTo(asked.organizationId(), asked.asOf());
        var open =
                figures.mayRead(
                        viewer,
                        path.stream().map(Organization::id).collect(Collectors.toSet()),
                        asked.asOf());
        return path.stream()
                .filter(one -> !one.id().equals(asked.organizationId()))
                .filter(one -> open.contains(one.id()))
                .map(one -> new Link(one.name(), href.apply(one)))
                .toList();
    }

    private static Asked withOrganization(Asked asked, Organization other) {
        return new Asked(other, asked.period(), asked.asOf(), asked.asOfTyped(), asked.occasion());
    }

    private static @Nullable Link otherBasis(FigureDefinition figure, Asked asked) {
        if (!figure.startsEarlierInReports()) {
            return null;
        }
        return asked.forReport()
                ? new Link("改按报告期第一天起算", asked.figureHref(figure.code(), Occasion.FIGURES_PAGE))
                : new Link("改按材料口径（从专题启动日）起算", asked.figureHref(figure.code(), Occasion.REPORT));
    }

    private @Nullable BreakdownView breakdown(
            Viewer viewer, FigureDefinition figure, Asked asked, FigureValue value) {
        if (value.value() == null) {
            return null;
        }
        var breakdown = figures.breakdown(viewer, figure, asked.question());
        if (breakdown.parts().isEmpty()) {
            return null;
        }
        var parts =
                breakdown.parts().stream()
                        .map(Breakdown.Part::organization)
                        .collect(Collectors.toSet());
        var open = figures.mayRead(viewer, parts, asked.asOf());
        return BreakdownView.of(
                value,
                asked.organization().name(),
                breakdown,
                part ->
                        open.contains(part.organization())
                                ? asked.figureHref(figure.code(), part.code())
                                : null);
    }

    /** Counted from a programme's start no two periods can be compared, and nothing with what is unknown. */
    private List<Comparison> comparisons(Viewer viewer, Asked asked, FigureValue value) {
        boolean fromProgramme = asked.forReport() && value.definition().startsEarlierInReports();
        if (fromProgramme || value.value() == null) {
            return List.of();
        }
        var earlier = List.of(asked.previous(), asked.sameLastYear());
        var open =
                figures.mayRead(
                        viewer,
                        asked.organizationId(),
                        earlier.stream().map(FigureQuestion::asOf).collect(Collectors.toSet()));
        var readable = earlier.stream().filter(one -> open.contains(one.asOf())).toList();
        var before = new HashMap<FigureQuestion, FigureValue>();
        figures.bare(viewer, List.of(value.definition()), readable)
                .forEach(ofOne -> before.put(ofOne.getFirst().question(), ofOne.getFirst()));
        return List.of(
                comparison("上期", value, before, earlier.getFirst()),
                comparison("上年同期", value, before, earlier.getLast()));
    }

    private Comparison comparison(
            String label,
            FigureValue now,
            Map<FigureQuestion, FigureValue> before,
            FigureQuestion earlier) {
        var found = before.get(earlier);
        return found == null
                ? Comparison.nothing(label, earlier)
                : Comparison.of(
                        label, now, found, figure -> figures.hasBegun(figure, earlier.asOf()));
    }

    private Records records(
            Viewer viewer, FigureDefinition figure, Asked asked, FigureValue value, String after) {
        if (figures.isShut(viewer, figure, asked.question())) {
            return Records.closed(
                    "不列记录",
                    "这项数据由%s登记和确认，对外只有全区的数和统计口径，不列分布和记录。".formatted(figure.answeredBy().label()));
        }
        var summary = summary(value);
        var needed = figure.register().opensWith().filter(one -> !viewer.may(one));
        if (needed.isPresent()) {
            return Records.closed(
                    summary,
                    "您的角色可以看这个数，不能%s，所以不列记录。需要核对时，请向%s了解。"
                            .formatted(needed.get().label(), figure.answeredBy().label()));
        }
        var position = RecordPage.Position.parse(after).orElse(null);
        var page = figures.records(viewer, figure, asked.question(), position, RECORDS_ON_A_PAGE);
        var here = asked.figureHref(figure.code());
        var next = page.next();
        boolean all = position == null && next == null;
        return new Records(
                summary,
                null,
                page.lines(),
                withheld(page.withheld(), all),
                all ? "" : "第 %d 至 %d 条".formatted(page.first(), page.last()),
                position == null ? null : here,
                next == null ? null : here + "&after=" + next.text());
    }

    private static String summary(FigureValue value) {
        var number = value.value();
        if (number == null || value.recordCount() == 0) {
            return "没有计入的记录";
        }
        var figure = value.definition();
        boolean plain = figure.kind() == CountKind.EVENTS || figure.kind() == CountKind.QUOTED;
        return plain || number == value.recordCount()
                ? "共 %d 条".formatted(value.recordCount())
                : "共 %d 条，计为 %s %s"
                        .formatted(
                                value.recordCount(),
                                figure.kind() == CountKind.MONEY ? value.text() : number,
                                figure.unit());
    }

    private static @Nullable String withheld(int withheld, boolean all) {
        return withheld == 0
                ? null
                : "%s %d 条记录不在您的查看范围内，照样计数。".formatted(all ? "另有" : "本页另有", withheld);
    }
}
