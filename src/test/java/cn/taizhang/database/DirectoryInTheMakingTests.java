package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("新建中的数据目录")
class DirectoryInTheMakingTests {

    @TempDir private Path temporary;

    private Path goal;

    @BeforeEach
    void nothingThereYet() {
        goal = temporary.resolve("data");
    }

    @Test
    void what_is_complete_takes_its_place_and_leaves_nothing_behind() throws IOException {
        try (var making = DirectoryInTheMaking.at(goal)) {
            fill(making);
            assertThat(entries()).containsExactly("restoring");
            making.complete();
        }

        assertThat(entries()).containsExactly("demo.day", "keys");
        assertThat(DataDirectory.at(goal).path()).isEqualTo(goal);
    }

    @Test
    void what_is_not_complete_is_taken_away() throws IOException {
        try (var making = DirectoryInTheMaking.at(goal)) {
            fill(making);
        }

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_directory_with_anything_in_it_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(goal);
        Files.writeString(goal.resolve("note"), "mine");

        assertThatThrownBy(() -> DirectoryInTheMaking.at(goal))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不是空的");
        assertThat(entries()).containsExactly("note");
    }

    @Test
    void a_disk_of_its_own_counts_as_empty() throws IOException {
        Files.createDirectories(goal.resolve("lost+found"));

        try (var making = DirectoryInTheMaking.at(goal)) {
            fill(making);
            making.complete();
        }

        assertThat(entries()).containsExactly("demo.day", "keys", "lost+found");
    }

    @Test
    void one_cut_short_while_it_is_filled_is_refused_to_others_and_begun_anew() throws IOException {
        Files.createDirectories(goal.resolve("restoring/keys"));
        Files.writeString(goal.resolve("restoring/half"), "half");

        assertThatThrownBy(() -> DataDirectory.at(goal))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("重新运行 restore");
        try (var making = DirectoryInTheMaking.at(goal)) {
            assertThat(making.directory().path().resolve("half")).doesNotExist();
            fill(making);
            making.complete();
        }
        assertThat(entries()).containsExactly("demo.day", "keys");
    }

    @Test
    void one_cut_short_while_it_moves_in_is_moved_in_by_whoever_opens_it() throws IOException {
        Files.createDirectories(goal.resolve("restoring"));
        Files.writeString(goal.resolve("restoring/complete"), "");
        Files.writeString(goal.resolve("restoring/second"), "2");
        Files.writeString(goal.resolve("first"), "1");

        DataDirectory.at(goal);

        assertThat(entries()).containsExactly("first", "second");
    }

    @Test
    void one_cut_short_after_everything_was_moved_is_no_obstacle() throws IOException {
        Files.createDirectories(goal.resolve("restoring"));
        Files.writeString(goal.resolve("first"), "1");

        DataDirectory.at(goal);

        assertThat(entries()).containsExactly("first");
    }

    @Test
    void nobody_opens_it_and_nobody_begins_another_while_it_is_filled() throws IOException {
        try (var making = DirectoryInTheMaking.at(goal)) {
            fill(making);

            assertThatThrownBy(() -> DataDirectory.at(goal)).hasMessageContaining("另一个台账进程");
            assertThatThrownBy(() -> DirectoryInTheMaking.at(goal)).hasMessageContaining("另一个台账进程");
            assertThat(making.directory().path().resolve("demo.day")).exists();
        }
    }

    @Test
    void the_server_of_an_attempt_that_was_killed_is_ended_with_it() throws Exception {
        Files.createDirectories(goal);
        Path inside = goal.resolve("restoring");
        long server;
        try (var other = OtherProcess.opening(inside)) {
            assertThat(other.says()).isEqualTo("owner");
            server = PidFile.read(inside.resolve("postgres")).orElseThrow().pid();
            other.killed();
        }
        assertThat(ServerProcesses.isAlive(server)).isTrue();

        DirectoryInTheMaking.at(goal).close();

        assertThat(ServerProcesses.isAlive(server)).isFalse();
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("对照：直接装在原处，被 kill -9 后，半个目录被当成完整的，恢复也不能重来")
    void filled_straight_in_its_place_a_killed_one_is_taken_for_a_whole_one() throws Exception {
        try (var other = OtherProcess.opening(goal)) {
            assertThat(other.says()).isEqualTo("owner");
            other.killed();
        }

        assertThatThrownBy(() -> DirectoryInTheMaking.at(goal)).hasMessageContaining("不是空的");
        try (var half = EmbeddedPostgres.open(DataDirectory.at(goal))) {
            assertThat(half.owner()).isTrue();
        }
    }

    @Test
    @DisplayName("对照：没有「装完」的记号，搬到一半的就停在一半")
    void without_the_mark_one_that_was_cut_while_it_moved_in_stays_half() throws IOException {
        Files.createDirectories(goal.resolve("restoring"));
        Files.writeString(goal.resolve("restoring/second"), "2");
        Files.writeString(goal.resolve("first"), "1");

        assertThatThrownBy(() -> DataDirectory.at(goal)).hasMessageContaining("没有完成的恢复");

        assertThat(entries()).containsExactly("first", "restoring");
    }

    private static void fill(DirectoryInTheMaking making) throws IOException {
        Files.writeString(making.directory().keys().resolve("secret.key"), "key");
        Files.writeString(making.directory().path().resolve("demo.day"), "day");
        Files.writeString(making.directory().ownerLock(), "1");
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> all = Files.list(goal)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> !each.equals("owner.lock"))
                    .sorted()
                    .toList();
        }
    }
}
