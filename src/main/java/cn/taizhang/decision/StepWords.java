package cn.taizhang.decision;

import cn.taizhang.decision.ProcedureFile.Corrected;
import cn.taizhang.decision.ProcedureFile.Fact;
import cn.taizhang.decision.ProcedureFile.Taken;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 办理记录的文字: every step with what was written down, as it now reads, and what it said before. */
final class StepWords {

    private final Map<String, String> rolls;
    private final Map<String, String> meetings;

    /**
     * @param rolls the rolls of the community by id
     * @param meetings the meetings that the viewer may open by id, in words
     */
    StepWords(Map<String, String> rolls, Map<String, String> meetings) {
        this.rolls = rolls;
        this.meetings = meetings;
    }

    List<Taken> taken(List<StepRow> steps) {
        var corrections = new LinkedHashMap<Integer, List<StepRow>>();
        for (var step : steps) {
            var corrects = step.corrects();
            if (corrects != null) {
                corrections.computeIfAbsent(corrects, _ -> new ArrayList<>()).add(step);
            }
        }
        return steps.stream()
                .filter(step -> step.corrects() == null)
                .map(step ->
                        taken(
                                step,
                                label(step.kind(), steps.subList(0, step.number() - 1)),
                                corrections.getOrDefault(step.number(), List.of())))
                .toList();
    }

    /** 步骤名称 of a step that comes after those: where opinions are sought again, with 第几次. */
    static String label(StepKind kind, List<StepRow> before) {
        if (kind != StepKind.BEGIN_SOLICITING && kind != StepKind.END_SOLICITING) {
            return kind.label();
        }
        return label(kind, 1 + before.stream().filter(step -> step.kind() == kind).count());
    }

    /** 步骤名称 of a step that is taken there. */
    static String label(StepKind kind, Stage now) {
        return switch (now) {
            case Stage.Solicited(var soliciting, _, _) when kind == StepKind.BEGIN_SOLICITING ->
                    label(kind, soliciting.round() + 1L);
            case Stage.Soliciting soliciting when kind == StepKind.END_SOLICITING ->
                    label(kind, soliciting.round());
            default -> kind.label();
        };
    }

    private static String label(StepKind kind, long round) {
        return round == 1 ? kind.label() : "%s（第 %d 次）".formatted(kind.label(), round);
    }

    private Taken taken(StepRow step, String label, List<StepRow> corrections) {
        var content = corrections.isEmpty() ? step.content() : corrections.getLast().content();
        var former = new ArrayList<Corrected>();
        var before = step.content();
        for (var correction : corrections) {
            former.add(
                    new Corrected(
                            correction.correctionReason(),
                            correction.correctionApprover(),
                            correction.recordedAt(),
                            correction.recordedBy(),
                            changed(step.kind(), before, correction.content())));
            before = correction.content();
        }
        var on =
                corrections.isEmpty()
                        ? step.on()
                        : StepReader.read(step.kind(), content, step.on()).step().on();
        return new Taken(
                step.number(),
                step.kind(),
                label,
                on,
                facts(step.kind(), content),
                corrections.isEmpty() ? step.accepted() : corrections.getLast().accepted(),
                step.recordedAt(),
                step.recordedBy(),
                step.onBehalf(),
                former,
                step.kind().mayBeCorrected());
    }

    /** What it said before where that is no longer so. */
    private List<Fact> changed(
            StepKind kind, Map<String, String> before, Map<String, String> after) {
        return StepFields.of(kind).stream()
                .filter(field ->
                        !before.getOrDefault(field.name(), "")
                                .equals(after.getOrDefault(field.name(), "")))
                .map(field -> new Fact(field.label(), words(field, before)))
                .toList();
    }

    private List<Fact> facts(StepKind kind, Map<String, String> content) {
        var facts = new ArrayList<Fact>();
        for (var field : StepFields.of(kind)) {
            if (content.containsKey(field.name()) && !field.name().equals("on")) {
                facts.add(fact(field, content));
            }
        }
        if (content.containsKey(StepReader.OBJECTIONS)) {
            facts.add(new Fact("异议", objections(content)));
        }
        StepReader.hung(content)
                .map(hung -> new Fact("公示期", ChineseDates.range(hung.from(), hung.to())))
                .ifPresent(facts::add);
        if (kind == StepKind.RESOLVE) {
            called(content).ifPresent(facts::add);
        }
        return List.copyOf(facts);
    }

    /** A meeting leads to its record, for whoever may open it. */
    private Fact fact(StepField field, Map<String, String> content) {
        var kept = content.getOrDefault(field.name(), "");
        return new Fact(
                field.label(),
                words(field, content),
                field.name().equals(StepFields.MEETING) && meetings.containsKey(kept)
                        ? StepMeetings.page(kept)
                        : null);
    }

    private static Optional<Fact> called(Map<String, String> content) {
        return StepReader.read(StepKind.RESOLVE, content, LocalDate.EPOCH).step()
                        instanceof Step.Resolve resolve
                ? Optional.of(ResolutionRules.callInWords(resolve))
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Fact("召集", words))
                : Optional.empty();
    }

    private String words(StepField field, Map<String, String> content) {
        var kept = content.get(field.name());
        if (kept == null) {
            return "未填";
        }
        return switch (field.name()) {
            case StepFields.ROLL -> rolls.getOrDefault(kept, "名册");
            case StepFields.RATING -> content.getOrDefault(StepReader.RATED, "网上测评");
            case StepFields.MEETING -> meetings.getOrDefault(kept, "已登记的会议（不在您的查看范围内）");
            default -> field.inWords(kept);
        };
    }

    private static String objections(Map<String, String> content) {
        var all = content.getOrDefault(StepReader.OBJECTIONS, "0");
        return all.equals("0")
                ? "没有收到异议"
                : "收到 %s 条，成立 %s 条".formatted(all, content.getOrDefault(StepReader.UPHELD, "0"));
    }
}
