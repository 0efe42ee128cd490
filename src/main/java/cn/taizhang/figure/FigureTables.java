package cn.taizhang.figure;

import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 数据对比: many values at once, by organization and by period, each column by one statement. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureTables {

    private final Figures figures;
    private final Counting counting;
    private final StatedStore stated;
    private final Evaluation evaluation;
    private final FigureRole role;
    private final Organizations organizations;

    FigureTables(
            Figures figures,
            Counting counting,
            StatedStore stated,
            Evaluation evaluation,
            FigureRole role,
            Organizations organizations) {
        this.figures = figures;
        this.counting = counting;
        this.stated = stated;
        this.evaluation = evaluation;
        this.role = role;
        this.organizations = organizations;
    }

    /** 趋势: one figure for several questions about one organization, null where nothing is known. */
    public List<@Nullable Quantity> series(
            Viewer viewer, FigureDefinition figure, List<FigureQuestion> questions) {
        questions.forEach(question -> figures.requireRight(viewer, question));
        var shut = shut(viewer, figure, questions);
        return role.count(() -> {
            var moment = evaluation.begin();
            var values = new ArrayList<@Nullable Quantity>();
            questions.forEach(question ->
                    values.add(whole(moment, figure, question, shut.contains(question))));
            return values;
        });
    }

    /** Several figures for an organization and those directly below it on the cut-off. */
    public FigureTable byFigure(
            Viewer viewer, List<FigureDefinition> asked, FigureQuestion question) {
        figures.requireRight(viewer, question);
        var shut = new HashSet<FigureDefinition>();
        asked.stream().filter(one -> figures.isShut(viewer, one, question)).forEach(shut::add);
        return role.count(() -> {
            var moment = evaluation.begin();
            var columns =
                    asked.stream()
                            .map(figure -> column(moment, figure, question, shut.contains(figure)))
                            .toList();
            return table(question, columns);
        });
    }

    /** One figure in several periods, the last of which says which organizations are listed. */
    public FigureTable byPeriod(
            Viewer viewer, FigureDefinition figure, List<FigureQuestion> questions) {
        questions.forEach(question -> figures.requireRight(viewer, question));
        var shut = shut(viewer, figure, questions);
        return role.count(() -> {
            var moment = evaluation.begin();
            var columns =
                    questions.stream()
                            .map(question ->
                                    column(moment, figure, question, shut.contains(question)))
                            .toList();
            return table(questions.getLast(), columns);
        });
    }

    private Set<FigureQuestion> shut(
            Viewer viewer, FigureDefinition figure, List<FigureQuestion> questions) {
        var shut = new HashSet<FigureQuestion>();
        questions.stream().filter(one -> figures.isShut(viewer, figure, one)).forEach(shut::add);
        return shut;
    }

    private @Nullable Quantity whole(
            Moment moment, FigureDefinition figure, FigureQuestion question, boolean shut) {
        return shut && !figures.isOfDistrict(question)
                ? null
                : evaluation.settled(moment, figure, question).quantity();
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

    /** What is closed and what a document says of the whole has no parts that may be shown. */
    private FigureTable.Column column(
            Moment moment, FigureDefinition figure, FigureQuestion question, boolean shut) {
        var whole = whole(moment, figure, question, shut);
        var span = evaluation.spanOf(figure, question);
        if (shut || figure.kind() == CountKind.QUOTED || whole == null || span.isEmpty()) {
            return new FigureTable.Column(whole, Map.of(), false);
        }
        var parts = counted(figure, question.organization(), span.get());
        for (var one : withNumbersOfTheirOwn(figure, question, span.get())) {
            var own = evaluation.settled(moment, figure, question.of(one)).quantity();
            if (own != null) {
                parts.put(one.value(), own);
            }
        }
        return new FigureTable.Column(whole, parts, true);
    }

    private Map<UUID, Quantity> counted(
            FigureDefinition figure, OrganizationId organization, Span span) {
        var share = figure.share();
        var quantities = new HashMap<UUID, Quantity>();
        if (share.isEmpty()) {
            counting.byChild(figure, organization, span)
                    .forEach((id, number) -> quantities.put(id, Quantity.of(number)));
            return quantities;
        }
        var parts = counting.byChild(share.get().part(), organization, span);
        counting.byChild(share.get().whole(), organization, span)
                .forEach((id, whole) -> {
                    long part = parts.getOrDefault(id, 0L);
                    if (part <= whole) {
                        quantities.put(id, Quantity.rate(part, whole));
                    }
                });
        return quantities;
    }

    /** Below, who has a stated number of its own, or counts from a day of its own. */
    private Set<OrganizationId> withNumbersOfTheirOwn(
            FigureDefinition figure, FigureQuestion question, Span span) {
        var own = new HashSet<OrganizationId>();
        var there = new LinkedHashMap<UUID, OrganizationId>();
        organizations
                .childrenOf(question.organization(), question.asOf())
                .forEach(one -> there.put(one.id().value(), one.id()));
        stated.organizationsWith(figure).stream()
                .filter(there::containsKey)
                .forEach(id -> own.add(there.get(id)));
        boolean startsByItself =
                figure.start().isPresent()
                        && (figure.scope() == TimeScope.CUMULATIVE
                                || question.occasion() == FigureQuestion.Occasion.REPORT);
        if (startsByItself) {
            there.values().stream()
                    .filter(one ->
                            !evaluation
                                    .spanOf(figure, question.of(one))
                                    .map(other -> Objects.equals(other.from(), span.from()))
                                    .orElse(false))
                    .forEach(own::add);
        }
        return own;
    }
}
