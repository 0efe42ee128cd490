package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("个人信息的痕迹")
class PersonalMarksTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "电话13800138000联系, 电话（手机号已隐去）联系",
        "138 0013 8000, （手机号已隐去）",
        "１３８００１３８０００, （手机号已隐去）",
        "身份证11010519491231002X。, 身份证（身份证号已隐去）。",
        "110105 19491231 0021, （身份证号已隐去）",
        "3-201 13800138000, 3-201 （手机号已隐去）",
        "1380013800, 1380013800",
        "138001380001, 138001380001",
        "12800138000, 12800138000",
        "3-201 共 36 万元, 3-201 共 36 万元",
        "138-001-38000, （手机号已隐去）",
        "1 3 8 0 0 1 3 8 0 0 0, （手机号已隐去）",
        "1101 0519 4912 3100 21, （身份证号已隐去）",
        "3-2-1101 3-2-1102 3-2-1103 楼道照明修缮, 3-2-1101 3-2-1102 3-2-1103 楼道照明修缮",
        "1-4-101 1-4-1002 屋面防水, 1-4-101 1-4-1002 屋面防水",
        "2020-06-30 2020-07-01 10:00 集中学习, 2020-06-30 2020-07-01 10:00 集中学习"
    })
    void what_looks_like_a_number_of_a_person_is_masked_and_nothing_else(
            String text, String masked) {
        assertThat(PersonalMarks.masked(text)).isEqualTo(masked);
        assertThat(PersonalMarks.in(text).isEmpty()).isEqualTo(masked.equals(text));
    }

    @Test
    void both_sorts_of_numbers_are_told_at_once() {
        assertThat(PersonalMarks.breachesIn("text", "11010519491231002X，13800138000"))
                .extracting(Breach::message)
                .containsExactly(
                        "里面有像身份证号的数字，会被别人看到：请删去，或者只留后四位。", "里面有像手机号的数字，会被别人看到：请删去，或者只留后四位。");
    }
}
