package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two whole clusters, of which something is exchanged or lost. Each refusal is followed by its control: with what belongs
 * there the same call opens the directory, and its row is there.
 */
@DisplayName("别的集群、别的版本、丢了密码")
class ForeignClusterTests {

    @TempDir private static Path temporary;

    private DataDirectory ours;
    private DataDirectory theirs;

    @BeforeEach
    void twoClusters() throws SQLException {
        ours = madeOnce("ours");
        theirs = madeOnce("theirs");
    }

    @AfterEach
    void the_same_call_opens_what_is_as_it_was() throws SQLException {
        assertThat(rowIn(ours)).isEqualTo("ours");
        assertThat(rowIn(theirs)).isEqualTo("theirs");
    }

    @Test
    void another_major_version_is_refused_and_with_its_own_it_opens() throws Exception {
        Path version = ours.cluster().resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        refused("PostgreSQL 17");

        Files.writeString(version, ServerPrograms.MAJOR + "\n");
    }

    @Test
    void the_files_of_another_cluster_are_refused_by_their_number() throws Exception {
        exchange();

        refused("集群编号不符");

        exchange();
    }

    @Test
    @DisplayName("对照：没有登记的编号，别人的库被当成自己的打开")
    void without_the_recorded_number_the_files_of_another_cluster_are_opened_as_ours()
            throws Exception {
        Path record = temporary.resolve("kept.properties");
        Files.move(ours.clusterProperties(), record);
        exchange();

        assertThat(rowIn(ours)).isEqualTo("theirs");

        exchange();
        Files.delete(ours.clusterProperties());
        Files.move(record, ours.clusterProperties());
    }

    @Test
    void a_lost_password_file_is_told_and_not_replaced_and_put_back_it_opens() throws Exception {
        Path kept = Files.move(ours.ownerPassword(), temporary.resolve("kept.password"));

        refused("密码文件");

        assertThat(ours.ownerPassword()).doesNotExist();
        Files.move(kept, ours.ownerPassword());
    }

    private void refused(String words) {
        assertThatThrownBy(() -> EmbeddedPostgres.open(ours))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(words);
    }

    /** Files and passwords change places; what was put on record stays. */
    private void exchange() throws IOException {
        for (String name :
                List.of("postgres", "postgres-owner.password", "postgres-superuser.password")) {
            Path mine = ours.path().resolve(name);
            Path other = theirs.path().resolve(name);
            Path between = Files.move(mine, temporary.resolve("between"));
            Files.move(other, mine);
            Files.move(between, other);
        }
    }

    private static DataDirectory madeOnce(String name) throws SQLException {
        var directory = DataDirectory.at(temporary.resolve(name));
        if (!Files.exists(directory.cluster())) {
            try (var postgres = EmbeddedPostgres.open(directory);
                    var connection = postgres.access().connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table whose as select '" + name + "' as name");
            }
        }
        return directory;
    }

    private static String rowIn(DataDirectory directory) throws SQLException {
        try (var postgres = EmbeddedPostgres.open(directory);
                var connection = postgres.access().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select name from whose")) {
            row.next();
            return row.getString(1);
        }
    }
}
