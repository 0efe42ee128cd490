package cn.taizhang.figure;

import static java.util.stream.Collectors.toSet;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据: every figure of the product, its value, breakdown and records. The right to a figure is asked first and the
 * figure is then counted over the whole organization: who may see fewer records never sees a smaller number.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    private final FigureStore store;
    private final FigureRole role;
    private final Openings openings;
    private final Organizations organizations;
    private final Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();

    Figures(
            FigureStore store,
            FigureRole role,
            Openings openings,
            Organizations organizations,
            List<FigureCatalogue> catalogues) {
        this.store = store;
        this.role = role;
        this.openings = openings;
        this.organizations = organizations;
        for (var catalogue : catalogues) {
            catalogue.figures().forEach(figure -> keep(definitions, figure.code(), figure));
            catalogue.parameters().forEach(one -> keep(parameters, one.code(), one));
        }
    }

    private static <T> void keep(Map<String, T> known, String code, T one) {
        if (known.put(code, one) != null) {
            throw new IllegalStateException("two definitions are called " + code);
        }
    }

    public List<FigureDefinition> all() {
        return List.copyOf(definitions.values());
    }

    public List<ParameterDefinition> parameters() {
        return List.copyOf(parameters.values());
    }

    public Optional<FigureDefinition> find(String code) {
        return Optional.ofNullable(definitions.get(code));
    }

    public Optional<ParameterDefinition> findParameter(String code) {
        return Optional.ofNullable(parameters.get(code));
    }

    /** The value; unknown where the register was never used or its start is not recorded. */
    public FigureValue evaluate(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        requireRight(viewer, question);
        return role.count(() -> evaluateFor(figure, question));
    }

    /** The parameter's value for an organization the viewer has the right to. */
    public Optional<ParameterDefinition.Value> read(
            Viewer viewer, ParameterDefinition parameter, FigureQuestion question) {
        requireRight(viewer, question);
        return role.count(() -> parameter.source().valueFor(question));
    }

    /** By the organizations directly below on the cut-off, and those that stood there when they contributed. */
    public Breakdown breakdown(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        requireRight(viewer, question);
        return role.count(() ->
                spanOf(figure, question)
                        .map(span -> breakdown(figure, question, span))
                        .orElse(Breakdown.NOTHING));
    }

    private Breakdown breakdown(FigureDefinition figure, FigureQuestion question, Span span) {
        var organization = question.organization();
        var values = store.byChild(figure, organization, span);
        var parts = new ArrayList<Breakdown.Part>();
        for (var child : organizations.childrenOf(organization, question.asOf())) {
            Long value = values.remove(child.id().value());
            parts.add(part(child, value == null ? 0 : value));
        }
        var formerIds = values.keySet().stream().map(OrganizationId::new).collect(toSet());
        organizations
                .among(formerIds)
                .forEach(former ->
                        parts.add(part(former, values.getOrDefault(former.id().value(), 0L))));
        var opening = openings.in(figure, organization, span).filter(one -> !one.replaced());
        return new Breakdown(
                parts,
                store.own(figure, organization, span),
                opening.map(one -> one.opening().value()).orElse(0L),
                opening.map(Openings.Opened::value)
                        .orElseGet(() -> store.count(figure, organization, span).subjects()),
                store.overlaps(figure, organization, span));
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
        return role.count(() -> store.hasBegun(figure, day));
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
        return role.count(() ->
                spanOf(figure, question)
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

    private FigureValue evaluateFor(FigureDefinition figure, FigureQuestion question) {
        var span = spanOf(figure, question);
        if (span.isEmpty()) {
            return unknown(figure, question, figure.start().orElseThrow().whyUnknown(question));
        }
        if (span.get().isEmpty()) {
            return unknown(figure, question, "截至日早于起算日，还没有可计的日子。");
        }
        var opening = openings.in(figure, question.organization(), span.get());
        if (opening.isPresent() && !opening.get().replaced()) {
            return opened(figure, question, span.get(), opening.get());
        }
        if (!store.everUsed(figure)) {
            return unknown(figure, question, "全区尚未登记过「" + figure.register().label() + "」，不能当作 0。");
        }
        var counted = store.count(figure, question.organization(), span.get());
        if (counted.subjects() == 0 && startNeverCame(figure, question, span.get())) {
            return unknown(figure, question, figure.start().orElseThrow().whyUnknown(question));
        }
        return new FigureValue(
                figure,
                question,
                span.get(),
                counted.subjects(),
                figure.printed(counted.subjects()),
                FigureValue.Status.COMPUTED,
                null,
                warnings(figure, question, span.get(), counted.subjects(), opening),
                counted.records());
    }

    /** Not wholly counted here: where it comes from is said wherever it shows. */
    private FigureValue opened(
            FigureDefinition figure, FigureQuestion question, Span span, Openings.Opened opening) {
        long value = opening.value();
        return new FigureValue(
                figure,
                question,
                span,
                value,
                figure.printed(value),
                FigureValue.Status.OPENING,
                null,
                warnings(figure, question, span, value, Optional.of(opening)),
                opening.counted().records());
    }

    private List<String> warnings(
            FigureDefinition figure,
            FigureQuestion question,
            Span span,
            long value,
            Optional<Openings.Opened> opening) {
        var warnings = new ArrayList<String>();
        opening.ifPresent(one -> warnings.add(one.told(figure)));
        if (value == 0 && !store.hasBegun(figure, span.to())) {
            warnings.add(
                    "截至%s，全区没有任何计入这项数据的「%s」记录，这个 0 可能只是还没有开始登记。"
                            .formatted(ChineseDates.full(span.to()), figure.register().label()));
        }
        figure.remarks().forEach(remarks -> warnings.addAll(remarks.on(question, span)));
        return warnings;
    }

    /** Without a programme nobody could mark anything for it: nothing found is then not the same as none. */
    private static boolean startNeverCame(
            FigureDefinition figure, FigureQuestion question, Span span) {
        var from = span.from();
        return from != null
                && figure.start()
                        .filter(start ->
                                !start.ranBetween(question.organization(), from, span.to()))
                        .isPresent();
    }

    private static FigureValue unknown(
            FigureDefinition figure, FigureQuestion question, String why) {
        return new FigureValue(
                figure,
                question,
                new Span(null, question.asOf(), null),
                null,
                FigureValue.BLANK,
                FigureValue.Status.UNKNOWN,
                why,
                List.of(),
                0);
    }

    private static Optional<Span> spanOf(FigureDefinition figure, FigureQuestion question) {
        LocalDate cutOff = question.asOf();
        if (figure.scope() == TimeScope.AS_OF) {
            return Optional.of(new Span(null, cutOff, null));
        }
        boolean fromStart =
                figure.scope() == TimeScope.CUMULATIVE
                        || question.occasion() == FigureQuestion.Occasion.REPORT;
        if (fromStart && figure.start().isPresent()) {
            return figure.start()
                    .get()
                    .startFor(question)
                    .map(start -> new Span(start.on(), cutOff, start.because()));
        }
        var end = question.period().end();
        return Optional.of(
                new Span(question.period().start(), cutOff.isBefore(end) ? cutOff : end, null));
    }

    private void requireRight(Viewer viewer, FigureQuestion question) {
        viewer.require(Permission.READ_FIGURES);
        if (!mayRead(viewer, question.organization(), question.asOf())) {
            throw new NotFound("这个组织的数据");
        }
    }

    private static Breakdown.Part part(Organization organization, long value) {
        return new Breakdown.Part(
                organization.id(), organization.code(), organization.name(), value);
    }
}
