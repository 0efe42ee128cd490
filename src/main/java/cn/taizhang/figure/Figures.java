package cn.taizhang.figure;

import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据: every figure of the product, its value, breakdown and records. The right to a figure is asked first and the
 * figure is then counted over the whole organization: who may see fewer records never sees a smaller number. What is answered together is of
 * one moment. What is defined is known without the database, and asks it for nothing.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Figures {

    private final FigureStore store;
    private final Counting counting;
    private final FigureRights rights;
    private final FigureRole role;
    private final Evaluation evaluation;
    private final Organizations organizations;
    private final Definitions definitions;

    Figures(
            FigureStore store,
            Counting counting,
            FigureRights rights,
            FigureRole role,
            Evaluation evaluation,
            Organizations organizations,
            Definitions definitions) {
        this.store = store;
        this.counting = counting;
        this.rights = rights;
        this.role = role;
        this.evaluation = evaluation;
        this.organizations = organizations;
        this.definitions = definitions;
    }

    /** All figures, one subject after the other. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<FigureDefinition> all() {
        return definitions.figures();
    }

    /** 数据所说的事. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Subject subjectOf(FigureDefinition figure) {
        return definitions.subjectOf(figure);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<ParameterDefinition> parameters() {
        return definitions.parameters();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<FigureDefinition> find(String code) {
        return definitions.find(code);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
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
        return evaluate(viewer, asked, List.of(question)).getFirst();
    }

    /** The values of several for each of several questions, all of one moment and in their order. */
    public List<List<FigureValue>> evaluate(
            Viewer viewer, List<FigureDefinition> asked, List<FigureQuestion> questions) {
        rights.require(viewer, questions);
        var shut = rights.shut(viewer, asked, questions);
        return role.count(() -> {
            var moment = evaluation.begin(open(asked, shut), questions);
            return each(
                    asked,
                    questions,
                    (figure, question) ->
                            shut.contains(new Extent.One(figure, question))
                                    ? closed(moment, figure, question)
                                    : evaluation.evaluate(moment, figure, question));
        });
    }

    /** The same values without what is to be said about their records: for what stands beside another value. */
    public List<List<FigureValue>> bare(
            Viewer viewer, List<FigureDefinition> asked, List<FigureQuestion> questions) {
        rights.require(viewer, questions);
        var shut = rights.shut(viewer, asked, questions);
        return role.count(() -> {
            var moment = evaluation.begin(Extent.each(open(asked, shut), questions));
            return each(
                    asked,
                    questions,
                    (figure, question) ->
                            shut.contains(new Extent.One(figure, question))
                                    ? closed(moment, figure, question)
                                    : evaluation.settled(moment, figure, question));
        });
    }

    private static List<List<FigureValue>> each(
            List<FigureDefinition> asked,
            List<FigureQuestion> questions,
            BiFunction<FigureDefinition, FigureQuestion, FigureValue> how) {
        return questions.stream()
                .map(question -> asked.stream().map(one -> how.apply(one, question)).toList())
                .toList();
    }

    private static List<FigureDefinition> open(List<FigureDefinition> asked, Set<Extent.One> shut) {
        var closed = shut.stream().map(Extent.One::figure).collect(Collectors.toSet());
        return asked.stream().filter(one -> !closed.contains(one)).toList();
    }

    private FigureValue closed(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return evaluation.isOfDistrict(question)
                ? evaluation.bare(moment, figure, question)
                : Evaluation.withheld(figure, question);
    }

    /** Whether the viewer is shown the district's value of this figure alone, and nothing behind it. */
    public boolean isShut(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        return !rights.shut(viewer, List.of(figure), List.of(question)).isEmpty();
    }

    /** The values of several parameters for an organization the viewer has the right to, in their order. */
    public List<ParameterReading> read(
            Viewer viewer, List<ParameterDefinition> asked, FigureQuestion question) {
        rights.require(viewer, List.of(question));
        return role.count(() ->
                asked.stream().map(parameter -> ParameterReading.of(parameter, question)).toList());
    }

    public ParameterReading read(
            Viewer viewer, ParameterDefinition parameter, FigureQuestion question) {
        return read(viewer, List.of(parameter), question).getFirst();
    }

    /** By the organizations directly below on the cut-off, and those that stood there when they contributed. */
    public Breakdown breakdown(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        rights.require(viewer, List.of(question));
        // what a document says of the whole has no parts
        if (isShut(viewer, figure, question) || figure.kind() == CountKind.QUOTED) {
            return Breakdown.NOTHING;
        }
        return role.count(() -> {
            var moment = evaluation.begin(Set.of(new Extent.One(figure, question)));
            return Days.of(moment, figure, question)
                    .filter(span -> isThere(moment, figure, span))
                    .map(span -> breakdown(moment, figure, question, span))
                    .orElse(Breakdown.NOTHING);
        });
    }

    private Breakdown breakdown(
            Moment moment, FigureDefinition figure, FigureQuestion question, Span span) {
        new Together(moment).readParts(Map.of(new Extent.One(figure, question), span));
        var organization = question.organization();
        var share = figure.share();
        if (share.isPresent()) {
            return rates(moment, share.get(), question, span);
        }
        var parts = parts(question, moment.byChild(figure, organization, span), null);
        var opening =
                Openings.in(moment, figure, organization, span).filter(one -> !one.replaced());
        return new Breakdown(
                parts,
                store.own(figure, organization, span),
                opening.map(one -> one.opening().value()).orElse(0L),
                opening.map(Openings.Opened::value)
                        .orElseGet(() -> moment.count(figure, organization, span).number()),
                counting.overlaps(figure, organization, span));
    }

    /** Each part's own rate; rates are never added, so that there is nothing to close. */
    private Breakdown rates(
            Moment moment, FigureDefinition.Share share, FigureQuestion question, Span span) {
        var organization = question.organization();
        var parts =
                parts(
                        question,
                        moment.byChild(share.part(), organization, span),
                        moment.byChild(share.whole(), organization, span));
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
        return begun(List.of(figure), day).contains(figure);
    }

    /** Of the given figures those that have begun by then. */
    public Set<FigureDefinition> begun(List<FigureDefinition> asked, LocalDate day) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return role.count(() -> {
            var found =
                    counting.hasBegun(asked.stream().map(one -> new Beginning(one, day)).toList());
            return asked.stream()
                    .filter(one -> Boolean.TRUE.equals(found.get(new Beginning(one, day))))
                    .collect(Collectors.toSet());
        });
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
        return rights.open(viewer, asked, asOf);
    }

    /** Of the given days those on which the viewer has the right to figures of this organization. */
    public Set<LocalDate> mayRead(Viewer viewer, OrganizationId organization, Set<LocalDate> days) {
        return rights.open(viewer, organization, days);
    }

    private List<FigureStore.Standing> standing(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            RecordPage.@Nullable Position after,
            int limit) {
        rights.require(viewer, List.of(question));
        if (isShut(viewer, figure, question)) {
            return List.of();
        }
        return role.count(() -> {
            var moment = evaluation.begin();
            return Days.of(moment, figure, question)
                    .filter(span -> isThere(moment, figure, span))
                    .map(span -> records(figure, question, span, after, limit))
                    .orElse(List.of());
        });
    }

    /** Before there was anything to be lacked nobody lacked it. */
    private static boolean isThere(Moment moment, FigureDefinition figure, Span span) {
        return figure.lacked().isEmpty() || moment.isRecorded(figure, span.to());
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
