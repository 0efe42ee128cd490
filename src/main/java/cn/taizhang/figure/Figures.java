package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据: every figure of the product, its value, breakdown and records. The right to a figure is asked first and the
 * figure is then counted over the whole organization: who may see fewer records never sees a smaller number. What is answered together is of
 * one moment.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Figures {

    private final FigureStore store;
    private final Counting counting;
    private final FigureRole role;
    private final Evaluation evaluation;
    private final Organizations organizations;
    private final Definitions definitions;

    Figures(
            FigureStore store,
            Counting counting,
            FigureRole role,
            Evaluation evaluation,
            Organizations organizations,
            Definitions definitions) {
        this.store = store;
        this.counting = counting;
        this.role = role;
        this.evaluation = evaluation;
        this.organizations = organizations;
        this.definitions = definitions;
    }

    /** All figures, one subject after the other. */
    public List<FigureDefinition> all() {
        return definitions.figures();
    }

    /** 数据所说的事. */
    public Subject subjectOf(FigureDefinition figure) {
        return definitions.subjectOf(figure);
    }

    public List<ParameterDefinition> parameters() {
        return definitions.parameters();
    }

    public Optional<FigureDefinition> find(String code) {
        return definitions.find(code);
    }

    public Optional<ParameterDefinition> findParameter(String code) {
        return definitions.findParameter(code);
    }

    /** The value; unknown where the register was never used or its start is not recorded. */
    public FigureValue evaluate(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        return evaluate(viewer, List.of(figure), question).getFirst();
    }

    /** The values of several, of one moment and in their order; the right is asked for once. */
    public List<FigureValue> evaluate(
            Viewer viewer, List<FigureDefinition> asked, FigureQuestion question) {
        requireRight(viewer, question);
        var shut =
                asked.stream()
                        .flatMap(figure -> figure.closedTo().stream())
                        .distinct()
                        .filter(permission -> lacks(viewer, permission, question))
                        .collect(Collectors.toSet());
        boolean ofDistrict = !shut.isEmpty() && isOfDistrict(question);
        var moment = evaluation.begin();
        return role.count(() ->
                asked.stream()
                        .map(figure ->
                                figure.closedTo().filter(shut::contains).isPresent()
                                        ? closed(moment, figure, question, ofDistrict)
                                        : evaluation.evaluate(moment, figure, question))
                        .toList());
    }

    private FigureValue closed(
            Moment moment, FigureDefinition figure, FigureQuestion question, boolean ofDistrict) {
        return ofDistrict
                ? evaluation.bare(moment, figure, question)
                : Evaluation.withheld(figure, question);
    }

    /** Whether the viewer is shown the district's value of this figure alone, and nothing behind it. */
    public boolean isShut(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        return figure.closedTo()
                .filter(permission -> lacks(viewer, permission, question))
                .isPresent();
    }

    private boolean lacks(Viewer viewer, Permission permission, FigureQuestion question) {
        var asked = question.organization();
        return !organizations
                .within(viewer.scope(permission), Set.of(asked), question.asOf())
                .contains(asked);
    }

    boolean isOfDistrict(FigureQuestion question) {
        return organizations.get(question.organization()).kind() == OrganizationKind.DISTRICT;
    }

    /** The values of several parameters for an organization the viewer has the right to, in their order. */
    public List<ParameterReading> read(
            Viewer viewer, List<ParameterDefinition> asked, FigureQuestion question) {
        requireRight(viewer, question);
        return role.count(() ->
                asked.stream().map(parameter -> ParameterReading.of(parameter, question)).toList());
    }

    public ParameterReading read(
            Viewer viewer, ParameterDefinition parameter, FigureQuestion question) {
        return read(viewer, List.of(parameter), question).getFirst();
    }

    /** By the organizations directly below on the cut-off, and those that stood there when they contributed. */
    public Breakdown breakdown(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        requireRight(viewer, question);
        // what a document says of the whole has no parts
        if (isShut(viewer, figure, question) || figure.kind() == CountKind.QUOTED) {
            return Breakdown.NOTHING;
        }
        return role.count(() ->
                evaluation
                        .spanOf(figure, question)
                        .map(span -> breakdown(figure, question, span))
                        .orElse(Breakdown.NOTHING));
    }

    private Breakdown breakdown(FigureDefinition figure, FigureQuestion question, Span span) {
        var organization = question.organization();
        var share = figure.share();
        if (share.isPresent()) {
            return rates(share.get(), question, span);
        }
        var parts = parts(question, counting.byChild(figure, organization, span), null);
        var opening =
                Openings.in(evaluation.begin(), figure, organization, span)
                        .filter(one -> !one.replaced());
        return new Breakdown(
                parts,
                store.own(figure, organization, span),
                opening.map(one -> one.opening().value()).orElse(0L),
                opening.map(Openings.Opened::value)
                        .orElseGet(() -> counting.count(figure, organization, span).number()),
                counting.overlaps(figure, organization, span));
    }

    /** Each part's own rate; rates are never added, so that there is nothing to close. */
    private Breakdown rates(FigureDefinition.Share share, FigureQuestion question, Span span) {
        var organization = question.organization();
        var parts =
                parts(
                        question,
                        counting.byChild(share.part(), organization, span),
                        counting.byChild(share.whole(), organization, span));
        long sum = parts.stream().mapToLong(Breakdown.Part::value).sum();
        return new Breakdown(parts, 0, 0, sum, List.of());
    }

    /** Those below on the cut-off, and those that stood there when they contributed. */
    private List<Breakdown.Part> parts(
            FigureQuestion question, Map<UUID, Long> values, @Nullable Map<UUID, Long> wholes) {
        var parts = new ArrayList<Breakdown.Part>();
        var there = organizations.childrenOf(question.organization(), question.asOf());
        there.forEach(child -> parts.add(part(child, values, wholes)));
        var formerIds = new HashSet<OrganizationId>();
        values.keySet().forEach(id -> formerIds.add(new OrganizationId(id)));
        there.forEach(child -> formerIds.remove(child.id()));
        organizations.among(formerIds).forEach(former -> parts.add(part(former, values, wholes)));
        return parts;
    }

    /** A page of the records behind the value, newest first, as far as the viewer may open them. */
    public RecordPage records(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            RecordPage.@Nullable Position after,
            int limit) {
        var found = standing(viewer, figure, question, after, limit + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        if (page.isEmpty()) {
            return new RecordPage(List.of(), 0, 0, 0, null);
        }
        var lines = figure.register().describe(viewer, recordsOf(page));
        return new RecordPage(
                lines,
                page.getFirst().place(),
                page.getLast().place(),
                page.size() - lines.size(),
                more ? page.getLast().position() : null);
    }

    /** The records behind the value, newest first, at most {@code limit}, whoever may open them. */
    public List<UUID> recordIds(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            RecordPage.@Nullable Position after,
            int limit) {
        return recordsOf(standing(viewer, figure, question, after, limit));
    }

    /**
     * Whether anything that this figure counts lay before the end of that day, anywhere in the district. Where it did not, a 0 says
     * that nobody was recording yet, and nothing may be compared with it.
     */
    public boolean hasBegun(FigureDefinition figure, LocalDate day) {
        return role.count(() -> counting.hasBegun(figure, day));
    }

    /** Whether the viewer has the right to figures of this organization on that day. */
    public boolean mayRead(Viewer viewer, OrganizationId organization, LocalDate asOf) {
        return mayRead(viewer, Set.of(organization), asOf).contains(organization);
    }

    /**
     * Of the given organizations those whose figures the viewer has the right to on that day. One that has ended by
     * then is still open to whom it was open on its last day.
     */
    public Set<OrganizationId> mayRead(Viewer viewer, Set<OrganizationId> asked, LocalDate asOf) {
        return organizations.within(viewer.scope(Permission.READ_FIGURES), asked, asOf);
    }

    private List<FigureStore.Standing> standing(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            RecordPage.@Nullable Position after,
            int limit) {
        requireRight(viewer, question);
        if (isShut(viewer, figure, question)) {
            return List.of();
        }
        return role.count(() ->
                evaluation
                        .spanOf(figure, question)
                        .map(span -> records(figure, question, span, after, limit))
                        .orElse(List.of()));
    }

    private List<FigureStore.Standing> records(
            FigureDefinition figure,
            FigureQuestion question,
            Span span,
            RecordPage.@Nullable Position after,
            int limit) {
        return store.records(figure, question.organization(), span, after, limit);
    }

    private static List<UUID> recordsOf(List<FigureStore.Standing> standing) {
        return standing.stream().map(FigureStore.Standing::recordId).toList();
    }

    /** Refuses who has no right to figures of what is asked about. */
    void requireRight(Viewer viewer, FigureQuestion question) {
        viewer.require(Permission.READ_FIGURES);
        if (!mayRead(viewer, question.organization(), question.asOf())) {
            throw new NotFound("这个组织的数据");
        }
    }

    private static Breakdown.Part part(
            Organization organization, Map<UUID, Long> values, @Nullable Map<UUID, Long> wholes) {
        var id = organization.id().value();
        return new Breakdown.Part(
                organization.id(),
                organization.code(),
                organization.name(),
                values.getOrDefault(id, 0L),
                wholes == null ? null : wholes.getOrDefault(id, 0L));
    }
}
