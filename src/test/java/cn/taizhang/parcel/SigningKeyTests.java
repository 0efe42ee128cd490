package cn.taizhang.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("签名密钥")
class SigningKeyTests {

    @TempDir private Path temporary;
    private TwoSides sides;

    @BeforeEach
    void twoSidesKnowOneAnother() {
        sides = new TwoSides(temporary);
    }

    @Test
    void the_key_is_read_by_its_owner_alone_and_is_the_same_the_next_time() throws Exception {
        Path file = temporary.resolve("inner.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.in(file).publicKey().text())
                .isEqualTo(sides.inner.publicKey().text());
    }

    @Test
    void what_was_pasted_as_a_key_is_one_or_none() {
        assertThat(PublicKey.of(" " + sides.inner.publicKey().text() + "\n")).isPresent();
        assertThat(PublicKey.of("")).isEmpty();
        assertThat(PublicKey.of("MCowBQYDK2VwAyEA")).isEmpty();
        assertThat(PublicKey.of("x".repeat(500))).isEmpty();
    }
}
