package cn.taizhang.sealedballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.CastPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 网上无记名投票的要求. No law regulates such a ballot yet; these are our own, and their reasons stand in ADR 033. */
final class SealedBallotRules {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_QUESTION = 300;
    static final int LONGEST_PLAN = 60;
    static final int MOST_PLANS = 10;
    static final int MOST_ENTITLED = 5_000;
    static final int MOST_SPARES = 500;
    static final int LONGEST_DAYS = 30;

    /** A box whose papers are no set: it was written by something else than our portal. */
    static final List<Breach> UNREADABLE =
            List.of(
                    Breach.overall(
                            "取回来的票箱读不出来：票的次序或者长度不对，不是群众端写的，或者被改动过。"
                                    + "请等下一次摆渡重新带回；仍然这样，不要开票，请查两端的机器。"));

    private static final Set<String> NO_PLANS = Set.of("弃权", BallotQuestion.INVALID);
    private static final Set<String> YES_AND_NO = Set.of("赞成", "反对");

    private SealedBallotRules() {}

    /**
     * @param entitled how many are on the roll today; null where no roll was chosen
     */
    static List<Breach> breachesIn(
            SealedBallotDraft draft, @Nullable Integer entitled, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "名称要写 1 至 %d 个字。".formatted(LONGEST_TITLE)));
        }
        breaches.addAll(questionBreaches(draft.questions()));
        if (entitled == null) {
            breaches.add(Breach.of("roll", "请选一份名册：应到多少、发多少投票码，都以它为准。"));
        } else if (entitled < 1 || entitled > MOST_ENTITLED) {
            breaches.add(
                    Breach.of(
                            "roll",
                            "这份名册今天有 %d 人，网上投票要在 1 至 %d 之间。".formatted(entitled, MOST_ENTITLED)));
        }
        var spares = draft.spares();
        if (spares == null || spares < 0 || spares > MOST_SPARES) {
            breaches.add(Breach.of("spares", "备用张数要在 0 至 %d 之间。".formatted(MOST_SPARES)));
        }
        breaches.addAll(dayBreaches(draft.firstDay(), draft.lastDay(), today));
        return breaches;
    }

    private static List<Breach> dayBreaches(
            @Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (first == null) {
            breaches.add(Breach.of("firstDay", "请填写开始投票的日期，写成 2026-03-01 这样。"));
        } else if (!first.isAfter(today)) {
            breaches.add(Breach.of("firstDay", "开始投票最早是明天：先要印码、装信封、洗乱、领码。"));
        }
        if (last == null) {
            breaches.add(Breach.of("lastDay", "请填写结束投票的日期，写成 2026-03-03 这样。"));
        } else if (first != null && last.isBefore(first)) {
            breaches.add(Breach.of("lastDay", "结束投票不能早于开始投票。"));
        } else if (first != null && first.plusDays(LONGEST_DAYS).isBefore(last)) {
            breaches.add(Breach.of("lastDay", "投票最长 %d 天。".formatted(LONGEST_DAYS + 1)));
        }
        return breaches;
    }

    private static List<Breach> questionBreaches(List<BallotQuestion> questions) {
        var breaches = new ArrayList<Breach>();
        if (questions.isEmpty() || questions.size() > CastPaper.MOST_QUESTIONS) {
            breaches.add(
                    Breach.of("questions", "要有 1 至 %d 题。".formatted(CastPaper.MOST_QUESTIONS)));
        }
        if (questions.stream().map(BallotQuestion::kind).distinct().count() > 1) {
            breaches.add(Breach.of("questions", "一次要么都是表决，要么都是测评，不能混在一张票上。"));
        }
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var which = "第 " + (i + 1) + " 题";
            if (question.text().isBlank() || question.text().length() > LONGEST_QUESTION) {
                breaches.add(
                        Breach.of(
                                "questions", which + "要写 1 至 %d 个字。".formatted(LONGEST_QUESTION)));
            }
            if (question.kind() == BallotKind.RATING && question.isChoice()) {
                breaches.add(
                        Breach.of("questions", which + "是测评，不写方案：都按满意、基本满意、不满意、不了解评。各题之间请空一行。"));
            } else if (question.isChoice()) {
                breaches.addAll(planBreaches(which, question.plans()));
            }
        }
        return breaches;
    }

    private static List<Breach> planBreaches(String which, List<String> plans) {
        var breaches = new ArrayList<Breach>();
        if (plans.size() < 2 || plans.size() > MOST_PLANS) {
            breaches.add(
                    Breach.of(
                            "questions",
                            which + "有方案的，要有 2 至 %d 个；只有一个的，按赞成、反对表决。".formatted(MOST_PLANS)));
        }
        if (plans.stream().anyMatch(plan -> plan.isBlank() || plan.length() > LONGEST_PLAN)) {
            breaches.add(
                    Breach.of("questions", which + "的方案每个写 1 至 %d 个字。".formatted(LONGEST_PLAN)));
        }
        if (plans.stream().anyMatch(NO_PLANS::contains)) {
            breaches.add(Breach.of("questions", which + "的方案里，弃权、废票不用写：弃权每题都有，废票由开票时数。"));
        }
        if (Set.copyOf(plans).equals(YES_AND_NO)) {
            breaches.add(Breach.of("questions", which + "不写方案就是按赞成、反对、弃权表决，赞成、反对不用写。"));
        }
        var seen = new HashSet<String>();
        if (plans.stream().anyMatch(plan -> !seen.add(plan))) {
            breaches.add(Breach.of("questions", which + "有两个方案写得一样。"));
        }
        return breaches;
    }

    /**
     * 印制: once, before the first day, and of a roll that a box can hold.
     *
     * @param eligible 应到 on the first day of voting, as the roll says now
     */
    static List<Breach> breachesInPrinting(SealedBallot ballot, int eligible, LocalDate today) {
        if (ballot.run() != null) {
            return List.of(
                    Breach.overall(
                            "投票码只印一次，已经印过第 %d 批。印坏了的，在开始投票以前整批作废，再重新印。".formatted(ballot.run())));
        }
        var breaches = new ArrayList<Breach>();
        if (!today.isBefore(ballot.firstDay())) {
            breaches.add(Breach.overall("已经到了开始投票的日子，来不及装信封和领码了，请另拟一次投票。"));
        }
        if (eligible < 1 || eligible > MOST_ENTITLED) {
            breaches.add(
                    Breach.overall(
                            "名册在开始投票那天有 %d 人，网上投票要在 1 至 %d 之间：请先更正名册。"
                                    .formatted(eligible, MOST_ENTITLED)));
        }
        return breaches;
    }

    /** 签收领码的人数: nobody signs for a code that was not printed. */
    static List<Breach> breachesInHandedOut(@Nullable Integer handedOut, int codes) {
        return handedOut == null || handedOut < 0 || handedOut > codes
                ? List.of(Breach.of("handedOut", "请按签收表填写领码的人数，0 至印出的 %d 张。".formatted(codes)))
                : List.of();
    }

    /** 整批作废: only while nobody can have voted with it. */
    static List<Breach> breachesInVoiding(SealedBallot ballot, String reason, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (ballot.run() == null) {
            breaches.add(Breach.overall("还没有印制，没有可以作废的。"));
        } else if (!today.isBefore(ballot.firstDay())) {
            breaches.add(
                    Breach.overall(
                            "%s投票已经开始，投票码不能再作废。".formatted(ChineseDates.full(ballot.firstDay()))));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_QUESTION) {
            breaches.add(Breach.of("reason", "请写明为什么作废，例如打印机卡纸。"));
        }
        return breaches;
    }

    /** What stands against opening, before any key is typed. */
    static List<Breach> breachesInOpening(SealedBallot ballot, LocalDate today) {
        if (ballot.openedOn() != null) {
            return List.of(Breach.overall("已经开过票，只开一次。"));
        }
        var breaches = new ArrayList<Breach>();
        if (!today.isAfter(ballot.lastDay())) {
            breaches.add(
                    Breach.overall(
                            "投票到%s为止，第二天起才能开票。".formatted(ChineseDates.full(ballot.lastDay()))));
        }
        if (ballot.boxRun() != null && !ballot.boxRun().equals(ballot.run())) {
            breaches.add(
                    Breach.overall(
                            "门户上的票箱用的是第 %d 批投票码，这里有效的是%s。"
                                    .formatted(
                                            ballot.boxRun(),
                                            ballot.run() == null
                                                    ? "还没有印的新一批"
                                                    : "第 " + ballot.run() + " 批")));
        } else if (!ballot.closed()) {
            breaches.add(Breach.overall("密封的票还没有从门户取回来；投票结束以后，下一次摆渡就会带回。"));
        }
        return breaches;
    }

    /**
     * 三个数对得上: papers that opened, codes that are used, receipts that differ, and no more than signed for a code.
     *
     * @param used 用掉的投票码
     * @param envelopes 箱里密封的票
     * @param opened those that could be read
     * @param receipts how many different receipts they bear
     * @param handedOut 领码签收
     */
    static List<Breach> breachesInCount(
            int used, int envelopes, int opened, int receipts, int handedOut) {
        var breaches = new ArrayList<Breach>();
        if (used != envelopes) {
            breaches.add(
                    Breach.overall("用掉的投票码 %d 个，箱里的票 %d 张，两个数不相等。".formatted(used, envelopes)));
        }
        if (opened != envelopes) {
            breaches.add(
                    Breach.overall(
                            "箱里的票 %d 张，其中 %d 张打不开：不是用这一批的公钥密封的，或者被改动过。"
                                    .formatted(envelopes, envelopes - opened)));
        }
        if (receipts != opened) {
            breaches.add(Breach.overall("打开的票 %d 张，不同的回执号只有 %d 个。".formatted(opened, receipts)));
        }
        if (used > handedOut) {
            breaches.add(
                    Breach.of(
                            "handedOut",
                            "用掉的投票码 %d 个，签收领码的只有 %d 人：有没领出去的码被人用了，请核对签收表。"
                                    .formatted(used, handedOut)));
        }
        return breaches;
    }
}
