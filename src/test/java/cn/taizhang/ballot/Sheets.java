package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.Regulations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tally sheets that the tests of votes begin with, and what results say in one word. */
public final class Sheets {

    private static final Regulations REGULATIONS = new Regulations();

    private Sheets() {}

    /** Hands raised: so many yes, everybody else in the room against. */
    public static BallotSheet<Votes.Question> hands(
            Denominator entitled, int eligible, int present, int yes) {
        return new BallotSheet<>(
                BallotForm.SHOW_OF_HANDS,
                entitled,
                new Headcount(eligible, present),
                null,
                new Votes.Question(yes, present - yes, 0));
    }

    /** Secret papers, none invalid: so many yes, the rest of what came back against. */
    public static BallotSheet<Votes.Question> papers(
            Denominator entitled, int eligible, int present, int issued, int returned, int yes) {
        return new BallotSheet<>(
                BallotForm.SECRET,
                entitled,
                new Headcount(eligible, present),
                new Papers(issued, returned, 0),
                new Votes.Question(yes, returned - yes, 0));
    }

    /** An election of one seat at which so many came and voted. */
    public static BallotSheet<Votes.Election> election(
            Denominator entitled, int eligible, int cast, int yes) {
        return election(entitled, eligible, cast, 1, candidate("甲", yes, cast - yes, 0));
    }

    /** An election at which so many came and voted, every paper valid. */
    public static BallotSheet<Votes.Election> election(
            Denominator entitled,
            int eligible,
            int cast,
            int seats,
            Votes.Candidate... candidates) {
        return new BallotSheet<>(
                BallotForm.SECRET,
                entitled,
                new Headcount(eligible, cast),
                new Papers(cast, cast, 0),
                new Votes.Election(seats, List.of(candidates)));
    }

    /** A candidate of that name, always the same person. */
    public static Votes.Candidate candidate(String name, int yes, int no, int abstain) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Votes.Candidate(id, name, yes, no, abstain);
    }

    /** 通过, 不通过, 无效 or 未判定. */
    public static String word(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Adopted _ -> "通过";
            case Resolution.Rejected _ -> "不通过";
            case Resolution.Invalid _ -> "无效";
            case Resolution.NotJudged _ -> "未判定";
        };
    }

    /** 当选, 未当选 or 无效, of an election of one seat. */
    public static String word(ElectionResult result) {
        return switch (result) {
            case ElectionResult.Counted counted -> counted.elected().isEmpty() ? "未当选" : "当选";
            case ElectionResult.Invalid _ -> "无效";
        };
    }

    /** The clauses that a result rests on, in their order, parted by blanks; empty where nothing is wrong. */
    public static String clauses(Resolution resolution) {
        return clauses(
                switch (resolution) {
                    case Resolution.Adopted _ -> List.of();
                    case Resolution.Rejected(var because) -> because;
                    case Resolution.Invalid(var because) -> because;
                    case Resolution.NotJudged(var because) -> because;
                });
    }

    /** The clauses that a result rests on. */
    public static String clauses(ElectionResult result) {
        return clauses(
                switch (result) {
                    case ElectionResult.Counted counted -> counted.missed();
                    case ElectionResult.Invalid(var because) -> because;
                });
    }

    /** The clauses of these breaches; each of them must stand in the table of clauses. */
    public static String clauses(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> clause(String.valueOf(breach.clause())).code())
                .collect(Collectors.joining(" "));
    }

    /** A clause of the table. */
    public static Clause clause(String code) {
        return REGULATIONS.find(code).orElseThrow(() -> new AssertionError("no clause " + code));
    }
}
