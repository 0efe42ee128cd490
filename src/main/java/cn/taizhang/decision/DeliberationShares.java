package cn.taizhang.decision;

import static cn.taizhang.kernel.Threshold.moreThan;

import cn.taizhang.ballot.Requirement;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * 商议（审议）的到会比例, as the table of clauses names them on the day of the meeting: no law does, so that a district may. Whether
 * the boundary counts is the word of the rule, and more than half of those who came is what passing means.
 */
final class DeliberationShares {

    static final String REVIEW = "R-071";
    static final String COMMITTEES = "R-072";

    private final List<Clause> clauses;

    DeliberationShares(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /** 到会党员代表不少于应到的几分之几; refused where nothing names a share on that day. */
    Outcome<Requirement> reviewQuorum(LocalDate on) {
        return quorum(REVIEW, "审议的党员代表到会比例", on, Threshold::atLeast);
    }

    /** 两委成员超过应到的几分之几; refused where nothing names a share on that day. */
    Outcome<Requirement> committeesQuorum(LocalDate on) {
        return quorum(COMMITTEES, "商议的两委成员到会比例", on, Threshold::moreThan);
    }

    /** 到会的过半数: of those who came, which is less than what a branch asks for a resolution of its own. */
    static Requirement majority(String clause) {
        return new Requirement(
                moreThan(1, 2), Denominator.ACTUALLY_PRESENT, Basis.unconfirmed(clause));
    }

    private Outcome<Requirement> quorum(
            String code, String what, LocalDate on, BiFunction<Integer, Integer, Threshold> share) {
        return clauses.stream()
                .filter(clause -> clause.code().equals(code) && clause.isInForceOn(on))
                .findFirst()
                .flatMap(clause -> shareOf(clause, share))
                .<Outcome<Requirement>>map(threshold ->
                        new Outcome.Done<>(
                                new Requirement(
                                        threshold,
                                        Denominator.SHOULD_ATTEND,
                                        Basis.unconfirmed(code))))
                .orElseGet(() ->
                        new Outcome.Refused<>(
                                List.of(
                                        new Breach(
                                                "on",
                                                "没有找到%s%s，请先在制度条款中确认。"
                                                        .formatted(ChineseDates.full(on), what),
                                                code))));
    }

    private static Optional<Threshold> shareOf(
            Clause clause, BiFunction<Integer, Integer, Threshold> share) {
        var value = clause.value();
        if (value == null || !value.contains("/")) {
            return Optional.empty();
        }
        var parts = value.split("/");
        return Optional.of(share.apply(Integer.valueOf(parts[0]), Integer.valueOf(parts[1])));
    }
}
