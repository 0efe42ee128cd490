package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.figure.RecordContributions.Contributed;
import cn.taizhang.figure.RecordContributions.Own;
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
    private static final String NOT_IN_THESE_DAYS = "不在计数时段内";
    private static final String NOTHING_TO_ADD = "记录里没有可加的数";

    private final Definitions definitions;
    private final RecordContributions contributions;
    private final Evaluation evaluation;
    private final FigureRights rights;
    private final FigureRole role;
    private final Organizations organizations;
    private final Today today;

    RecordedEffects(
            Definitions definitions,
            RecordContributions contributions,
            Evaluation evaluation,
            FigureRights rights,
            FigureRole role,
            Organizations organizations,
            Today today) {
        this.definitions = definitions;
        this.contributions = contributions;
        this.evaluation = evaluation;
        this.rights = rights;
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
        var counted = open(viewer, counted(asked, found, scope));
        var told = counted.stream().limit(TOLD).toList();
        var moment = role.count(() -> evaluation.begin(told.stream().map(Counted::asked).toList()));
        return new Effects(
                told.stream().map(one -> moved(moment, one, record, added)).toList(),
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
    private record Counted(FigureDefinition figure, FigureQuestion question) {

        Extent.One asked() {
            return new Extent.One(figure, question);
        }
    }

    private List<Counted> counted(
            List<FigureDefinition> asked, List<Contributed> found, Scope scope) {
        var counted = new ArrayList<Counted>();
        asked.forEach(figure -> counted(figure, found, scope).ifPresent(counted::add));
        return counted;
    }

    /** What is closed to the viewer at the organization it would be told of is not told; he may have the right to it elsewhere. */
    private List<Counted> open(Viewer viewer, List<Counted> counted) {
        var shut =
                rights.shut(
                        viewer,
                        counted.stream().map(Counted::figure).toList(),
                        counted.stream().map(Counted::question).distinct().toList());
        return counted.stream().filter(one -> !shut.contains(one.asked())).toList();
    }

    private Optional<Counted> counted(
            FigureDefinition figure, List<Contributed> found, Scope scope) {
        return found.stream()
                .filter(one -> one.code().equals(figure.code()))
                .flatMap(one -> seenFrom(figure, one, scope).stream())
                .findFirst()
                .map(question -> new Counted(figure, question));
    }

    /** Of the roots that the viewer reads figures of, the one that it counts under; what holds on a day, where the organization stands today. */
    private Optional<FigureQuestion> seenFrom(
            FigureDefinition figure, Contributed one, Scope scope) {
        var place = new OrganizationId(one.organizationId());
        var now = today.date();
        var standing = figure.scope() == TimeScope.AS_OF ? now : one.fromOn();
        // the value is of today, and so is the page that is linked; only what happened in a period
        // has a period of its own
        var told = figure.scope() == TimeScope.DURING ? one.fromOn() : now;
        return scope.roots().stream()
                .filter(root -> organizations.isWithin(Scope.of(root), place, standing))
                .findFirst()
                .map(root ->
                        new FigureQuestion(
                                root,
                                ReportPeriod.containing(told, ReportPeriod.Span.HALF_YEAR),
                                now,
                                Occasion.FIGURES_PAGE));
    }

    private Moved moved(Moment moment, Counted counted, UUID record, boolean added) {
        var figure = counted.figure();
        var question = counted.question();
        var value = role.count(() -> evaluation.bare(moment, figure, question));
        var organization = organizations.get(question.organization());
        var own = own(moment, counted, record);
        return new Moved(
                figure.label(),
                href(figure, organization, question),
                organization.name() + "，" + where(figure, question),
                change(value, own.amount(), added),
                value.value() == null || own.amount() > 0 ? "" : because(figure, record, own));
    }

    /** What would be lacking without the record. */
    private Own own(Moment moment, Counted counted, UUID record) {
        return Days.of(moment, counted.figure(), counted.question())
                .filter(span -> !span.isEmpty())
                .map(span ->
                        role.count(() ->
                                contributions.own(
                                        counted.figure(),
                                        counted.question().organization(),
                                        span,
                                        record)))
                .orElse(new Own(0, 0, 0));
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

    private String because(FigureDefinition figure, UUID record, Own own) {
        if (own.subjects() == 0) {
            return NOT_IN_THESE_DAYS;
        }
        return own.alone() == 0 ? COUNTED_ALREADY : nothingToAdd(figure, record);
    }

    /** In the words of the definition where it says so itself. */
    private String nothingToAdd(FigureDefinition figure, UUID record) {
        var doubted = figure.doubts();
        var held =
                role.count(() ->
                        contributions.of(doubted.stream().map(Doubt::counted).toList(), record));
        return doubted.stream()
                .filter(doubt ->
                        held.stream().anyMatch(one -> one.code().equals(doubt.counted().code())))
                .map(doubt -> doubt.told(1))
                .reduce((_, last) -> last)
                .orElse(NOTHING_TO_ADD);
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
