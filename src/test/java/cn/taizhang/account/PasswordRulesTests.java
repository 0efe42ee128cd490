package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("密码规则")
class PasswordRulesTests {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "Abcdefghij1, 密码至少 12 位。",
        "Abcdefghijk1, ''",
        "Abcdefghijkl1, ''",
        "Abc1春晓街道天祥社区一, ''"
    })
    void needs_twelve_characters(String password, String told) {
        assertThat(messages(password)).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @ParameterizedTest(name = "{0}：够 = {1}")
    @CsvSource({
        "abcdefghijkl, false",
        "Abcdefghijkl, false",
        "abcdefghijk1, false",
        "abcdefghijk-, false",
        "Abcdefghijk1, true",
        "Abcdefghijk-, true",
        "abcdefghij1-, true",
        "ABCDEFGHIJ1-, true",
        "Abcdefghij1-, true"
    })
    void needs_three_of_four_kinds_of_characters(String password, boolean enough) {
        assertThat(messages(password))
                .isEqualTo(enough ? List.of() : List.of("密码须含大写字母、小写字母、数字、符号中的至少三类。"));
    }

    @Test
    void seventy_two_bytes_are_read_and_one_more_is_refused() {
        String longest = "Ab1" + "x".repeat(69);

        assertThat(messages(longest)).isEmpty();
        assertThat(messages(longest + "x")).containsExactly("密码过长：最多 72 个字母或数字（汉字每个按 3 个计）。");
    }

    @Test
    void a_chinese_character_counts_three_bytes() {
        assertThat(messages("Ab1" + "汉".repeat(23))).isEmpty();
        assertThat(messages("Ab12" + "汉".repeat(23))).hasSize(1);
    }

    @Test
    void the_login_name_is_found_whatever_its_case() {
        assertThat(PasswordRules.breachesIn("1-ZhangMin-2020", "zhangmin"))
                .extracting(Breach::message)
                .containsExactly("密码不能包含登录名。");
    }

    @Test
    void tells_everything_at_once() {
        assertThat(PasswordRules.breachesIn("zhangmin", "zhangmin")).hasSize(3);
    }

    @RepeatedTest(20)
    void a_first_password_keeps_the_rules_and_has_no_sign_that_passes_for_another() {
        String password = FirstPassword.make();

        assertThat(messages(password)).isEmpty();
        assertThat(password).hasSize(19).doesNotContainPattern("[0O1lI]");
    }

    private static List<String> messages(String password) {
        return PasswordRules.breachesIn(password, "nobody").stream().map(Breach::message).toList();
    }
}
