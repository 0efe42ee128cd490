package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("动态验证码（RFC 6238）")
class TimeCodesTests {

    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.UTF_8));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);
    private static final long STEP = 1_111_111_111L / 30;

    private final TimeCodes codes = new TimeCodes();

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    @DisplayName("附录 B 的六个数")
    void the_vectors_of_the_standard(long seconds, String code) {
        assertThat(new TimeCodes(8).at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_code_counts_one_step_before_and_one_after(int off, boolean right) {
        String code = codes.at(SECRET, NOW.plusSeconds(off));

        assertThat(codes.stepOf(SECRET, code, NOW, 0).isPresent()).isEqualTo(right);
    }

    @Test
    void no_step_up_to_the_last_used_one_is_taken_again() {
        String code = codes.at(SECRET, NOW);

        assertThat(codes.stepOf(SECRET, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(codes.stepOf(SECRET, code, NOW, STEP)).isEmpty();
        assertThat(codes.stepOf(SECRET, code, NOW, STEP + 1)).isEmpty();
    }

    @Test
    void what_is_no_code_is_wrong() {
        for (String typed : new String[] {"", "5", "abcdef", "0504711", "０５０４７１"}) {
            assertThat(codes.stepOf(SECRET, typed, NOW, 0)).as(typed).isEmpty();
        }
    }

    @Test
    void a_secret_has_160_bits_and_is_never_the_same() {
        assertThat(new Base32().decode(TimeCodes.newSecret())).hasSize(20);
        assertThat(TimeCodes.newSecret()).isNotEqualTo(TimeCodes.newSecret());
    }

    @Test
    void the_square_names_product_and_account() {
        assertThat(TimeCodes.address("ABC", "security"))
                .isEqualTo(
                        "otpauth://totp/%E5%8F%B0%E8%B4%A6:security?secret=ABC&issuer=%E5%8F%B0%E8%B4%A6");
    }
}
