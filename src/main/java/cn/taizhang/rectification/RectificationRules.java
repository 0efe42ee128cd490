package cn.taizhang.rectification;

import static cn.taizhang.rectification.RoundRules.isBefore;
import static cn.taizhang.rectification.RoundRules.notInFuture;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 进展登记规则: the steps of one item are judged together, as a history in the order of their days. */
final class RectificationRules {

    static final int LONGEST_REASON = 300;

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::day).thenComparing(Step::taken);

    private RectificationRules() {}

    /** 事项 as far as its steps are judged by it. */
    record Item(LocalDate determinedOn, LongTermCounting longTerm) {}

    /** 一步, recorded or about to be. */
    record Step(
            UUID id, @Nullable StepKind kind, @Nullable LocalDate on, String by, String reason) {

        LocalDate day() {
            return Objects.requireNonNull(on);
        }

        StepKind taken() {
            return Objects.requireNonNull(kind);
        }
    }

    /**
     * Everything wrong with steps that come in together; one that is refused supports no other.
     *
     * @param there the steps recorded
     * @param coming those that come in; one with the id of a recorded one takes its place
     */
    static Map<UUID, List<Breach>> breachesIn(
            Item item, List<Step> there, List<Step> coming, LocalDate today) {
        var breaches = new LinkedHashMap<UUID, List<Breach>>();
        coming.forEach(step -> breaches.put(step.id(), breachesInItself(item, step, today)));
        var placed =
                coming.stream()
                        .filter(step -> step.kind() != null && step.on() != null)
                        .sorted(IN_ORDER)
                        .toList();
        var sound = placed.stream().filter(step -> found(breaches, step).isEmpty()).toList();
        if (sound.size() == coming.size() && inHistory(with(there, sound)).isEmpty()) {
            return breaches;
        }
        var accepted = there;
        for (var step : placed) {
            var tried = with(accepted, List.of(step));
            var told = breachesByComing(accepted, tried, step);
            if (told.isEmpty() && found(breaches, step).isEmpty()) {
                accepted = tried;
            }
            found(breaches, step).addAll(told);
        }
        return breaches;
    }

    /** Everything wrong with a whole history as it stands: asked when the item itself is changed. */
    static List<Breach> breachesIn(Item item, List<Step> history, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        history.forEach(step ->
                breachesInItself(item, step, today)
                        .forEach(breach ->
                                breaches.add(
                                        Breach.overall(told(step) + "已登记：" + breach.message()))));
        return breaches;
    }

    /** What would be left without ground if a step were corrected into one of another item. */
    static List<Breach> breachesInTakingAway(UUID taken, List<Step> history) {
        var before = with(List.of(), history);
        var after = before.stream().filter(step -> !step.id().equals(taken)).toList();
        return leftWithoutGround(before, after);
    }

    private static List<Breach> found(Map<UUID, List<Breach>> breaches, Step step) {
        return Objects.requireNonNull(breaches.get(step.id()));
    }

    private static List<Step> with(List<Step> history, List<Step> coming) {
        var replaced = coming.stream().map(Step::id).collect(Collectors.toSet());
        var all = new ArrayList<>(coming);
        history.stream().filter(step -> !replaced.contains(step.id())).forEach(all::add);
        return all.stream().sorted(IN_ORDER).toList();
    }

    private static List<Breach> breachesInItself(Item item, Step step, LocalDate today) {
        var breaches = new ArrayList<>(lacking(step));
        if (step.kind() == StepKind.STAGE_DONE && item.longTerm() != LongTermCounting.STAGE) {
            breaches.add(
                    Breach.of(
                            "step",
                            "方案把这一事项列为「%s」，只有「阶段任务完成并长期坚持」的事项登记阶段任务完成。"
                                    .formatted(item.longTerm().label())));
        }
        if (step.kind() == StepKind.CLOSED && item.longTerm() == LongTermCounting.CONTINUING) {
            breaches.add(Breach.of("step", "方案把这一事项列为「持续推进」，不能销号；方案有调整的，请先更正事项的长期事项口径。"));
        }
        notInFuture(breaches, "on", "日期", step.on(), today);
        if (isBefore(step.on(), item.determinedOn())) {
            breaches.add(
                    Breach.of(
                            "on", "日期不能早于事项的确定日期" + ChineseDates.full(item.determinedOn()) + "。"));
        }
        return breaches;
    }

    /** What every step needs, whatever its item. */
    static List<Breach> lacking(Step step) {
        var breaches = new ArrayList<Breach>();
        if (step.kind() == null) {
            breaches.add(Breach.of("step", "请选择进展。"));
        }
        if (step.on() == null) {
            breaches.add(Breach.of("on", "请填写日期。"));
        }
        if (step.by().isEmpty()) {
            breaches.add(Breach.of("by", "请填写办理人姓名。"));
        }
        if (step.kind() != null && step.kind().goesBack() && step.reason().isEmpty()) {
            breaches.add(
                    Breach.of("reason", "「" + step.kind().label() + "」须填写事由，一句话说明即可，不写批评意见原文。"));
        }
        return breaches;
    }

    /** What a step meets with in the history, or does to the others in it. */
    private static List<Breach> breachesByComing(List<Step> before, List<Step> after, Step coming) {
        var own = inHistory(after).get(coming.id());
        return own == null ? leftWithoutGround(before, after) : own;
    }

    private static List<Breach> leftWithoutGround(List<Step> before, List<Step> after) {
        var former = inHistory(before);
        var now = inHistory(after);
        return after.stream()
                .filter(step -> now.containsKey(step.id()) && !former.containsKey(step.id()))
                .map(step -> Breach.overall("这样登记后，" + told(step) + "就没有依据了，请先核对这一事项的其他进展。"))
                .toList();
    }

    private static String told(Step step) {
        return ChineseDates.full(step.day()) + "的「" + step.taken().label() + "」";
    }

    /** What contradicts what went before it, by step; empty for a history that holds together. */
    private static Map<UUID, List<Breach>> inHistory(List<Step> inOrder) {
        var history = new History();
        var breaches = new LinkedHashMap<UUID, List<Breach>>();
        for (var step : inOrder) {
            var told = history.take(step);
            if (!told.isEmpty()) {
                breaches.put(step.id(), told);
            }
        }
        return breaches;
    }

    /** 经过: how the item stands after the steps taken so far. */
    private static final class History {

        private final Set<String> reporters = new HashSet<>();
        private boolean reported;
        private @Nullable LocalDate closedOn;
        private boolean stageDone;

        List<Breach> take(Step step) {
            var breaches = new ArrayList<Breach>();
            switch (step.taken()) {
                case REPORTED_DONE -> {
                    reported = true;
                    reporters.add(person(step));
                }
                case RETURNED -> reported = false;
                case STAGE_DONE -> stageDone = true;
                case CLOSED -> {
                    breaches.addAll(breachesInClosing(step));
                    closedOn = step.day();
                }
                case REOPENED -> {
                    if (closedOn == null && !stageDone) {
                        breaches.add(Breach.of("step", "只有已销号或阶段任务已完成的事项才能重新整改，请核对日期。"));
                    }
                    reporters.clear();
                    reported = false;
                    closedOn = null;
                    stageDone = false;
                }
                case SIGNED, VERIFIED -> {}
            }
            return breaches;
        }

        private List<Breach> breachesInClosing(Step step) {
            var breaches = new ArrayList<Breach>();
            if (!reported) {
                breaches.add(Breach.of("step", "销号当日或此前没有报结（退回、重新整改以前的不算），请先登记「报结」。"));
            }
            if (reporters.contains(person(step))) {
                breaches.add(Breach.of("by", "报结和销号不能是同一人（" + step.by() + "）。"));
            }
            if (closedOn != null) {
                breaches.add(
                        Breach.of("step", "这一事项已于" + ChineseDates.full(closedOn) + "销号，不能再次销号。"));
            }
            return breaches;
        }

        /** Sheets write 王　芳 and 王芳. */
        private static String person(Step step) {
            return step.by().replaceAll("[\\s\\u3000\\u00a0]", "");
        }
    }
}
