package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.regulation.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 表决规则: who must take part, how many must be in favour and of whom that is taken, in which forms, and what voids a count. A
 * procedure names its rule beside the sentences of its law; the arithmetic is the same for all.
 *
 * @param forms 表决方式 that the law allows
 * @param participation 到会 or 投票: what the quorum counts
 * @param quorum 法定人数
 * @param majority 通过（当选）票数
 * @param countBasis what voids a ballot with more papers returned than issued
 */
public record VotingRule(
        AllowedForms forms,
        Participation participation,
        Requirement quorum,
        Requirement majority,
        Basis countBasis) {

    /** 参加的算法. */
    public enum Participation {
        /** 到会: who is there, whether or not he votes. */
        PRESENT("实到"),
        /** 参加投票: papers handed in. */
        VOTING("参加投票");

        private final String label;

        Participation(String label) {
            this.label = label;
        }
    }

    public VotingRule {
        Objects.requireNonNull(forms);
        Objects.requireNonNull(participation);
        Objects.requireNonNull(countBasis);
        BallotSheet.refuseThoseWhoCame(quorum.base());
    }

    /** The clauses it stands on, by which a vote that was judged can be looked into later; each once, by code. */
    public List<String> clauses() {
        return Stream.of(
                        Stream.ofNullable(forms.basis()),
                        Stream.of(quorum.basis(), majority.basis(), countBasis))
                .flatMap(Function.identity())
                .map(Basis::clause)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a vote on a matter came to. */
    public Resolution judge(BallotSheet<? extends Votes.OnMatter> sheet) {
        int outOf = sheet.baseNumber(majority.base());
        return switch (sheet.votes()) {
            case Votes.Question question -> judged(question, outOf, faultsOf(sheet));
            case Votes.Choice choice -> judged(choice, outOf, faultsOf(sheet));
        };
    }

    private Resolution judged(Votes.Question question, int outOf, List<Breach> faults) {
        int yes = question.yes();
        var missed = majority.breach("赞成", yes, outOf);
        var result =
                missed.<Resolution>map(breach -> new Resolution.Rejected(List.of(breach)))
                        .orElseGet(() -> new Resolution.Adopted(Optional.empty(), yes, outOf));
        return result.voidedBy(faults);
    }

    /** The plan with enough votes. Where two have enough, as a majority of less than half allows, none is chosen. */
    private Resolution judged(Votes.Choice choice, int outOf, List<Breach> faults) {
        var missed = new ArrayList<Breach>();
        var enough = new ArrayList<Votes.Option>();
        for (var option : choice.options()) {
            majority.breach(option.name() + "得票", option.votes(), outOf)
                    .ifPresentOrElse(missed::add, () -> enough.add(option));
        }
        var result =
                switch (enough.size()) {
                    case 0 -> new Resolution.Rejected(missed);
                    case 1 -> {
                        var chosen = enough.getFirst();
                        yield new Resolution.Adopted(
                                Optional.of(chosen.name()), chosen.votes(), outOf);
                    }
                    default ->
                            new Resolution.Rejected(
                                    List.of(Breach.overall("几个方案都达到票数，不能确定，请重新表决。")));
                };
        return result.voidedBy(faults);
    }

    /** An election: of those with enough votes, as many as there are seats, most votes first. */
    public ElectionResult judgeElection(BallotSheet<Votes.Election> sheet) {
        int outOf = sheet.baseNumber(majority.base());
        var election = sheet.votes();
        var missed = new ArrayList<Breach>();
        var enough = new ArrayList<Votes.Candidate>();
        for (var candidate : election.candidates()) {
            majority.breach(candidate.name() + "得票", candidate.yes(), outOf)
                    .ifPresentOrElse(missed::add, () -> enough.add(candidate));
        }
        enough.sort(Comparator.comparingInt(Votes.Candidate::yes).reversed());
        return seated(enough, election.seats(), missed).voidedBy(faultsOf(sheet));
    }

    /** Before the vote: what it can come to with who is there. */
    public Prospect prospect(Headcount attendance) {
        var absent = quorum.breach("实到", attendance.present(), attendance.eligible());
        if (absent.isPresent()) {
            return new Prospect.NotQuorate(List.of(absent.get()));
        }
        var base = majority.base();
        boolean ofThoseThere =
                base == Denominator.ACTUALLY_PRESENT || base == Denominator.BALLOTS_CAST;
        int outOf = ofThoseThere ? attendance.present() : attendance.eligible();
        int needed = majority.share().leastNeeded(outOf);
        return needed > attendance.present()
                ? new Prospect.CannotPass(needed, attendance.present())
                : new Prospect.MayVote(needed);
    }

    /** 效力: whatever makes the vote no vote, all of it. */
    private List<Breach> faultsOf(BallotSheet<?> sheet) {
        var faults = new ArrayList<Breach>();
        forms.breach(sheet.form()).ifPresent(faults::add);
        int present = sheet.attendance().present();
        int took = participation == Participation.PRESENT ? present : sheet.cast();
        quorum.breach(participation.label, took, sheet.baseNumber(quorum.base()))
                .ifPresent(faults::add);
        sheet.paper().ifPresent(papers -> faults.addAll(papers.faults(present, countBasis)));
        return faults;
    }

    private static ElectionResult seated(
            List<Votes.Candidate> enough, int seats, List<Breach> missed) {
        if (enough.size() <= seats) {
            return new ElectionResult.Counted(enough, List.of(), missed, seats - enough.size());
        }
        int last = enough.get(seats - 1).yes();
        boolean tied = enough.get(seats).yes() == last;
        var elected =
                tied
                        ? enough.stream().filter(one -> one.yes() > last).toList()
                        : enough.subList(0, seats);
        var waiting =
                tied
                        ? enough.stream().filter(one -> one.yes() == last).toList()
                        : List.<Votes.Candidate>of();
        return new ElectionResult.Counted(elected, waiting, missed, seats - elected.size());
    }
}
