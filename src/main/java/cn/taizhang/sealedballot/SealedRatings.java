package cn.taizhang.sealedballot;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.RatedQuestion;
import cn.taizhang.ballot.RatingSource;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.SatisfactionGrade;
import cn.taizhang.kernel.Sent;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 网上测评的结果: what opened ratings came to, question by question. Counted from the same papers as the published list. */
@Component
@Transactional(readOnly = true)
class SealedRatings implements RatingSource {

    private static final int MOST = 20;

    private final SealedBallotStore ballots;
    private final OpenedBoxStore boxes;
    private final Organizations organizations;

    SealedRatings(SealedBallotStore ballots, OpenedBoxStore boxes, Organizations organizations) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.organizations = organizations;
    }

    @Override
    public List<RatedQuestion> ratings(Viewer viewer, OrganizationId community) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return ballots.openedOf(community, BallotKind.RATING, MOST).stream()
                .filter(one -> organizations.isWithin(scope, community, one.firstDay()))
                .flatMap(one -> questions(one).stream())
                .toList();
    }

    @Override
    public Optional<RatedQuestion> rating(Viewer viewer, OrganizationId community, String key) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return ballotOf(key).flatMap(ballots::find).stream()
                .filter(one -> one.organization().equals(community))
                .filter(one -> one.openedOn() != null && one.kind() == BallotKind.RATING)
                .filter(one -> organizations.isWithin(scope, community, one.firstDay()))
                .flatMap(one -> questions(one).stream())
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** A key is the ballot and the number of the question. */
    private static String key(SealedBallot ballot, int number) {
        return ballot.id() + "-" + number;
    }

    private static Optional<UUID> ballotOf(String key) {
        return Sent.maybe(key.substring(0, Math.max(0, key.lastIndexOf('-'))));
    }

    private List<RatedQuestion> questions(SealedBallot ballot) {
        var counts = boxes.counts(ballot.id());
        var rated = new ArrayList<RatedQuestion>();
        for (var question : ballot.questions()) {
            int number = rated.size() + 1;
            var answers = counts.getOrDefault(number, Map.of());
            rated.add(
                    new RatedQuestion(
                            key(ballot, number),
                            ballot.title(),
                            question.text(),
                            new PostingPeriod(ballot.firstDay(), ballot.lastDay()),
                            answers.values().stream().mapToInt(Integer::intValue).sum(),
                            grades(question, answers)));
        }
        return rated;
    }

    private static Map<SatisfactionGrade, Integer> grades(
            BallotQuestion question, Map<Integer, Integer> answers) {
        var words =
                question.options().stream()
                        .collect(
                                Collectors.toMap(
                                        BallotQuestion.Option::label,
                                        BallotQuestion.Option::answer));
        var grades = new EnumMap<SatisfactionGrade, Integer>(SatisfactionGrade.class);
        for (var grade : SatisfactionGrade.values()) {
            grades.put(grade, answers.getOrDefault(words.get(grade.label()), 0));
        }
        return grades;
    }
}
