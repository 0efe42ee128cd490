package cn.taizhang.demo;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.DecisionDraft;
import cn.taizhang.decision.DecisionPart;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.MatterDraft;
import cn.taizhang.decision.Opinion.Stand;
import cn.taizhang.decision.OpinionDraft;
import cn.taizhang.decision.Opinions;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.decision.StepKind;
import cn.taizhang.decision.TemplateVariant;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.notice.ObjectionDraft.Way;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * 演示决策程序: two matters with their whole record, on the very days that the register would hold of them: one archived, one led back
 * by an objection and resolved anew.
 */
final class DemoProcedures {

    /** From the day on which the committees agreed, when the residents' meeting is announced, to the meeting. */
    private static final int DAYS_TO_MEETING = 13;

    private static final String WITHOUT_ROLL = "";

    private final DecisionProcedures procedures;
    private final ProcedureFiles files;
    private final Opinions opinions;
    private final Notices notices;
    private final Viewer viewer;
    private final DemoIds ids;
    private final DemoCalendar calendar;

    DemoProcedures(
            DecisionProcedures procedures,
            ProcedureFiles files,
            Opinions opinions,
            Notices notices,
            Viewer viewer,
            DemoIds ids,
            DemoCalendar calendar) {
        this.procedures = procedures;
        this.files = files;
        this.opinions = opinions;
        this.notices = notices;
        this.viewer = viewer;
        this.ids = ids;
        this.calendar = calendar;
    }

    /** From the first door to the archive, voted on by the roll, with an objection that was answered and not upheld. */
    void archived(DecisionDraft matter, UUID roll) {
        var id = begin(matter);
        var first = dayOf(matter, DecisionPart.SOLICITATION);
        solicited(id, first, dayOf(matter, DecisionPart.PROPOSAL).minusDays(2));
        proposed(id, dayOf(matter, DecisionPart.PROPOSAL));
        resolved(
                id,
                dayOf(matter, DecisionPart.DELIBERATION),
                dayOf(matter, DecisionPart.RESOLUTION),
                roll.toString());
        var posted = dayOf(matter, DecisionPart.RESOLUTION_PUBLICATION);
        var last = posted(id, StepKind.PUBLISH_DECISION, posted, "居民会议已经表决通过，现予公示。");
        objected(id, posted.plusDays(2), Finding.REJECTED, "已当面说明施工时段，夜间不施工。");
        take(id, StepKind.CONCLUDE_DECISION_NOTICE, last.plusDays(1), Map.of());
        take(
                id,
                StepKind.BEGIN_IMPLEMENTATION,
                last.plusDays(2),
                Map.of("supervisors", "居务监督人员 3 人"));
        var result = dayOf(matter, DecisionPart.RESULT_PUBLICATION);
        take(id, StepKind.FINISH, result.minusDays(6), Map.of("acceptance", "居民代表和监督人员到场验收，合格。"));
        last = posted(id, StepKind.PUBLISH_RESULT, result, "已按决议实施完毕，验收合格，现予公示。");
        take(
                id,
                StepKind.REVIEW_SATISFACTION,
                result.plusDays(2),
                Map.of("asked", "62", "satisfied", "58"));
        take(id, StepKind.ARCHIVE, last.plusDays(1), Map.of("keeper", "社区档案柜"));
    }

    /** Resolved, objected to with success, deliberated and resolved anew; what comes next is to publish it. */
    void ledBack(DecisionDraft matter) {
        var id = begin(matter);
        var first = dayOf(matter, DecisionPart.SOLICITATION);
        var proposed = dayOf(matter, DecisionPart.PROPOSAL);
        solicited(id, first, proposed.minusDays(3));
        proposed(id, proposed);
        var deliberated = proposed.plusDays(1);
        var voted = deliberated.plusDays(DAYS_TO_MEETING);
        resolved(id, deliberated, voted, WITHOUT_ROLL);
        var posted = voted.plusDays(1);
        posted(id, StepKind.PUBLISH_DECISION, posted, "居民会议已经表决通过，现予公示。");
        objected(id, posted.plusDays(2), Finding.UPHELD, "方案确有遗漏，退回重新商议。");
        take(id, StepKind.CONCLUDE_DECISION_NOTICE, posted.plusDays(3), Map.of());
        resolved(
                id,
                dayOf(matter, DecisionPart.DELIBERATION),
                dayOf(matter, DecisionPart.RESOLUTION),
                WITHOUT_ROLL);
    }

