package cn.taizhang.figure;

import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 数据对比: many values at once, by organization and by period, each column by one statement. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureTables {

    private final Figures figures;
    private final FigureRights rights;
    private final StatedStore stated;
    private final Evaluation evaluation;
    private final FigureRole role;
    private final Organizations organizations;

    FigureTables(
            Figures figures,
            FigureRights rights,
            StatedStore stated,
            Evaluation evaluation,
            FigureRole role,
            Organizations organizations) {
        this.figures = figures;
        this.rights = rights;
        this.stated = stated;
        this.evaluation = evaluation;
        this.role = role;
        this.organizations = organizations;
    }

    /** 趋势: one figure for several questions about one organization, null where nothing is known. */
    public List<@Nullable Quantity> series(
            Viewer viewer, FigureDefinition figure, List<FigureQuestion> questions) {
        var values = new ArrayList<@Nullable Quantity>();
        figures.bare(viewer, List.of(figure), questions)
                .forEach(ofOne -> values.add(ofOne.getFirst().quantity()));
        return values;
    }

    /** Several figures for an organization and those directly below it on the cut-off. */
    public FigureTable byFigure(
            Viewer viewer, List<FigureDefinition> asked, FigureQuestion question) {
        return table(viewer, asked.stream().map(one -> new Extent.One(one, question)).toList());
    }

    /** One figure in several periods, the last of which says which organizations are listed. */
    public FigureTable byPeriod(
            Viewer viewer, FigureDefinition figure, List<FigureQuestion> questions) {
        return table(viewer, questions.stream().map(one -> new Extent.One(figure, one)).toList());
    }

    private FigureTable table(Viewer viewer, List<Extent.One> asked) {
        var questions = asked.stream().map(Extent.One::question).distinct().toList();
        rights.require(viewer, questions);
        var shut =
                rights.shut(
                        viewer,
                        asked.stream().map(Extent.One::figure).distinct().toList(),
                        questions);
        var last = questions.getLast();
        return role.count(() -> {
            var open = asked.stream().filter(one -> !shut.contains(one)).toList();
            var columns = new Columns(evaluation, evaluation.begin(open), stated, organizations);
            return table(last, columns.of(asked, shut));
        });
    }

    private FigureTable table(FigureQuestion question, List<FigureTable.Column> columns) {
        var whole = organizations.get(question.organization());
        var wholes = columns.stream().map(FigureTable.Column::whole).toArray(Quantity[]::new);
        var lines = new ArrayList<FigureTable.Line>();
        for (var part : parts(question, columns)) {
            var cells =
                    columns.stream().map(one -> one.of(part.id().value())).toArray(Quantity[]::new);
            lines.add(FigureTable.line(part, cells));
        }
        return new FigureTable(FigureTable.line(whole, wholes), lines);
    }

    /** Those below on the cut-off, then those that stood there when they contributed. */
    private List<Organization> parts(FigureQuestion question, List<FigureTable.Column> columns) {
        var there = organizations.childrenOf(question.organization(), question.asOf());
        var former = new HashSet<OrganizationId>();
        columns.forEach(column ->
                column.parts().keySet().forEach(id -> former.add(new OrganizationId(id))));
        there.forEach(one -> former.remove(one.id()));
        var parts = new ArrayList<>(there);
        parts.addAll(organizations.among(former));
        return parts;
    }
}
