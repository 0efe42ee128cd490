package cn.taizhang.ballot.web;

import cn.taizhang.ballot.ElectionResult;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.Verdict;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.RecordLink;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 计票单页.
 *
 * @param about the record that was voted on, or null
 * @param rollNow 应到 as the roll gives it today, where it differs from what was recorded; else null
 * @param replaces the sheet that this one puts right, or null
 * @param proxies 委托名单, to be hung
 * @param mayCorrect whether the viewer may record another sheet in its place here
 * @param published on which day it was hung, in words
 */
record BallotPage(
        String home,
        String title,
        String organization,
        String on,
        String form,
        @Nullable RecordLink about,
        String roll,
        String rollTitle,
        String denominator,
        int eligible,
        @Nullable Integer rollNow,
        List<TallyPage.Count> counts,
        TallyPage.Heads heads,
        List<TallyPage.Line> lines,
        @Nullable Integer seats,
        Result result,
        List<ProxyRow> proxies,
        String published,
        boolean mayCorrect,
        @Nullable String replaces,
        String reason,
        @Nullable String replacedBy,
        String recorded) {

    /** 判定, in words. */
    record Result(String label, String tone, String text, List<Breach> because) {

        static Result of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.OnMatter(var resolution) -> of(resolution);
                case Verdict.OnElection(var election) -> of(election);
                case Verdict.NotJudged(var because) -> new Result("未判定", "warn", "", because);
            };
        }

        private static Result of(Resolution resolution) {
            return switch (resolution) {
                case Resolution.Adopted(var option, int votes, int outOf) ->
                        new Result(
                                "通过",
                                "ok",
                                option.map(name -> "选定“" + name + "”，").orElse("")
                                        + "%d 票，基数 %d。".formatted(votes, outOf),
                                List.of());
                case Resolution.Rejected(var because) -> new Result("不通过", "", "", because);
                case Resolution.Invalid(var because) -> new Result("无效", "red", "", because);
                case Resolution.NotJudged(var because) -> new Result("未判定", "warn", "", because);
            };
        }

        private static Result of(ElectionResult election) {
            return switch (election) {
                case ElectionResult.Counted counted ->
                        new Result(
                                "选举有效",
                                "ok",
                                "当选：%s。%s%s"
                                        .formatted(
                                                names(counted.elected()),
                                                counted.tied().isEmpty()
                                                        ? ""
                                                        : "得票相等，名额不够：%s。"
                                                                .formatted(names(counted.tied())),
                                                counted.openSeats() == 0
                                                        ? ""
                                                        : "缺额 %d 名。"
                                                                .formatted(counted.openSeats())),
                                counted.missed());
                case ElectionResult.Invalid(var because) -> new Result("选举无效", "red", "", because);
            };
        }

        private static String names(List<Votes.Candidate> candidates) {
            return candidates.isEmpty()
                    ? "无"
                    : candidates.stream()
                            .map(Votes.Candidate::name)
                            .collect(Collectors.joining("、"));
        }
    }

    /** 委托名单的一行. */
    record ProxyRow(String principal, String agent, boolean inWriting) {}

    /** What the page is told besides the sheet itself. */
    record Around(
            @Nullable RecordLink about,
            String rollTitle,
            int eligibleNow,
            Verdict verdict,
            List<ProxyRow> proxies,
            boolean mayCorrect) {}

    static BallotPage of(StoredSheet stored, Around around) {
        var sheet = stored.sheet();
        int eligible = sheet.attendance().eligible();
        return new BallotPage(
                "/ballots/" + stored.id(),
                stored.title(),
                stored.organizationName(),
                ChineseDates.full(stored.heldOn()),
                sheet.form().label(),
                around.about(),
                "/rolls/" + stored.roll() + "?on=" + stored.heldOn(),
                around.rollTitle(),
                sheet.entitled().label(),
                eligible,
                around.eligibleNow() == eligible ? null : around.eligibleNow(),
                TallyPage.counts(stored),
                TallyPage.heads(sheet.votes()),
                TallyPage.lines(sheet.votes()),
                sheet.votes() instanceof Votes.Election election ? election.seats() : null,
                Result.of(around.verdict()),
                around.proxies(),
                published(stored),
                around.mayCorrect(),
                stored.replaces() == null ? null : "/ballots/" + stored.replaces(),
                stored.reason(),
                stored.replacedBy() == null ? null : "/ballots/" + stored.replacedBy(),
                "%s　%s"
                        .formatted(
                                stored.recordedBy(),
                                ChineseDates.full(stored.recordedAt().toLocalDate())));
    }

    private static String published(StoredSheet stored) {
        var list = stored.proxiesOrNone();
        if (list == null) {
            return "";
        }
        var on = list.publishedOn();
        return on == null ? "没有登记公布日期" : ChineseDates.full(on) + "公布";
    }
}
