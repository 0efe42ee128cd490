package cn.taizhang.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, which writes a backup as far as its tenth table and ends there as under SIGKILL. */
@DisplayName("备份写到一半被 kill -9")
class BackupKilledTests {

    @TempDir private Path folder;

    private DatabaseAccess source;
    private Path file;

    @BeforeEach
    void aDatabaseWhoseFirstTableFillsMoreThanABuffer() throws SQLException {
        source = TestDatabase.fresh();
        BackupTests.execute(
                source,
                """
                create schema a;
                create table a.large as select gen_random_uuid() as word from generate_series(1, 10000)\
                """);
        file = folder.resolve("a.backup");
    }

    @Test
    void nothing_stands_under_the_wanted_name_and_the_next_one_clears_what_lay_about()
            throws Exception {
        killedWriting("beside its place");

        nothingStandsUnderTheName();
        assertThat(entries()).singleElement().asString().endsWith(".partial");
        Killed.backup(source).to(file, false, (_, _, _) -> {});
        assertThat(entries()).containsExactly(file);
        BackupFile.open(file).close();
    }

    @Test
    @DisplayName("对照：直接写在要的名字下，同一检查看见半个文件")
    void written_straight_to_the_wanted_name_the_same_check_sees_half_a_file() throws Exception {
        killedWriting("straight");

        assertThatThrownBy(this::nothingStandsUnderTheName)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.backup");
        assertThat(file).isNotEmptyFile();
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessageContaining("已损坏或不完整");
        assertThatThrownBy(() -> Killed.backup(source).to(file, false, (_, _, _) -> {}))
                .as("and the next one finds its place taken")
                .hasMessageContaining("没有动它");
    }

    private void nothingStandsUnderTheName() {
        assertThat(file).doesNotExist();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private void killedWriting(String manner) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Killed.class.getName(),
                                source.url(),
                                source.user(),
                                source.password(),
                                file.toString(),
                                manner)
                        .redirectErrorStream(true)
                        .start();
        String said = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).as(said).isEqualTo(Killed.CODE);
    }

    /** 另一个进程, which gets as far as its tenth table. */
    static final class Killed {

        static final int CODE = 137;
        private static final int TABLES = 10;

        private Killed() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            var source = new DatabaseAccess(arguments[0], arguments[1], arguments[2]);
            var file = Path.of(arguments[3]);
            if (arguments[4].equals("straight")) {
                straightTo(file, source);
            } else {
                backup(source).to(file, false, (_, done, _) -> endAt(done));
            }
        }

        static Backup backup(DatabaseAccess source) {
            return new Backup(
                    source,
                    new Origin("0.1.0", TestDatabase.DISTRICT, "测试区", null),
                    new Alongside(Path.of("nothing"), List.of(), List.of()));
        }

        /** What the product does not do: the same bytes, without a name of their own until they are whole. */
        private static void straightTo(Path file, DatabaseAccess source)
                throws IOException, SQLException {
            try (var connection = source.connect();
                    var channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                StraightBackup.write(connection, channel, Killed::endAt);
            }
        }

        private static void endAt(long done) {
            if (done == TABLES) {
                Runtime.getRuntime().halt(CODE);
            }
        }
    }
}
