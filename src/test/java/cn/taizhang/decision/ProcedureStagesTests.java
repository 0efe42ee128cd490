package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stage × every step: where it leads, or that it is refused with a reason. */
@DisplayName("决策程序的阶段和步骤")
class ProcedureStagesTests {

    private static final Path DIAGRAM = Path.of("docs", "modules", "decision-stages.mmd");
    private static final Path MIGRATION =
            Path.of(
                    "src/main/resources/db/migration/decision/V202612020301__decision_procedure.sql");

    /** Later than every day of the stages, and so that their notices are over. */
    private static final int LATE = 200;

    private final Map<StageKind, Map<StepKind, Set<StageKind>>> walked = walk();

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void a_step_is_taken_from_the_stages_it_says_and_from_no_other(StepKind step) {
        assertThat(Arrays.stream(StageKind.values()).filter(stage -> !leads(stage, step).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(step.from());
    }

    @Test
    void where_a_step_led_is_read_as_it_was_taken() {
        int taken = 0;
        for (var stage : everyStage()) {
            for (var step : everyStep(stage)) {
                if (TypedSteps.procedure(TypedSteps.COMMITTEES)
                                .take(stage, step, TypedSteps.ALWAYS.plusYears(1))
                        instanceof Outcome.Done<Moved>(var moved)) {
                    taken++;
                    assertThat(StageAfter.of(stage, step, moved.to().kind()))
                            .as(stage.kind() + " × " + step.kind())
                            .isEqualTo(moved.to());
                }
            }
        }
        assertThat(taken).isGreaterThan(StepKind.values().length);
    }

    /** A step that the stage does not know is refused by name; one that it knows is refused for what is wrong with it. */
    @Test
    void a_step_out_of_place_is_refused_with_where_the_matter_stands() {
        for (var stage : everyStage()) {
            for (var step : everyStep(stage)) {
                if (!step.kind().from().contains(stage.kind()) && isNamed(step.kind())) {
                    assertThat(refusals(stage, step))
                            .as(stage.kind() + " × " + step.kind())
                            .anyMatch(message -> message.contains(stage.kind().label()))
                            .anyMatch(message -> message.contains(step.kind().label()));
                }
            }
        }
    }

    /** While the decision hangs, work is refused for the notice, which says more than the stage does. */
    private static boolean isNamed(StepKind step) {
        return step != StepKind.BEGIN_IMPLEMENTATION;
    }

    private static List<String> refusals(Stage stage, Step step) {
        return TypedSteps.breachesOf(
                        TypedSteps.procedure(TypedSteps.COMMITTEES)
                                .take(stage, step, TypedSteps.ALWAYS.plusYears(1)))
                .stream()
                .map(Breach::message)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void what_the_page_offers_next_is_what_may_be_taken(StageKind kind) {
        var procedure = TypedSteps.procedure(TypedSteps.COMMITTEES);
        var offered =
                new NextSteps(procedure, TypedSteps.BEGUN.plusDays(LATE))
                        .of(TypedSteps.reached(kind)).stream()
                                .filter(next -> next.because().isEmpty())
                                .map(NextSteps.Next::kind)
                                .toList();

        assertThat(offered).allSatisfy(step -> assertThat(leads(kind, step)).isNotEmpty());
        assertThat(offered.isEmpty()).isEqualTo(kind.isOver());
        assertThat(
                        new NextSteps(procedure, TypedSteps.BEGUN)
                                .of(TypedSteps.reached(kind)).stream()
                                        .filter(NextSteps.Next::main)
                                        .map(NextSteps.Next::kind))
                .containsExactlyElementsOf(
                        NextSteps.mainAfter(kind, TemplateVariant.TWO_COMMITTEES).stream()
                                .toList());
    }

    @Test
    void the_check_constraint_knows_exactly_these_stages_and_steps() throws IOException {
        var migration = Files.readString(MIGRATION);

        assertThat(words(migration, "constraint known_stage check"))
                .isEqualTo(names(StageKind.values()));
        assertThat(words(migration, "constraint known_step check"))
                .isEqualTo(names(StepKind.values()));
        assertThat(words(migration, "constraint known_template check"))
                .isEqualTo(names(TemplateVariant.values()));
    }

    @Test
    @DisplayName("docs/modules/decision-stages.mmd 与代码一致（不一致时以 -Ddocs.write=true 重写）")
    void the_diagram_is_drawn_from_the_code() throws IOException {
        var drawn = drawn();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DIAGRAM, drawn);
        }

        assertThat(Files.readString(DIAGRAM)).isEqualTo(drawn);
    }

    private Set<StageKind> leads(StageKind from, StepKind step) {
        return walked.getOrDefault(from, Map.of()).getOrDefault(step, Set.of());
    }

    private static Map<StageKind, Map<StepKind, Set<StageKind>>> walk() {
        var walked = new EnumMap<StageKind, Map<StepKind, Set<StageKind>>>(StageKind.class);
        for (var course : List.of(TypedSteps.COMMITTEES, TypedSteps.PARTY)) {
            for (var stage : everyStage()) {
                for (var step : everyStep(stage)) {
                    if (TypedSteps.procedure(course)
                                    .take(stage, step, TypedSteps.ALWAYS.plusYears(1))
                            instanceof Outcome.Done<Moved>(var moved)) {
                        walked.computeIfAbsent(stage.kind(), _ -> new TreeMap<>())
                                .computeIfAbsent(step.kind(), _ -> new LinkedHashSet<>())
                                .add(moved.to().kind());
                    }
                }
            }
        }
        return walked;
    }

    /** Each kind once, those of a matter that failed once and was asked about again, and those of an emergency, which owe more. */
    private static List<Stage> everyStage() {
        var stages = new ArrayList<Stage>();
        Arrays.stream(StageKind.values()).map(TypedSteps::reached).forEach(stages::add);
        var again = taken(TypedSteps.notAgreed(), StepKind.BEGIN_SOLICITING);
        stages.add(TypedSteps.notAgreed());
        stages.add(again);
        stages.add(taken(again, StepKind.END_SOLICITING));
        var emergency = TypedSteps.inEmergency();
        var reported = taken(emergency, StepKind.REPORT_EMERGENCY);
        stages.add(emergency);
        stages.add(taken(emergency, StepKind.FINISH));
        stages.add(reported);
        stages.add(taken(reported, StepKind.FINISH));
        return stages;
    }

    private static Stage taken(Stage from, StepKind step) {
        return TypedSteps.procedure(TypedSteps.COMMITTEES)
                .take(from, TypedSteps.step(step, 33), TypedSteps.ALWAYS)
                .orThrow()
                .to();
    }

    /** One of each kind, and both ends that a vote or a notice may have. */
    private static List<Step> everyStep(Stage now) {
        var steps = new ArrayList<Step>();
        for (var kind : StepKind.values()) {
            if (kind == StepKind.CORRECT) {
                steps.add(
                        new Step.Correct(
                                TypedSteps.BEGUN.plusDays(LATE), now, "抄错", "王芳", "张敏（天祥社区）"));
            } else {
                steps.add(TypedSteps.step(kind, LATE));
            }
        }
        var lost = TypedSteps.typed(StepKind.RESOLVE, LATE);
        lost.put("yes", "80");
        lost.put("no", "80");
        steps.add(TypedSteps.step(StepKind.RESOLVE, lost));
        steps.add(TypedSteps.upheld(LATE));
        var failed = TypedSteps.typed(StepKind.DELIBERATE, LATE);
        failed.put("result", "FAILED");
        steps.add(TypedSteps.step(StepKind.DELIBERATE, failed));
        var declined = TypedSteps.typed(StepKind.PARTY_REVIEW, LATE);
        declined.putAll(Map.of("result", "FAILED", "yes", "9", "no", "11"));
        steps.add(TypedSteps.step(StepKind.PARTY_REVIEW, declined));
        return steps;
    }

    private String drawn() {
        var text =
                new StringBuilder(
                        "%% 决策程序的阶段和步骤，由 ProcedureStagesTests 画出；更正不改变阶段，不画。\nstateDiagram-v2\n");
        for (var stage : StageKind.values()) {
            text.append("  state \"%s\" as %s\n".formatted(stage.label(), stage));
        }
        text.append("  [*] --> DRAFT\n");
        walked.forEach((from, steps) ->
                steps.forEach((step, to) ->
                        to.stream()
                                .filter(stage -> step != StepKind.CORRECT)
                                .forEach(stage ->
                                        text.append(
                                                "  %s --> %s: %s\n"
                                                        .formatted(from, stage, step.label())))));
        Stream.of(StageKind.values())
                .filter(StageKind::isOver)
                .forEach(stage -> text.append("  %s --> [*]\n".formatted(stage)));
        return text.toString();
    }

    private static Set<String> words(String migration, String constraint) {
        int at = migration.indexOf(constraint);
        assertThat(at).as(constraint).isPositive();
        var check = migration.substring(at, migration.indexOf("))", at));
        return Pattern.compile("'([A-Z_]+)'")
                .matcher(check)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
