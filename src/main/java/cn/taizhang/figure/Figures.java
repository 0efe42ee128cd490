package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
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
    private final Organizations organizations;
    private final Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();

    Figures(FigureStore store, Organizations organizations, List<FigureCatalogue> catalogues) {
        this.store = store;
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
        return evaluateFor(figure, question);
    }

    /** The parameter's value for an organization the viewer has the right to. */
    public Optional<ParameterDefinition.Value> read(
            Viewer viewer, ParameterDefinition parameter, FigureQuestion question) {
        requireRight(viewer, question);
        return parameter.source().valueFor(question);
    }

    /** By the organizations directly below on the cut-off, and those that stood there when they contributed. */
    public Breakdown breakdown(Viewer viewer, FigureDefinition figure, FigureQuestion question) {
        requireRight(viewer, question);
        var span = spanOf(figure, question);
        if (span.isEmpty()) {
            return new Breakdown(List.of(), 0, 0);
        }
        var organization = question.organization();
        var values = store.byChild(figure, organization, span.get());
        var parts = new ArrayList<Breakdown.Part>();
        for (var child : organizations.childrenOf(organization, question.asOf())) {
            Long value = values.remove(child.id().value());
            parts.add(part(child, value == null ? 0 : value));
        }
        values.forEach((id, value) -> parts.add(part(formerChild(id), value)));
        return new Breakdown(
                parts,
                store.own(figure, organization, span.get()),
                store.count(figure, organization, span.get()).subjects());
    }

    /** A page of the records behind the value, newest first, as far as the viewer may open them. */
    public RecordPage records(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            @Nullable UUID after,
            int limit) {
        var ids = recordIds(viewer, figure, question, after, limit + 1);
        boolean more = ids.size() > limit;
        var page = more ? ids.subList(0, limit) : ids;
        var lines = figure.register().describe(viewer, page);
        return new RecordPage(lines, page.size() - lines.size(), more ? page.getLast() : null);
    }

    /** The records behind the value, newest first, at most {@code limit}, whoever may open them. */
    public List<UUID> recordIds(
            Viewer viewer,
            FigureDefinition figure,
            FigureQuestion question,
            @Nullable UUID after,
            int limit) {
        requireRight(viewer, question);
        return spanOf(figure, question)
                .map(span -> store.records(figure, question.organization(), span, after, limit))
                .orElse(List.of());
    }

    private FigureValue evaluateFor(FigureDefinition figure, FigureQuestion question) {
        var span = spanOf(figure, question);
        if (span.isEmpty()) {
            return unknown(figure, question, "没有登记起算日期：请先登记有关专题或机制的启动日期。");
        }
        if (!store.everUsed(figure)) {
            return unknown(figure, question, "全区尚未登记过「" + figure.register().label() + "」，不能当作 0。");
        }
        var counted = store.count(figure, question.organization(), span.get());
        var warnings =
                figure.remarks().stream()
                        .flatMap(remarks -> remarks.on(question, span.get()).stream())
                        .toList();
        return new FigureValue(
                figure,
                question,
                span.get(),
                counted.subjects(),
                figure.printed(counted.subjects()),
                FigureValue.Status.COMPUTED,
                null,
                warnings,
                counted.records());
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
                    .startFor(question.organization(), cutOff)
                    .map(start -> new Span(start.on(), cutOff, start.because()));
        }
        var end = question.period().end();
        return Optional.of(
                new Span(question.period().start(), cutOff.isBefore(end) ? cutOff : end, null));
    }

    private void requireRight(Viewer viewer, FigureQuestion question) {
        var scope = viewer.require(Permission.READ_FIGURES);
        if (!organizations.isWithin(scope, question.organization(), question.asOf())) {
            throw new NotFound("这个组织的数据");
        }
    }

    private Organization formerChild(UUID id) {
        return organizations.get(new OrganizationId(id));
    }

    private static Breakdown.Part part(Organization organization, long value) {
        return new Breakdown.Part(
                organization.id(), organization.code(), organization.name(), value);
    }
}