    private UUID begin(DecisionDraft matter) {
        return procedures
                .begin(
                        viewer,
                        new MatterDraft(
                                matter.requestKey(),
                                matter.organization(),
                                matter.title(),
                                matter.category(),
                                matter.amount(),
                                TemplateVariant.TWO_COMMITTEES,
                                true))
                .orThrow();
    }

    private void solicited(UUID id, LocalDate from, LocalDate to) {
        take(
                id,
                StepKind.BEGIN_SOLICITING,
                from,
                Map.of(
                        "methods",
                        "DOOR_TO_DOOR,FORM",
                        "scope",
                        "本社区全体住户",
                        "households",
                        Integer.toString(DemoBallots.HOUSEHOLDS)));
        var said =
                List.of("赞成，越早办越好。", "赞成。", "要先把账目讲清楚。", "希望照顾到老人出行。", "赞成，夜间不要施工。", "不赞成，先修路灯。");
        for (int n = 0; n < said.size(); n++) {
            var stand = n == 5 ? Stand.AGAINST : n == 2 || n == 3 ? Stand.NEITHER : Stand.FOR;
            opinions.record(
                            viewer,
                            id,
                            new OpinionDraft(
                                    key(),
                                    "%d-%d-%d01".formatted(n + 1, 1 + n % 3, 2 + n),
                                    stand,
                                    said.get(n),
                                    from.plusDays(n % 4)))
                    .orThrow();
        }
        take(
                id,
                StepKind.END_SOLICITING,
                to,
                Map.of("contacted", "386", "summary", "多数住户赞成，要求公开账目、避开夜间。"));
    }

    private void proposed(UUID id, LocalDate on) {
        take(
                id,
                StepKind.PROPOSE,
                on,
                Map.of("by", "PARTY_ORGANIZATION", "plan", "按征求到的意见拟定方案，分两步实施。"));
    }

    private void resolved(UUID id, LocalDate deliberated, LocalDate on, String roll) {
        take(
                id,
                StepKind.DELIBERATE,
                deliberated,
                Map.of("eligible", "9", "present", "8", "opinions", "方案可行，提请居民会议表决。"));
        var typed = new HashMap<String, String>();
        typed.put("composition", "HOUSEHOLDS");
        typed.put("calledBy", "RESIDENTS_COMMITTEE");
        typed.put("announcedOn", deliberated.toString());
        typed.put("roll", roll);
        typed.put("eligible", Integer.toString(DemoBallots.HOUSEHOLDS));
        typed.put("present", "236");
        typed.put("form", "SHOW_OF_HANDS");
        typed.put("yes", "201");
        typed.put("no", "22");
        typed.put("abstain", "13");
        typed.put("minutes", "同意实施。");
        take(id, StepKind.RESOLVE, on, typed);
    }

    /** Its last day. */
    private LocalDate posted(UUID id, StepKind kind, LocalDate from, String content) {
        var title = files.get(viewer, id).title();
        var to =
                from.plusDays(
                        notices.termOf(NoticeKind.RESIDENTS_AFFAIRS, from).orThrow().days() - 1L);
        take(
                id,
                kind,
                from,
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "title",
                        "关于%s的公示".formatted(title),
                        "content",
                        content,
                        "places",
                        "社区公示栏、居民微信群"));
        return to;
    }

    private void objected(UUID id, LocalDate on, Finding finding, String reply) {
        var notice = files.get(viewer, id).notices().getLast().id();
        int number =
                notices.object(
                                viewer,
                                notice,
                                key(),
                                new ObjectionDraft(
                                        new Anonymous(), on, "方案没有说清楚会不会影响休息。", Way.COUNTER))
                        .orThrow();
        notices.handle(
                        viewer,
                        notice,
                        number,
                        new Handled(on.plusDays(1), "社区党组织书记", finding, reply))
                .orThrow();
    }

    private void take(UUID id, StepKind kind, LocalDate on, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put("on", on.toString());
        procedures.take(viewer, id, files.get(viewer, id).version(), key(), kind, all).orThrow();
    }

    private UUID key() {
        return ids.next(calendar.asOf().atTime(8, 25));
    }

    private static LocalDate dayOf(DecisionDraft matter, DecisionPart part) {
        return Objects.requireNonNull(matter.done().get(part));
    }
}
