package cn.taizhang.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
        return List.copyOf(remarks);
    }

    private static boolean isOnOneDay(List<LocalDate> meetings) {
        return meetings.size() > 2 && Set.copyOf(meetings).size() == 1;
    }

    /** The days of the meetings as they now read, those after an objection that led back by themselves. */
    private static List<List<LocalDate>> rounds(List<StepRow> steps) {
        var back =
                steps.stream()
                        .filter(step -> step.kind() == StepKind.CONCLUDE_DECISION_NOTICE)
                        .filter(step -> step.stage() == StageKind.OBJECTED)
                        .map(StepRow::number)
                        .toList();
        var rounds = new TreeMap<Long, List<LocalDate>>();
        for (var step : Chronicle.asCorrected(steps.stream().map(StepRow::entry).toList())) {
            if (MEETINGS.contains(step.kind())) {
                long round = back.stream().filter(number -> number < step.number()).count();
                rounds.computeIfAbsent(round, _ -> new ArrayList<>())
                        .add(Chronicle.reading(step).step().on());
            }
        }
        return List.copyOf(rounds.values());
    }
}
