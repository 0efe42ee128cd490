package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 判定: a stored sheet by the rule that the module of its record names, proxies included. */
@Component
@Transactional(readOnly = true)
public class Verdicts {

    private final Map<String, BallotSubject> subjects;
    private final Rolls rolls;

    Verdicts(List<BallotSubject> subjects, Rolls rolls) {
        this.subjects =
                subjects.stream()
                        .collect(Collectors.toMap(BallotSubject::register, Function.identity()));
        this.rolls = rolls;
    }

    /** How a page leads back to what was voted on. */
    public Optional<RecordLink> link(Viewer viewer, StoredSheet sheet) {
        return subjectOf(sheet).flatMap(subject -> subject.link(viewer, sheet));
    }

    /** What the sheet came to. */
    public Verdict of(Viewer viewer, StoredSheet sheet) {
        var subject = subjectOf(sheet);
        if (subject.isEmpty()) {
            return notJudged(List.of(Breach.overall("没有登记按哪一条规定判定，请人工核对。")), sheet);
        }
        return switch (subject.get().votingRule(viewer, sheet)) {
            case Outcome.Refused<VotingRule>(var unknown) -> notJudged(unknown, sheet);
            case Outcome.Done<VotingRule>(var rule) ->
                    switch (proxyFaults(viewer, subject.get(), sheet)) {
                        case Outcome.Refused<List<Breach>>(var unknown) ->
                                notJudged(unknown, sheet);
                        case Outcome.Done<List<Breach>>(var faults) -> judged(rule, sheet, faults);
                    };
        };
    }

    private static Verdict judged(VotingRule rule, StoredSheet sheet, List<Breach> faults) {
        return sheet.election()
                .<Verdict>map(election ->
                        new Verdict.OnElection(rule.judgeElection(election).voidedBy(faults)))
                .orElseGet(() ->
                        new Verdict.OnMatter(
                                rule.judge(sheet.onMatter().orElseThrow()).voidedBy(faults)));
    }

    private static Verdict notJudged(List<Breach> why, StoredSheet sheet) {
        var all = new ArrayList<>(why);
        var count = sheet.sheet();
        count.paper()
                .ifPresent(papers ->
                        all.addAll(papers.faults(count.attendance().present(), Papers.ONE_EACH)));
        return new Verdict.NotJudged(all);
    }

    /** What is wrong with the proxies by the law of the day; refused where it says nothing of them, which makes no vote void. */
    private Outcome<List<Breach>> proxyFaults(
            Viewer viewer, BallotSubject subject, StoredSheet sheet) {
        var list = sheet.proxiesOrNone();
        if (list == null) {
            return new Outcome.Done<>(List.of());
        }
        if (rolls.find(viewer, list.voters()).isEmpty()) {
            return new Outcome.Refused<>(List.of(Breach.overall("选民名册不在您的查看范围内，委托投票不能核对。")));
        }
        return switch (subject.proxyRule(viewer, sheet)) {
            case Outcome.Refused<ProxyRule>(var unknown) -> new Outcome.Refused<>(unknown);
            case Outcome.Done<ProxyRule>(var rule) ->
                    new Outcome.Done<>(
                            rule.breachesIn(
                                    list.proxies(),
                                    list.publishedOn(),
                                    rolls.on(viewer, list.voters(), sheet.heldOn()),
                                    candidates(sheet),
                                    sheet.heldOn()));
        };
    }

    private static Set<UUID> candidates(StoredSheet sheet) {
        return sheet.election()
                .map(election ->
                        election.votes().candidates().stream()
                                .map(Votes.Candidate::id)
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<BallotSubject> subjectOf(StoredSheet sheet) {
        return Optional.ofNullable(subjects.get(sheet.subject().register()));
    }
}
