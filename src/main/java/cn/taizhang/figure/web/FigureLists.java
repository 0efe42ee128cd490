package cn.taizhang.figure.web;

import static java.util.Comparator.comparing;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.figure.web.FigureListPage.Group;
import cn.taizhang.figure.web.FigureListPage.Link;
import cn.taizhang.figure.web.FigureListPage.Row;
import cn.taizhang.organization.OrganizationKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** 数据清单: which figures an organization's list tells, and which of them a table begins with. */
@Component
class FigureLists {

    private static final int USUAL = 8;
    private static final int OF_ONE_SUBJECT = 2;

    private final Figures figures;

    FigureLists(Figures figures) {
        this.figures = figures;
    }

    /**
     * 一览.
     *
     * @param ofDistrictAlone what only the district has: told in one line where another organization is looked at
     */
    record Listed(List<Group> groups, List<Link> ofDistrictAlone) {}

    Listed of(Viewer viewer, Asked asked) {
        var values = figures.evaluate(viewer, figures.all(), asked.question());
        var previous = previous(viewer, asked, values);
        var rows = new ArrayList<Row>();
        var subjects = new ArrayList<Subject>();
        var aside = new ArrayList<Link>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var href = asked.figureHref(value.definition().code());
            if (isAside(asked, value)) {
                aside.add(new Link(value.definition().label(), href));
            } else {
                rows.add(Row.of(value, href, previous.get(i)));
                subjects.add(figures.subjectOf(value.definition()));
            }
        }
        return new Listed(Group.of(rows, subjects), aside);
    }

    private static boolean isAside(Asked asked, FigureValue value) {
        return asked.organization().kind() != OrganizationKind.DISTRICT
                && value.isOfDistrictAlone();
    }

    /** Beside each value the one of the period before. */
    private List<Comparison> previous(Viewer viewer, Asked asked, List<FigureValue> values) {
        var earlier = asked.previous();
        if (!figures.mayRead(viewer, earlier.organization(), earlier.asOf())) {
            return values.stream().map(_ -> Comparison.nothing("上期", earlier)).toList();
        }
        var before = figures.bare(viewer, figures.all(), List.of(earlier)).getFirst();
        var begun =
                figures.begun(
                        before.stream()
                                .filter(Comparison::isNothing)
                                .map(FigureValue::definition)
                                .toList(),
                        earlier.asOf());
        var comparisons = new ArrayList<Comparison>();
        for (int i = 0; i < values.size(); i++) {
            comparisons.add(Comparison.of("上期", values.get(i), before.get(i), begun::contains));
        }
        return comparisons;
    }

    /** 常用: what a table begins with where nothing was chosen: figures that the organization has, no subject with many of them. */
    List<FigureDefinition> usual(Viewer viewer, Asked asked) {
        var values = figures.bare(viewer, figures.all(), List.of(asked.question())).getFirst();
        var ofSubject = new EnumMap<Subject, Integer>(Subject.class);
        var usual =
                values.stream()
                        .filter(value -> value.value() != null && value.value() > 0)
                        .map(FigureValue::definition)
                        // what happened in the period tells more than what there is anyway
                        .sorted(comparing(figure -> figure.scope() == TimeScope.AS_OF))
                        .filter(figure ->
                                ofSubject.merge(figures.subjectOf(figure), 1, Integer::sum)
                                        <= OF_ONE_SUBJECT)
                        .limit(USUAL)
                        .sorted(comparing(figures.all()::indexOf))
                        .toList();
        // where nothing is known yet, a table of a few says so better than one without columns
        return usual.size() > 1 ? usual : figures.all().stream().limit(USUAL).toList();
    }
}
