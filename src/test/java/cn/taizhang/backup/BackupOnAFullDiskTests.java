package cn.taizhang.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.DirectoryInTheMaking;
import cn.taizhang.testing.SmallDisk;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of more bytes than its disk has, and the files of one restored to such a disk. */
@DisplayName("备份和恢复时磁盘满了")
class BackupOnAFullDiskTests {

    private static final Steps SILENT = (_, _, _) -> {};

    @TempDir private Path folder;

    private SmallDisk disk;
    private DatabaseAccess source;

    @BeforeEach
    void aDiskOfOneMegabyteAndTwoThatDoNotShrink() throws Exception {
        disk = SmallDisk.of(folder.resolve("disk"), 1);
        source = TestDatabase.fresh();
        BackupTests.execute(
                source,
                """
                create table kernel.large as
                select n, gen_random_uuid() as word from generate_series(1, 100000) n\
                """);
    }

    @AfterEach
    void diskAway() throws Exception {
        disk.close();
    }

    @Test
    void a_backup_that_finds_no_room_leaves_nothing() {
        Path file = disk.path().resolve("a.backup");

        assertThatThrownBy(() -> backup(folder).to(file, false, SILENT))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("磁盘已满");

        nothingIsLeft();
    }

    @Test
    @DisplayName("对照：直接写在要的名字下，同一检查看见半个文件")
    void written_straight_to_the_wanted_name_the_same_check_sees_half_a_file() throws Exception {
        Path file = disk.path().resolve("a.backup");
        try (var connection = source.connect();
                var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> StraightBackup.write(connection, channel, _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }

        assertThatThrownBy(this::nothingIsLeft)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.backup");
    }

    @Test
    void a_restore_that_finds_no_room_leaves_the_directory_empty_and_room_again_is_enough()
            throws Exception {
        try (var backup = BackupFile.open(withFilesBeside())) {
            try (var making = DirectoryInTheMaking.at(disk.path())) {
                disk.fill();
                assertThatThrownBy(() -> backup.copyFilesTo(making.directory().path()))
                        .isInstanceOf(BackupFailed.class)
                        .hasMessageContaining("磁盘已满");
                disk.empty();
            }
            nothingIsLeft();

            try (var again = DirectoryInTheMaking.at(disk.path())) {
                backup.copyFilesTo(again.directory().path());
                again.complete();
            }
        }
        assertThat(disk.path().resolve("audit-heads/b")).isNotEmptyFile();
    }

    @Test
    @DisplayName("对照：直接装在原处，同一检查看见半个目录，恢复也不能重来")
    void restored_straight_to_its_place_the_same_check_sees_half_a_directory() throws Exception {
        try (var backup = BackupFile.open(withFilesBeside())) {
            disk.fill();
            assertThatThrownBy(() -> backup.copyFilesTo(disk.path()))
                    .isInstanceOf(BackupFailed.class);
            disk.empty();
        }

        assertThatThrownBy(this::nothingIsLeft)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("audit-heads");
        assertThatThrownBy(() -> DirectoryInTheMaking.at(disk.path())).hasMessageContaining("不是空的");
    }

    private void nothingIsLeft() {
        try (var all = Files.list(disk.path())) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .filteredOn(name -> !name.equals("owner.lock"))
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Path withFilesBeside() throws IOException {
        Path heads = Files.createDirectories(folder.resolve("data/audit-heads"));
        Files.writeString(heads.resolve("a"), "");
        Files.writeString(heads.resolve("b"), "x".repeat(100_000));
        Path file = folder.resolve("whole.backup");
        backup(folder.resolve("data")).to(file, false, SILENT);
        return file;
    }

    private Backup backup(Path data) {
        return new Backup(
                source,
                new Origin("0.1.0", TestDatabase.DISTRICT, "测试区", null),
                new Alongside(data, List.of("audit-heads"), List.of()));
    }
}
