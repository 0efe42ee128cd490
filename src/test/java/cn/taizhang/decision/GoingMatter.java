package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A matter that goes its way through the product, each step recorded on its own day. */
public final class GoingMatter {

    private final DecisionProcedures procedures;
    private final ProcedureFiles files;
    private final Notices notices;
    private final TestClock clock;
    private final Viewer clerk;
    private final LocalDate firstDay;
    private final UUID id;

    private GoingMatter(
            ApplicationContext product,
            Viewer clerk,
            OrganizationId community,
            String title,
            LocalDate firstDay) {
        this.procedures = product.getBean(DecisionProcedures.class);
        this.files = product.getBean(ProcedureFiles.class);
        this.notices = product.getBean(Notices.class);
        this.clock = product.getBean(TestClock.class);
        this.clerk = clerk;
        this.firstDay = firstDay;
        clock.standOn(firstDay);
        var draft =
                new MatterDraft(
                        Ids.next(),
                        community,
                        title,
                        DecisionCategory.FACILITY,
                        null,
                        TemplateVariant.TWO_COMMITTEES,
                        true);
        this.id = procedures.begin(clerk, draft).orThrow();
    }

    public static GoingMatter begun(
            ApplicationContext product, Viewer clerk, OrganizationId community, String title) {
        return begunOn(TypedSteps.BEGUN, product, clerk, community, title);
    }

    /** Under the law of that day. */
    public static GoingMatter begunOn(
            LocalDate firstDay,
            ApplicationContext product,
            Viewer clerk,
            OrganizationId community,
            String title) {
        return new GoingMatter(product, clerk, community, title, firstDay);
    }

    public UUID id() {
        return id;
    }

    ProcedureFile file() {
        return files.get(clerk, id);
    }

    GoingMatter go(StepKind kind, int day) {
        take(kind, day, Map.of()).orThrow();
        return this;
    }

    /** With something else than usual typed. */
    public Outcome<UUID> take(StepKind kind, int day, Map<String, String> instead) {
        clock.standOn(firstDay.plusDays(day));
        var typed = TypedSteps.typed(kind, firstDay.plusDays(day));
        typed.putAll(instead);
        return procedures.take(clerk, id, file().version(), Ids.next(), kind, typed);
    }

    /** A step put right: it was taken on that day. */
    Outcome<UUID> correct(StepKind kind, int number, int day) {
        var typed = TypedSteps.typed(kind, firstDay.plusDays(day));
        typed.putAll(Map.of("correctionReason", "抄错日期", "correctionApprover", "王芳"));
        return procedures.correct(clerk, id, file().version(), Ids.next(), number, typed);
    }

    GoingMatter untilPublished() {
        return go(StepKind.BEGIN_SOLICITING, 0)
                .go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .go(StepKind.DELIBERATE, 12)
                .go(StepKind.RESOLVE, 30)
                .go(StepKind.PUBLISH_DECISION, 31);
    }

    GoingMatter untilArchived() {
        return untilResultPublished().go(StepKind.REVIEW_SATISFACTION, 70).go(StepKind.ARCHIVE, 76);
    }

    public GoingMatter untilResultPublished() {
        return untilPublished()
                .go(StepKind.CONCLUDE_DECISION_NOTICE, 46)
                .go(StepKind.BEGIN_IMPLEMENTATION, 47)
                .go(StepKind.FINISH, 60)
                .go(StepKind.PUBLISH_RESULT, 61);
    }

    /** Somebody objects to the newest notice, and is answered. */
    public void objected(int day, Finding finding) {
        clock.standOn(firstDay.plusDays(day));
        var notice = file().notices().getLast().id();
        int number =
                notices.object(
                                clerk,
                                notice,
                                Ids.next(),
                                new ObjectionDraft(
                                        new Objection.Objector.Anonymous(),
                                        firstDay.plusDays(day),
                                        "修缮范围没有包括 5 号楼。",
                                        ObjectionDraft.Way.COUNTER))
                        .orThrow();
        notices.handle(
                        clerk,
                        notice,
                        number,
                        new Objection.Handling.Handled(
                                firstDay.plusDays(day), "王芳", finding, "已经核对。"))
                .orThrow();
    }
}
