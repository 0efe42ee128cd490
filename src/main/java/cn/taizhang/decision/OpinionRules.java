package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.PersonalMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 意见登记规则: while opinions are sought, and afterwards only what was said in those days. */
final class OpinionRules {

    static final int LONGEST_LABEL = 50;

    /** As much as a resident may write on the public page: nobody's words are cut. */
    static final int LONGEST_TEXT = 2_000;

    static final int LONGEST_REASON = 200;

    private OpinionRules() {}

    static List<Breach> breachesIn(OpinionDraft draft, Stage stage, LocalDate today) {
        var breaches = new ArrayList<>(breachesInDay(draft, stage, today));
        if (draft.stand() == null) {
            breaches.add(Breach.of("stand", "请选择赞成、反对还是没有表态。"));
        }
        if (draft.stand() == Opinion.Stand.NEITHER && draft.text().isEmpty()) {
            breaches.add(Breach.of("text", "没有表态的，请写下说了什么；什么也没说的不登记。"));
        }
        if (draft.label().length() > LONGEST_LABEL) {
            breaches.add(Breach.of("label", "门牌或表号最多 " + LONGEST_LABEL + " 字。"));
        }
        breaches.addAll(PersonalMarks.breachesIn("label", draft.label()));
        breaches.addAll(PersonalMarks.breachesIn("text", draft.text()));
        if (draft.text().length() > LONGEST_TEXT) {
            breaches.add(Breach.of("text", "意见最多 " + LONGEST_TEXT + " 字。"));
        }
        return breaches;
    }

    /** Whether opinions are entered in that stage at all. */
    static boolean areTakenIn(Stage stage) {
        return switch (stage) {
            case Stage.Soliciting _ -> true;
            case Stage.Solicited(_, _, var notAgreedOn) -> notAgreedOn == null;
            default -> false;
        };
    }

    /** 第几次征求 what is entered in that stage belongs to. */
    static int round(Stage stage) {
        return switch (stage) {
            case Stage.Soliciting soliciting -> soliciting.round();
            case Stage.Solicited(var soliciting, _, _) -> soliciting.round();
            default -> throw new IllegalArgumentException(stage.kind().name());
        };
    }

    private static List<Breach> breachesInDay(OpinionDraft draft, Stage stage, LocalDate today) {
        var on = draft.on();
        if (on == null) {
            return List.of(Breach.of("on", "请填写听取意见的日期。"));
        }
        if (on.isAfter(today)) {
            return List.of(Breach.of("on", "听取意见的日期不能晚于今天。"));
        }
        return switch (stage) {
            case Stage.Soliciting(var from, _, _) -> between(on, from, today);
            case Stage.Solicited(var soliciting, var to, _) when areTakenIn(stage) ->
                    between(on, soliciting.from(), to);
            case Stage other -> List.of(Breach.overall(standing(other) + "，不再登记征求到的意见。"));
        };
    }

    /** Why not any more: what failed was proposed on the opinions as they stood then, and stays on record. */
    private static String standing(Stage stage) {
        return stage instanceof Stage.Solicited(_, _, var notAgreedOn) && notAgreedOn != null
                ? "这件事依据征求到的意见提议过，%s商议（审议）未通过；那次提议所依据的意见要照原样留下"
                        .formatted(ChineseDates.full(notAgreedOn))
                : "现在是「%s」".formatted(stage.kind().label());
    }

    private static List<Breach> between(LocalDate on, LocalDate from, LocalDate to) {
        return on.isBefore(from) || on.isAfter(to)
                ? List.of(
                        Breach.of(
                                "on",
                                "征求意见是%s，听取意见的日期不在其中。".formatted(ChineseDates.range(from, to))))
                : List.of();
    }

    /**
     * What was proposed rests on them as they were counted then.
     *
     * @param round 第几次征求 it was said in, null where there is no such opinion
     */
    static List<Breach> breachesInStriking(Stage stage, @Nullable Integer round, String because) {
        var breaches = new ArrayList<Breach>();
        if (!areTakenIn(stage)) {
            breaches.add(Breach.overall(standing(stage) + "，征求到的意见不再作废。"));
        } else if (round != null && round < round(stage)) {
            breaches.add(Breach.overall("这条意见是以前一次征求到的，那次提议所依据的意见要照原样留下，不再作废。"));
        }
        if (because.isBlank()) {
            breaches.add(Breach.of("because", "请写明作废原因。"));
        } else if (because.strip().length() > LONGEST_REASON) {
            breaches.add(Breach.of("because", "作废原因最多 " + LONGEST_REASON + " 字。"));
        }
        return breaches;
    }
}
