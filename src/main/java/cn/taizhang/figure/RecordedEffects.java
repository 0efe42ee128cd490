package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.figure.RecordContributions.Contributed;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.register.RecordEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一条记录计入哪些数据: asks the contributions of every definition for the record itself, in one statement, so that what is told after saving
 * and what is counted cannot differ. At most {@value #TOLD} figures are told with their values, whatever a record counts in.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class RecordedEffects implements RecordEffects {

    private static final int TOLD = 5;
    private static final String COUNTED_ALREADY = "同一件已经计过，不重复计";
    private static final String NOTHING_TO_ADD = "记录里没有可加的数";

    private final Definitions definitions;
    private final RecordContributions contributions;
    private final Evaluation evaluation;
    private final FigureRole role;
    private final Organizations organizations;
    private final Today today;

    RecordedEffects(
            Definitions definitions,
            RecordContributions contributions,
            Evaluation evaluation,
            FigureRole role,
            Organizations organizations,
            Today today) {
        this.definitions = definitions;
        this.contributions = contributions;
        this.evaluation = evaluation;
        this.role = role;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public Effects of(Viewer viewer, String register, UUID record, boolean added) {
        var scope = viewer.scope(Permission.READ_FIGURES);
        var asked = openOf(viewer, register, scope);
        if (asked.isEmpty()) {
            return Effects.NONE;
        }
        var found = role.count(() -> contributions.of(asked, record));
        if (found.isEmpty()) {
            return new Effects(List.of(), 0, asked.stream().map(this::rule).toList());
        }
        var counted = new ArrayList<Counted>();
        asked.forEach(figure -> counted(figure, found, scope).ifPresent(counted::add));
        var moment = evaluation.begin();
        return new Effects(
                counted.stream().limit(TOLD).map(one -> moved(moment, one, record, added)).toList(),
                Math.max(0, counted.size() - TOLD),
                List.of());
    }

    /** A rate is told by what it is made of; what is closed to the viewer anywhere is not told at all. */
    private List<FigureDefinition> openOf(Viewer viewer, String register, Scope scope) {
        if (scope.isEmpty()) {
            return List.of();
        }
        return definitions.figures().stream()
                .filter(figure -> figure.register().key().equals(register))
                .filter(figure -> figure.share().isEmpty())
                .filter(figure -> figure.closedTo().filter(one -> !viewer.may(one)).isEmpty())
                .toList();
    }

    /** 计入一项数据, as the viewer's own organization sees it. */
    private record Counted(FigureDefinition figure, FigureQuestion question) {}

    private Optional<Counted> counted(
            FigureDefinition figure, List<Contributed> found, Scope scope) {
        return found.stream()
                .filter(one -> one.code().equals(figure.code()))
                .flatMap(one -> seenFrom(one, scope).stream())
                .findFirst()
                .map(question -> new Counted(figure, question));
    }

    /** Of the roots that the viewer reads figures of, the one that it counts under. */
    private Optional<FigureQuestion> seenFrom(Contributed one, Scope scope) {
        var place = new OrganizationId(one.organizationId());
        return scope.roots().stream()
                .filter(root -> organizations.isWithin(Scope.of(root), place, one.fromOn()))
                .findFirst()
                .map(root ->
                        new FigureQuestion(
                                root,
                                ReportPeriod.containing(one.fromOn(), ReportPeriod.Span.HALF_YEAR),
                                today.date(),
                                Occasion.FIGURES_PAGE));
    }

    /** The right was asked for with the organization it is told of. */
    private Moved moved(Moment moment, Counted counted, UUID record, boolean added) {
        var figure = counted.figure();
        var question = counted.question();
        var value = role.count(() -> evaluation.bare(moment, figure, question));
        var organization = organizations.get(question.organization());
        long own = own(counted, record);
        return new Moved(
                figure.label(),
                href(figure, organization, question),
                organization.name() + "，" + where(figure, question),
                change(value, own, added),
                own == 0 ? because(figure, record) : "");
    }

    /** What would be lacking without the record. */
    private long own(Counted counted, UUID record) {
        return evaluation
                .spanOf(counted.figure(), counted.question())
                .filter(span -> !span.isEmpty())
                .map(span ->
                        role.count(() ->
                                contributions.only(
                                        counted.figure(),
                                        counted.question().organization(),
                                        span,
                                        record)))
                .orElse(0L);
    }

    private static String where(FigureDefinition figure, FigureQuestion question) {
        return figure.scope() == TimeScope.DURING
                ? question.period().label()
                : figure.scope().label();
    }

    private static String change(FigureValue value, long own, boolean added) {
        var figure = value.definition();
        var number = value.value();
        if (number == null) {
            return "暂不出数：" + value.why();
        }
        var now = figure.plain(number) + " " + figure.unit();
        return value.status() == FigureValue.Status.COMPUTED && added && own > 0
                ? figure.plain(number - own) + "→" + now
                : "现为 " + now;
    }

    /** In the words of the definition where it says so itself. */
    private String because(FigureDefinition figure, UUID record) {
        var doubted = figure.doubts();
        var held =
                role.count(() ->
                        contributions.of(doubted.stream().map(Doubt::counted).toList(), record));
        return doubted.stream()
                .filter(doubt ->
                        figure.kind().isSum()
                                && held.stream()
                                        .anyMatch(one -> one.code().equals(doubt.counted().code())))
                .map(doubt -> doubt.told(1))
                .reduce((_, last) -> last)
                .orElse(figure.kind().isSum() ? NOTHING_TO_ADD : COUNTED_ALREADY);
    }

    private Rule rule(FigureDefinition figure) {
        return new Rule(figure.label(), "/figures/" + figure.code(), figure.rule());
    }

    private static String href(
            FigureDefinition figure, Organization organization, FigureQuestion question) {
        return "/figures/%s?organization=%s&period=%s"
                .formatted(figure.code(), organization.code(), question.period().text());
    }
}
