package cn.taizhang.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("密钥文件")
class KeyFileTests {

    @TempDir private Path directory;

    @Test
    void a_new_key_is_readable_by_its_owner_only() throws IOException {
        var file = directory.resolve("keys").resolve("secret.key");

        assertThat(KeyFile.open(file)).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void the_same_file_gives_the_same_key_and_another_file_another() {
        var file = directory.resolve("secret.key");

        assertThat(KeyFile.open(file)).isEqualTo(KeyFile.open(file));
        assertThat(KeyFile.open(directory.resolve("other.key"))).isNotEqualTo(KeyFile.open(file));
    }
}
