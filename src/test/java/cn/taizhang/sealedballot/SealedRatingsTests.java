package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.RatedQuestion;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("网上测评供群众评议取用")
class SealedRatingsTests extends WithBallots {

    private static final int OFFERED = 20;

    @Autowired private SealedRatings ratings;

    @Test
    void however_many_votes_were_opened_since_a_rating_is_offered() {
        var rating = openedOn(LAST.plusDays(1), BallotQuestion.rating("道路修缮"));
        IntStream.range(0, OFFERED)
                .forEach(
                        _ -> openedOn(LAST.plusDays(2), BallotQuestion.vote("同意加装电梯吗", List.of())));

        assertThat(ratings.ratings(clerk, district.firstCommunity()))
                .extracting(RatedQuestion::key)
                .containsExactly(rating + "-1");
    }

    @Test
    void a_rating_that_was_chosen_is_found_by_its_key_however_many_are_newer() {
        var rating =
                openedOn(
                        LAST.plusDays(1),
                        BallotQuestion.rating("道路修缮"),
                        BallotQuestion.rating("路灯"));
        IntStream.range(0, OFFERED)
                .forEach(_ -> openedOn(LAST.plusDays(2), BallotQuestion.rating("加装电梯")));

        assertThat(ratings.ratings(clerk, district.firstCommunity()))
                .hasSize(OFFERED)
                .extracting(RatedQuestion::key)
                .doesNotContain(rating + "-1", rating + "-2");
        assertThat(ratings.rating(clerk, district.firstCommunity(), rating + "-2"))
                .get()
                .extracting(RatedQuestion::question)
                .isEqualTo("路灯");
    }

    @Test
    void what_names_no_opened_rating_of_the_community_finds_none() {
        var rating = openedOn(LAST.plusDays(1), BallotQuestion.rating("道路修缮"));
        var vote = openedOn(LAST.plusDays(1), BallotQuestion.vote("同意加装电梯吗", List.of()));
        var closed = drafted(BallotQuestion.rating("路灯"));

        assertThat(List.of(rating + "-2", rating + "", "-", "", "路灯", vote + "-1", closed + "-1"))
                .allSatisfy(key ->
                        assertThat(ratings.rating(clerk, district.firstCommunity(), key))
                                .isEmpty());
        assertThat(
                        ratings.rating(
                                district.firstStreetOfficer(),
                                district.secondCommunity(),
                                rating + "-1"))
                .isEmpty();
    }

    private UUID drafted(BallotQuestion... questions) {
        var draft = new SealedBallotDraft("为民办实事", List.of(questions), roll, 1, FIRST, LAST);
        return ballots.draft(clerk, SealedBallots.key(), draft).orThrow();
    }

    private UUID openedOn(LocalDate day, BallotQuestion... questions) {
        var id = drafted(questions);
        TestDatabase.owner()
                .sql(
                        """
                        insert into sealedballot.opening (district, ballot_id, entitled, handed_out, papers, opened_on, opened_by)
                        select district, ballot_id, entitled, 0, 0, :day, '张敏' from sealedballot.ballot where ballot_id = :id
                        """)
                .param("day", day)
                .param("id", id)
                .update();
        return id;
    }
}
