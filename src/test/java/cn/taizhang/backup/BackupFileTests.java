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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("备份文件：坏一点都看得出")
class BackupFileTests {

    private static final Steps SILENT = (_, _, _) -> {};

    @TempDir private static Path folder;

    private static Path whole = Path.of("");

    @BeforeAll
    static void aBackup() throws IOException {
        DatabaseAccess source = TestDatabase.fresh();
        Files.createDirectories(folder.resolve("data/audit-heads"));
        Files.writeString(folder.resolve("data/audit-heads/heads.log"), "one line\n");
        Files.createDirectories(folder.resolve("data/keys"));
        Files.writeString(folder.resolve("data/keys/secret.key"), "never in a backup");
        whole = folder.resolve("whole.backup");
        new Backup(
                        source,
                        new Origin("0.1.0", "990101", "测试区", null),
                        new Alongside(
                                folder.resolve("data"),
                                List.of("audit-heads", "not-there"),
                                List.of()))
                .to(whole, false, SILENT);
    }

    @Test
    void one_flipped_bit_anywhere_is_told() throws IOException {
        long size = Files.size(whole);
        long step = Math.max(1, size / 400);
        for (long at = 0; at < size; at += step) {
            refused(
                    AlteredBackup.withOneBitFlipped(whole, folder.resolve("flipped"), at),
                    "已损坏或不完整");
        }
        refused(AlteredBackup.withOneBitFlipped(whole, folder.resolve("flipped"), size - 1), "已损坏");
        BackupFile.open(whole).close();
    }

    @Test
    void a_file_cut_short_is_told() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : List.of(0, 10, 64, 65, bytes.length / 2, bytes.length - 1)) {
            refused(
                    Files.write(folder.resolve("short"), java.util.Arrays.copyOf(bytes, length)),
                    "已损坏或不完整");
        }
    }

    @Test
    void some_other_file_is_told() throws IOException {
        refused(Files.writeString(folder.resolve("other"), "x".repeat(500)), "已损坏或不完整");
        refused(folder.resolve("missing"), "没有文件");
    }

    @Test
    void the_seal_is_what_a_plain_tool_computes() throws Exception {
        var checked =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "head -c -64 \"$1\" | sha256sum | head -c 64; echo; tail -c 64 \"$1\"",
                                "sh",
                                whole.toString())
                        .start();
        var lines = checked.inputReader().readAllAsString().split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo(lines[1]);
    }

    @Test
    void a_table_left_out_is_told_even_where_nothing_in_the_file_speaks_of_it()
            throws SQLException {
        var altered = AlteredBackup.withoutTable(whole, folder.resolve("less"), "audit.entry");
        var goal = empty();

        try (var backup = BackupFile.open(altered)) {
            assertThatThrownBy(() -> backup.loadInto(goal, SILENT))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("audit.entry");
        }
        assertThat(BackupTests.ask(goal, "select count(*) from kernel.district"))
                .containsExactly("0");
    }

    @Test
    void a_changed_row_is_told_by_its_table() throws SQLException {
        var altered =
                AlteredBackup.with(
                        whole,
                        folder.resolve("changed"),
                        "tables/kernel.district.csv",
                        "测试区",
                        "别的区");
        var goal = empty();

        try (var backup = BackupFile.open(altered)) {
            assertThatThrownBy(() -> backup.loadInto(goal, SILENT))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("kernel.district");
        }
        assertThat(BackupTests.ask(goal, "select count(*) from kernel.district"))
                .containsExactly("0");
    }

    @Test
    void a_file_that_would_leave_the_directory_is_refused() {
        var altered =
                AlteredBackup.with(
                        whole,
                        folder.resolve("outside"),
                        "contents.json",
                        "files/audit-heads/heads.log",
                        "files/../heads.log");

        refused(altered, "缺少 files/../heads.log");
    }

    @Test
    void a_backup_of_a_newer_program_or_another_format_is_refused_by_name() {
        refused(
                AlteredBackup.with(
                        whole,
                        folder.resolve("newer"),
                        "manifest.json",
                        "V202611230001__district.sql",
                        "V209901010000__district.sql"),
                "由更新的台账（0.1.0）写成");
        refused(
                AlteredBackup.with(
                        whole,
                        folder.resolve("format"),
                        "manifest.json",
                        "\"format\" : 1",
                        "\"format\" : 2"),
                "第 2 版");
        refused(
                AlteredBackup.with(
                        whole,
                        folder.resolve("foreign"),
                        "manifest.json",
                        "\"product\" : \"taizhang\"",
                        "\"product\" : \"other\""),
                "不是台账的备份");
    }

    @Test
    void an_older_structure_with_another_content_is_refused() {
        try (var backup =
                BackupFile.open(
                        AlteredBackup.with(
                                whole,
                                folder.resolve("altered-migration"),
                                "manifest.json",
                                "\"checksum\" : ",
                                "\"checksum\" : 0, \"formerly\" : "))) {
            assertThatThrownBy(() -> backup.manifest().schema().reproduceIn(TestDatabase.empty()))
                    .hasMessageContaining("得不到备份时的库结构");
        }
    }

    @Test
    void files_beside_the_database_come_back_and_keys_are_never_in_it() throws IOException {
        var goal = folder.resolve("goal");
        try (var backup = BackupFile.open(whole)) {
            backup.copyFilesTo(goal);
        }

        assertThat(goal.resolve("audit-heads/heads.log")).hasContent("one line\n");
        assertThat(goal.resolve("keys")).doesNotExist();
        try (var file = FileChannel.open(whole, StandardOpenOption.READ)) {
            assertThat(Seal.isWhole(file)).isTrue();
        }
    }

    private static DatabaseAccess empty() throws SQLException {
        var access = TestDatabase.fresh();
        BackupTests.execute(access, "delete from kernel.district");
        return access;
    }

    private static void refused(Path file, String words) {
        assertThatThrownBy(() -> BackupFile.open(file).close())
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(words);
    }
}
