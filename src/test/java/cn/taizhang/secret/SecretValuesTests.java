package cn.taizhang.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("敏感字段加密")
class SecretValuesTests {

    private static final String PLAIN = "11010519491231002X";

    private final SecretValues secrets = new SecretValues(key(1));

    @Test
    void what_was_encrypted_comes_back() {
        assertThat(secrets.decrypt(secrets.encrypt(PLAIN))).isEqualTo(PLAIN);
        assertThat(secrets.decrypt(secrets.encrypt(""))).isEmpty();
    }

    @Test
    void what_is_stored_begins_with_the_id_of_the_algorithm() {
        assertThat(secrets.encrypt(PLAIN)).startsWith(1).hasSize(1 + 12 + PLAIN.length() + 16);
    }

    @Test
    void the_same_text_never_gives_the_same_bytes() {
        assertThat(secrets.encrypt(PLAIN)).isNotEqualTo(secrets.encrypt(PLAIN));
    }

    @Test
    void another_key_reads_nothing_and_says_nothing() {
        byte[] stored = secrets.encrypt(PLAIN);

        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretValues(key(2)).decrypt(stored))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("1101"));
    }

    @Test
    void a_byte_that_was_altered_anywhere_is_noticed() {
        byte[] stored = secrets.encrypt(PLAIN);

        for (int i = 0; i < stored.length; i++) {
            byte[] altered = stored.clone();
            altered[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(altered));
        }
    }

    @Test
    void a_value_that_was_cut_short_is_noticed() {
        byte[] stored = secrets.encrypt(PLAIN);

        for (int length : new int[] {0, 1, 28, stored.length - 1}) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(cut));
        }
    }

    @Test
    void equal_texts_match_by_digest_under_one_key_only() {
        assertThat(secrets.digest(PLAIN)).isEqualTo(secrets.digest(PLAIN)).hasSize(32);
        assertThat(secrets.digest(PLAIN)).isNotEqualTo(secrets.digest("110105194912310021"));
        assertThat(secrets.digest(PLAIN)).isNotEqualTo(new SecretValues(key(2)).digest(PLAIN));
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretValues(new byte[63]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretValues(new byte[65]));
    }

    private static byte[] key(int filler) {
        byte[] key = new byte[64];
        Arrays.fill(key, (byte) filler);
        return key;
    }
}
