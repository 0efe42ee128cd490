package cn.taizhang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("制度条款")
class RegulationsTests {

    private final Regulations regulations = new Regulations();

    @Test
    void holds_every_clause_in_order() {
        assertThat(regulations.all())
                .extracting(Clause::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 73).mapToObj("R-%03d"::formatted).toList());
    }

    @Test
    void finds_a_clause_by_its_code() {
        var posting = regulations.find("R-028").orElseThrow();

        assertThat(posting.source()).isEqualTo("《中华人民共和国城市居民委员会组织法》第三十四条");
        assertThat(posting.wholeNumber()).hasValue(15);
        assertThat(posting.valueText()).isEqualTo("15日");
        assertThat(posting.mark()).isEqualTo(Mark.VERIFIED);
        assertThat(regulations.find("R-999")).isEmpty();
    }

    @Test
    void a_share_is_no_whole_number() {
        var attendance = regulations.find("R-013").orElseThrow();

        assertThat(attendance.wholeNumber()).isEmpty();
        assertThat(attendance.valueText()).isEqualTo("应到会的4/5");
    }

    @Test
    void a_clause_is_in_force_from_its_first_day_on() {
        assertThat(codesOn(LocalDate.of(2025, 12, 31))).doesNotContain("R-028");
        assertThat(codesOn(LocalDate.of(2026, 1, 1))).contains("R-028");
    }

    @Test
    void a_clause_is_in_force_on_its_last_day_and_not_after() {
        var clause = ClauseTableTests.clauseInForce("2018-12-29", "2025-12-31");

        assertThat(clause.isInForceOn(LocalDate.of(2018, 12, 28))).isFalse();
        assertThat(clause.isInForceOn(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(clause.isInForceOn(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(clause.isInForceOn(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void a_clause_without_a_known_first_day_is_always_listed() {
        assertThat(regulations.find("R-022").orElseThrow().inForceFrom()).isNull();
        assertThat(codesOn(LocalDate.of(1990, 1, 1))).contains("R-022");
    }

    @Test
    void searches_for_all_words_anywhere_in_a_clause() {
        assertThat(codesFor("任前公示")).containsExactly("R-029");
        assertThat(codesFor("公示　居委")).isEmpty();
        assertThat(codesFor("居民委员会 公示")).containsExactly("R-028");
        assertThat(codesFor("r-009")).containsExactly("R-009");
        assertThat(codesFor(" ")).hasSize(73);
    }

    @Test
    void says_where_it_is_not_sure() {
        assertThat(regulations.all())
                .filteredOn(clause -> clause.mark() != Mark.VERIFIED)
                .allSatisfy(clause -> {
                    assertThat(clause.kind()).isEqualTo(Clause.Kind.PARAMETER);
                    assertThat(clause.note()).contains("待核对");
                });
    }

    private List<String> codesOn(LocalDate day) {
        return regulations.inForceOn(day).stream().map(Clause::code).toList();
    }

    private List<String> codesFor(String words) {
        return regulations.search(words).stream().map(Clause::code).toList();
    }
}
