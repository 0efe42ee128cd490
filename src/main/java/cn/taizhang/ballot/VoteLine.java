package cn.taizhang.ballot;

import cn.taizhang.ballot.Votes.Candidate;
import cn.taizhang.ballot.Votes.Choice;
import cn.taizhang.ballot.Votes.Election;
import cn.taizhang.ballot.Votes.Option;
import cn.taizhang.ballot.Votes.Question;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 得票的一行 as it is kept: of a question the only one, of a choice one for each plan, of an election one for each candidate.
 *
 * @param name empty for a question
 */
record VoteLine(@Nullable UUID candidate, String name, int yes, int no, int abstain) {

    /** 票的种类. */
    enum Kind {
        QUESTION,
        CHOICE,
        ELECTION;

        Votes votes(List<VoteLine> lines, int seats, int abstain) {
            return switch (this) {
                case QUESTION -> {
                    var only = lines.getFirst();
                    yield new Question(only.yes(), only.no(), only.abstain());
                }
                case CHOICE ->
                        new Choice(
                                lines.stream()
                                        .map(one -> new Option(one.name(), one.yes()))
                                        .toList(),
                                abstain);
                case ELECTION ->
                        new Election(seats, lines.stream().map(VoteLine::asCandidate).toList());
            };
        }
    }

    static Kind kindOf(Votes votes) {
        return switch (votes) {
            case Question _ -> Kind.QUESTION;
            case Choice _ -> Kind.CHOICE;
            case Election _ -> Kind.ELECTION;
        };
    }

    static List<VoteLine> of(Votes votes) {
        return switch (votes) {
            case Question(int yes, int no, int abstain) ->
                    List.of(new VoteLine(null, "", yes, no, abstain));
            case Choice choice ->
                    choice.options().stream()
                            .map(one -> new VoteLine(null, one.name(), one.votes(), 0, 0))
                            .toList();
            case Election election ->
                    election.candidates().stream()
                            .map(one ->
                                    new VoteLine(
                                            one.id(),
                                            one.name(),
                                            one.yes(),
                                            one.no(),
                                            one.abstain()))
                            .toList();
        };
    }

    private Candidate asCandidate() {
        return new Candidate(Objects.requireNonNull(candidate), name, yes, no, abstain);
    }
}
