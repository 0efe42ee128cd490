package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 征求意见的起止与登记的意见: what was said in a round was said between its first and its last day, also once these are put right. */
@Component
class StepOpinions {

    private final OpinionStore opinions;

    StepOpinions(OpinionStore opinions) {
        this.opinions = opinions;
    }

    /**
     * What the opinions entered have to say against the day of a step. Where it is put right, only those that it newly leaves
     * outside do: what stood before stays as it was let pass.
     *
     * @param number 第几步 it is; a round that is only begun with it has none yet
     * @param before the day that the step told so far, null where it is taken for the first time
     */
    List<Breach> breachesIn(Matter matter, Step step, int number, @Nullable LocalDate before) {
        return switch (step) {
            case Step.BeginSoliciting begun ->
                    told(
                            opinions.saidBefore(matter.id(), number, begun.on()).stream()
                                    .filter(day -> before == null || !day.isBefore(before))
                                    .toList(),
                            "以前",
                            "最早");
            case Step.EndSoliciting ended ->
                    told(
                            opinions.saidAfter(matter.id(), number, ended.on()).stream()
                                    .filter(day -> before == null || !day.isAfter(before))
                                    .toList(),
                            "以后",
                            "最晚");
            default -> List.of();
        };
    }

    /** One day for each opinion, the farthest first. */
    private static List<Breach> told(List<LocalDate> days, String side, String farthest) {
        return days.isEmpty()
                ? List.of()
                : List.of(
                        Breach.of(
                                "on",
                                "登记的意见中有 %d 条是在这一天%s听取的（%s一条是%s），请核对日期；登记错了的意见，提议以前可以先作废。"
                                        .formatted(
                                                days.size(),
                                                side,
                                                farthest,
                                                ChineseDates.full(days.getFirst()))));
    }
}
