package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("建立数据库")
class ClusterCreationTests {

    @TempDir private Path temporary;

    @Test
    void a_cluster_cut_short_is_made_anew_and_its_debris_is_cleared() throws Exception {
        var directory = DataDirectory.at(temporary);
        try (var other = OtherProcess.opening(temporary)) {
            var waiting = new Waiting(Duration.ofSeconds(30));
            while (inTheMaking().isEmpty() && waiting.goesOn()) {
                // until initdb is at work
            }
            other.killed();
        }
        assertThat(directory.cluster()).doesNotExist();

        try (var postgres = EmbeddedPostgres.open(directory)) {
            assertThat(postgres.owner()).isTrue();
        }
        assertThat(inTheMaking()).isEmpty();
    }

    @Test
    void a_cluster_whose_record_was_not_yet_written_is_kept() throws Exception {
        var directory = DataDirectory.at(temporary);
        EmbeddedPostgres.open(directory).close();
        long identifier = Cluster.recordedIn(directory).orElseThrow().systemIdentifier();
        Files.delete(directory.clusterProperties());

        EmbeddedPostgres.open(directory).close();

        assertThat(Cluster.recordedIn(directory).orElseThrow().systemIdentifier())
                .isEqualTo(identifier);
    }

    @Test
    void a_cluster_on_record_that_has_vanished_is_not_replaced_by_an_empty_one() throws Exception {
        var directory = DataDirectory.at(temporary);
        new Cluster(directory, 20_000, 42).save();

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不见了");
        assertThat(directory.cluster()).doesNotExist();
    }

    @Test
    void a_cluster_of_another_version_is_refused_and_left_alone() throws Exception {
        var directory = DataDirectory.at(temporary);
        Path version = Files.createDirectory(directory.cluster()).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("18");
        assertThat(version).hasContent("17\n");
    }

    @Test
    void a_directory_that_is_no_whole_cluster_is_refused_and_left_alone() throws Exception {
        var directory = DataDirectory.at(temporary);
        Path something = Files.createDirectory(directory.cluster()).resolve("base");
        Files.writeString(something, "data");

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不是完整的数据库目录");
        assertThat(something).hasContent("data");
    }

    @Test
    void an_unreadable_record_is_refused() throws Exception {
        var directory = DataDirectory.at(temporary);
        Files.writeString(directory.clusterProperties(), "port=70000\nsystem.identifier=1\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cluster.properties");
    }

    @Test
    void root_without_a_namespace_of_its_own_is_told_to_use_another_account() {
        var forbidden =
                List.of(
                        "sh",
                        "-c",
                        "echo 'unshare: unshare failed: Operation not permitted' >&2; exit 1");

        assertThatThrownBy(() -> ServerCommand.run(Duration.ofSeconds(10), "", forbidden))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("普通用户");
    }

    @Test
    void a_program_that_may_not_be_executed_is_not_taken_for_a_matter_of_accounts()
            throws Exception {
        Path program = Files.writeString(temporary.resolve("initdb"), "not executable");

        assertThatThrownBy(() ->
                        ServerCommand.run(Duration.ofSeconds(10), "", List.of(program.toString())))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("noexec")
                .hasMessageNotContaining("普通用户");
    }

    private List<Path> inTheMaking() throws IOException {
        try (var entries = Files.list(temporary)) {
            return entries.filter(
                            each -> each.getFileName().toString().startsWith("postgres.making"))
                    .toList();
        }
    }
}
