package cn.taizhang.decision;

import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 留意之处: what breaks no rule and yet tells a reader something. */
final class ProcedureRemarks {

    private static final Set<StepKind> MEETINGS =
            EnumSet.of(
                    StepKind.PROPOSE, StepKind.DELIBERATE, StepKind.PARTY_REVIEW, StepKind.RESOLVE);

    private ProcedureRemarks() {}

    static List<String> of(List<StepRow> steps) {
        var remarks = new ArrayList<String>();
        if (rounds(steps).stream().anyMatch(ProcedureRemarks::isOnOneDay)) {
            remarks.add("三议在同一天：提议、商议（审议）和决议的日期相同，请核对是不是分别开的会。");
        }
        if (steps.stream().anyMatch(step -> step.kind() == StepKind.BEGIN_IN_EMERGENCY)) {
            remarks.add("紧急开工：决议公示期满前已开工。");
        }
        if (steps.stream().anyMatch(step -> step.stage() == StageKind.OBJECTED)) {
            remarks.add("决议公示中有异议成立，曾退回重新商议。");
        }
        failed(steps).ifPresent(remarks::add);
        Corrections.turned(steps)
                .forEach(turned ->
                        remarks.add(
                                "第 %d 步的更正改变了结果：%s。".formatted(turned.number(), turned.inWords())));
        return List.copyOf(remarks);
    }

    /** 曾未通过: that a deliberation failed, and since when opinions were sought again; by the steps, also where nobody said a word. */
    static Optional<String> failed(List<StepRow> steps) {
        var sought = new ArrayList<LocalDate>();
        boolean failed = false;
        for (var step : nowReading(steps)) {
            switch (step) {
                case Step.BeginSoliciting begun -> sought.add(begun.on());
                case Step.Deliberate deliberation -> failed |= deliberation.failed();
                case Step.PartyReview review -> failed |= review.failed();
                default -> {}
            }
        }
        if (!failed) {
            return Optional.empty();
        }
        var words = new StringBuilder("商议（审议）曾未通过，退回提议");
        for (int n = 1; n < sought.size(); n++) {
            words.append("；第 %d 次征求意见从%s开始".formatted(n + 1, ChineseDates.full(sought.get(n))));
        }
        return Optional.of(words.append("。").toString());
    }

    private static List<Step> nowReading(List<StepRow> steps) {
        return Chronicle.asCorrected(steps.stream().map(StepRow::entry).toList()).stream()
                .map(entry -> Chronicle.reading(entry).step())
                .toList();
    }

    private static boolean isOnOneDay(List<LocalDate> meetings) {
        return meetings.size() > 2 && Set.copyOf(meetings).size() == 1;
    }

    /** The days of the meetings as they now read, those of each round by themselves. */
    private static List<List<LocalDate>> rounds(List<StepRow> steps) {
        var rounds = new ArrayList<List<LocalDate>>();
        rounds.add(new ArrayList<>());
        for (var entry : Chronicle.asCorrected(steps.stream().map(StepRow::entry).toList())) {
            var step = Chronicle.reading(entry).step();
            if (MEETINGS.contains(step.kind())) {
                rounds.getLast().add(step.on());
            }
            if (leadsBack(entry, step)) {
                rounds.add(new ArrayList<>());
            }
        }
        return rounds;
    }

    /** 退回: an objection that was upheld, or a deliberation that did not agree; what follows is another round. */
    private static boolean leadsBack(Chronicle.Entry entry, Step step) {
        return switch (step) {
            case Step.ConcludeDecisionNotice _ -> entry.led() == StageKind.OBJECTED;
            case Step.Deliberate deliberation -> deliberation.failed();
            case Step.PartyReview review -> review.failed();
            default -> false;
        };
    }
}
