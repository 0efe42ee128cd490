package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests of the procedure type at each step, and stages reached by lawful steps. */
final class TypedSteps {

    static final Course COMMITTEES = new Course(TemplateVariant.TWO_COMMITTEES, true);
    static final Course PARTY = new Course(TemplateVariant.PARTY_REPRESENTATIVES, true);

    /** The first door is knocked at on this day; under the law as revised in 2025. */
    static final LocalDate BEGUN = LocalDate.of(2026, 3, 1);

    static final LocalDate ALWAYS = LocalDate.of(2030, 1, 1);

    private static final List<Clause> CLAUSES = new Regulations().all();

    private TypedSteps() {}

    static Procedure procedure(Course course) {
        return new Procedure(course, CLAUSES, WorkingDays.byNotice());
    }

    /** A lawful step of that kind, so many days after the first. */
    static Map<String, String> typed(StepKind kind, int day) {
        return typed(kind, BEGUN.plusDays(day));
    }

    static Map<String, String> typed(StepKind kind, LocalDate on) {
        var typed = new HashMap<String, String>();
        if (kind == StepKind.PUBLISH_DECISION || kind == StepKind.PUBLISH_RESULT) {
            typed.put("from", on.toString());
            typed.put("to", on.plusDays(14).toString());
            typed.put("title", "道路修缮公示");
            typed.put("content", "修缮 3 号院道路。");
            typed.put("places", "3 号院公示栏");
            return typed;
        }
        typed.put("on", on.toString());
        typed.putAll(factsOf(kind, on));
        return typed;
    }

    private static Map<String, String> factsOf(StepKind kind, LocalDate on) {
        return switch (kind) {
            case BEGIN_SOLICITING -> Map.of("households", "300");
            case END_SOLICITING -> Map.of("summary", "多数住户要求修路。", "contacted", "280");
            case PROPOSE -> proposal();
            case DELIBERATE -> Map.of("eligible", "9", "present", "7");
            case PARTY_REVIEW -> review(on);
            case RESOLVE -> households(on);
            case BEGIN_IN_EMERGENCY -> Map.of("reason", "路面塌陷，不能通行。", "approver", "王芳");
            case REPORT_EMERGENCY -> Map.of("to", "居民代表会议");
            case FINISH -> Map.of("cost", "118000.50");
            case REVIEW_SATISFACTION -> Map.of("asked", "60", "satisfied", "55");
            case WITHDRAW -> Map.of("reason", "另择方案");
            case CONCLUDE_DECISION_NOTICE, BEGIN_IMPLEMENTATION, ARCHIVE, CORRECT ->
                    Map.<String, String>of();
            case PUBLISH_DECISION, PUBLISH_RESULT ->
                    throw new IllegalArgumentException(kind.name());
        };
    }

    private static Map<String, String> proposal() {
        return Map.of(
                "by",
                "PARTY_ORGANIZATION",
                "plan",
                "修缮 3 号院道路。",
                "budget",
                "120000",
                "fundSource",
                "惠民资金");
    }

    private static Map<String, String> review(LocalDate on) {
        var typed = new HashMap<String, String>();
        typed.put("deliveredOn", on.minusDays(1).toString());
        typed.put("eligible", "30");
        typed.put("present", "20");
        typed.put("form", "SHOW_OF_HANDS");
        typed.put("yes", "11");
        typed.put("no", "9");
        return typed;
    }

    private static Map<String, String> households(LocalDate on) {
        var typed = new HashMap<String, String>();
        typed.put("composition", "HOUSEHOLDS");
        typed.put("calledBy", "RESIDENTS_COMMITTEE");
        typed.put("announcedOn", on.minusDays(10).toString());
        typed.put("eligible", "300");
        typed.put("present", "160");
        typed.put("form", "SHOW_OF_HANDS");
        typed.put("yes", "120");
        typed.put("no", "30");
        return typed;
    }

    static Step step(StepKind kind, Map<String, String> typed) {
        var read = StepReader.read(kind, typed, ALWAYS);
        if (!read.unreadable().isEmpty()) {
            throw new AssertionError(kind + ": " + read.unreadable());
        }
        return read.step();
    }

