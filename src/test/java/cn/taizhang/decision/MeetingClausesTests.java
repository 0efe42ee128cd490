package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.Requirement;
import cn.taizhang.ballot.Sheets;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of residents' meetings and of the steps before them, and the table of clauses say the same number; a change of one alone fails here. */
@DisplayName("居民会议制度与条款表")
class MeetingClausesTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("shares")
    void the_share_is_that_of_its_clause(String clause, Threshold share) {
        assertThat(Sheets.clause(clause).value())
                .isEqualTo(share.numerator() + "/" + share.denominator());
    }

    static Stream<Arguments> shares() {
        return Stream.concat(
                Stream.of(
                                MeetingLaw2018.MAJORITY,
                                MeetingLaw2025.MAJORITY,
                                MeetingLaw2025.ASSEMBLY_QUORUM,
                                MeetingLaw2025.ASSEMBLY_MAJORITY,
                                MeetingLaw2025.REPRESENTATIVES_SHARE)
                        .map(MeetingClausesTests::argument),
                Stream.of(
                        Arguments.of("R-040", MeetingLaw2018.QUORUM),
                        Arguments.of("R-046", MeetingLaw2025.QUORUM),
                        Arguments.of("R-050", MeetingLaw2025.ASSEMBLY_ASKED_BY_REPRESENTATIVES)));
    }

    @ParameterizedTest(name = "{0} 的条文写着 {1}")
    @MethodSource("sharesInWords")
    void the_share_stands_in_the_words_of_its_clause(String clause, Threshold share) {
        var words = share.text().replace("不少于", "") + "以上";

        assertThat(share.word()).isEqualTo(Threshold.Word.AT_LEAST);
        assertThat(Sheets.clause(clause).rule()).contains(words);
    }

    static Stream<Arguments> sharesInWords() {
        return Stream.of(
                Arguments.of("R-042", MeetingLaw2018.ASKED_BY_RESIDENTS),
                Arguments.of("R-042", MeetingLaw2018.ASKED_BY_GROUPS),
                Arguments.of("R-044", MeetingLaw2025.ASKED_BY_RESIDENTS),
                Arguments.of("R-044", MeetingLaw2025.ASKED_BY_REPRESENTATIVES));
    }

    @Test
    void the_days_of_notice_are_those_of_their_clause() {
        assertThat(Sheets.clause("R-045").wholeNumber()).hasValue(MeetingLaw2025.DAYS_AHEAD);
    }

    @ParameterizedTest(name = "{0} 只在 {1} 施行期间有效")
    @CsvSource({
        "R-040, CN_2018", "R-041, CN_2018", "R-042, CN_2018", "R-043, CN_2018",
        "R-044, CN_2025", "R-045, CN_2025", "R-046, CN_2025", "R-047, CN_2025",
        "R-048, CN_2025", "R-050, CN_2025", "R-051, CN_2025", "R-052, CN_2025",
        "R-053, CN_2025", "R-054, CN_2025", "R-064, CN_2018", "R-069, CN_2025"
    })
    void a_clause_is_in_force_with_its_text(String code, RuleSet ruleSet) {
        var clause = Sheets.clause(code);

        assertThat(clause.isInForceOn(LocalDate.of(2025, 12, 31)))
                .isEqualTo(ruleSet == RuleSet.CN_2018);
        assertThat(clause.isInForceOn(LocalDate.of(2026, 1, 1)))
                .isEqualTo(ruleSet == RuleSet.CN_2025);
    }

    private static Arguments argument(Requirement requirement) {
        return Arguments.of(requirement.clause(), requirement.share());
    }
}
