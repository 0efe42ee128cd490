package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.Requirement;
import cn.taizhang.ballot.Sheets;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.Clause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("商议（审议）的到会比例按当日的参数")
class DeliberationSharesTests {

    private static final LocalDate CHANGED = LocalDate.of(2026, 7, 1);

    private final DeliberationShares shares =
            new DeliberationShares(
                    List.of(
                            from("R-071", "2/3", null, CHANGED.minusDays(1)),
                            from("R-071", "3/5", CHANGED, null),
                            from("R-072", "1/2", null, CHANGED.minusDays(1))));

    @Test
    void a_district_that_decides_otherwise_is_followed_from_its_day_on() {
        assertThat(shares.reviewQuorum(CHANGED.minusDays(1)).orThrow().share())
                .isEqualTo(Threshold.atLeast(2, 3));
        assertThat(shares.reviewQuorum(CHANGED).orThrow().share())
                .isEqualTo(Threshold.atLeast(3, 5));
    }

    @Test
    void of_the_committees_more_than_the_share_come() {
        assertThat(shares.committeesQuorum(CHANGED.minusDays(1)).orThrow().share())
                .isEqualTo(Threshold.moreThan(1, 2));
    }

    @Test
    void where_nothing_names_a_share_on_the_day_it_is_said_so() {
        var told =
                shares.committeesQuorum(CHANGED)
                                instanceof Outcome.Refused<Requirement>(var breaches)
                        ? breaches
                        : List.<Breach>of();

        assertThat(told).extracting(Breach::clause).containsExactly("R-072");
    }

    private static Clause from(
            String code, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        var shipped = Sheets.clause(code);
        return new Clause(
                code,
                shipped.subject(),
                shipped.rule(),
                value,
                shipped.unit(),
                shipped.regulation(),
                shipped.article(),
                shipped.readAt(),
                shipped.mark(),
                shipped.kind(),
                from,
                to,
                shipped.note());
    }
}
