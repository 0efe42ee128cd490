package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("数据库程序")
class ServerProgramsTests {

    @TempDir private Path temporary;

    @Test
    void two_who_unpack_at_once_end_with_one_whole_copy_and_no_debris() throws Exception {
        Path debris = Files.createDirectories(temporary.resolve("postgresql-0.unpacking-1"));
        Files.setLastModifiedTime(debris, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var first = CompletableFuture.supplyAsync(() -> ServerPrograms.unpackedBelow(temporary));
        var second = CompletableFuture.supplyAsync(() -> ServerPrograms.unpackedBelow(temporary));

        assertThat(first.get()).isEqualTo(second.get());
        assertThat(temporary).isDirectoryContaining("glob:**/postgresql-18.6.0-????????");
        try (var left = Files.list(temporary)) {
            assertThat(left).hasSize(1);
        }
        assertThat(first.get().home().resolve("lib/libpq.so")).isSymbolicLink();
        assertThat(versionOf(first.get())).startsWith("postgres (PostgreSQL) 18.6");
        assertThat(ServerPrograms.VERSION).isEqualTo("18.6.0");
    }

    @Test
    void the_cache_is_where_the_user_keeps_caches() {
        assertThat(ServerPrograms.cacheHome(Map.of("XDG_CACHE_HOME", "/cache"), "/home/lin"))
                .isEqualTo(Path.of("/cache/taizhang"));
        assertThat(ServerPrograms.cacheHome(Map.of("XDG_CACHE_HOME", "relative"), "/home/lin"))
                .isEqualTo(Path.of("/home/lin/.cache/taizhang"));
        assertThat(ServerPrograms.cacheHome(Map.of(), "/home/lin"))
                .isEqualTo(Path.of("/home/lin/.cache/taizhang"));
    }

    @Test
    void a_cache_that_cannot_be_made_is_told_with_the_way_out() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> ServerPrograms.unpackedBelow(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("XDG_CACHE_HOME");
    }

    private static String versionOf(ServerPrograms programs) {
        return ServerCommand.run(
                        Duration.ofSeconds(20),
                        "",
                        List.of(programs.postgres().toString(), "--version"))
                .output();
    }
}