    static Step step(StepKind kind, int day) {
        return step(kind, typed(kind, day));
    }

    /** What it was refused for. */
    static List<Breach> breachesOf(Outcome<Moved> outcome) {
        return switch (outcome) {
            case Outcome.Done<Moved> done -> throw new AssertionError("taken: " + done);
            case Outcome.Refused<Moved>(var breaches) -> breaches;
        };
    }

    static Step upheld(int day) {
        return new Step.ConcludeDecisionNotice(BEGUN.plusDays(day), new NoticeEnd(2, 1));
    }

    /** A matter of the template of the two committees in that stage, reached by lawful steps. */
    static Stage reached(StageKind kind) {
        return reached(COMMITTEES, kind);
    }

    static Stage reached(Course course, StageKind kind) {
        var way = new Way(procedure(course));
        return switch (kind) {
            case DRAFT -> way.now;
            case SOLICITING -> way.go(StepKind.BEGIN_SOLICITING, 0).now;
            case SOLICITED ->
                    way.from(course, StageKind.SOLICITING).go(StepKind.END_SOLICITING, 5).now;
            case PROPOSED -> way.from(course, StageKind.SOLICITED).go(StepKind.PROPOSE, 8).now;
            case DELIBERATED ->
                    way.from(course, StageKind.PROPOSED)
                            .go(course.variant().deliberation(), 12)
                            .now;
            case RESOLVED -> way.from(course, StageKind.DELIBERATED).go(StepKind.RESOLVE, 30).now;
            case REJECTED -> {
                var typed = typed(StepKind.RESOLVE, 30);
                typed.put("yes", "80");
                typed.put("no", "80");
                yield way.from(course, StageKind.DELIBERATED).go(step(StepKind.RESOLVE, typed)).now;
            }
            case DECISION_PUBLISHED ->
                    way.from(course, StageKind.RESOLVED).go(StepKind.PUBLISH_DECISION, 31).now;
            case OBJECTED -> way.from(course, StageKind.DECISION_PUBLISHED).go(upheld(36)).now;
            case CLEARED ->
                    way.from(course, StageKind.DECISION_PUBLISHED)
                            .go(StepKind.CONCLUDE_DECISION_NOTICE, 46)
                            .now;
            case IMPLEMENTING ->
                    way.from(course, StageKind.CLEARED).go(StepKind.BEGIN_IMPLEMENTATION, 47).now;
            case FINISHED -> way.from(course, StageKind.IMPLEMENTING).go(StepKind.FINISH, 60).now;
            case RESULT_PUBLISHED ->
                    way.from(course, StageKind.FINISHED).go(StepKind.PUBLISH_RESULT, 61).now;
            case ARCHIVED ->
                    way.from(course, StageKind.RESULT_PUBLISHED).go(StepKind.ARCHIVE, 76).now;
            case WITHDRAWN -> way.from(course, StageKind.PROPOSED).go(StepKind.WITHDRAW, 9).now;
        };
    }

    /** What was proposed has failed in the deliberation. */
    static Stage notAgreed() {
        var typed = typed(StepKind.DELIBERATE, 12);
        typed.putAll(Map.of("present", "6", "agreed", "3", "result", "FAILED"));
        return new Way(procedure(COMMITTEES))
                .from(COMMITTEES, StageKind.PROPOSED)
                .go(step(StepKind.DELIBERATE, typed))
                .now;
    }

    /** The work began in an emergency on the day after the decision was published. */
    static Stage inEmergency() {
        return new Way(procedure(COMMITTEES))
                .from(COMMITTEES, StageKind.DECISION_PUBLISHED)
                .go(StepKind.BEGIN_IN_EMERGENCY, 32)
                .now;
    }

    private static final class Way {

        private final Procedure procedure;
        private Stage now = new Stage.Draft();

        Way(Procedure procedure) {
            this.procedure = procedure;
        }

        Way from(Course course, StageKind kind) {
            now = reached(course, kind);
            return this;
        }

        Way go(StepKind kind, int day) {
            return go(step(kind, day));
        }

        Way go(Step step) {
            now = procedure.take(now, step, ALWAYS).orThrow().to();
            return this;
        }
    }
}
