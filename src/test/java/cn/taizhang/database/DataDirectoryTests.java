package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("数据目录")
class DataDirectoryTests {

    @TempDir private Path temporary;

    @Test
    void is_made_for_its_owner_only() throws Exception {
        var directory = DataDirectory.at(temporary.resolve("a/b"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void is_made_also_where_a_link_leads_to() throws Exception {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);

        assertThat(DataDirectory.at(link).keys()).isDirectory();
    }

    @Test
    void a_file_is_refused() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> DataDirectory.at(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不是目录");
    }

    @Test
    void a_path_below_a_file_is_refused() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> DataDirectory.at(file.resolve("data")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("建不了目录");
    }

    @Test
    void somebody_elses_directory_is_refused() throws Exception {
        assumeTrue(OwnProcess.isRoot(), "only root can give a directory away");
        Path theirs = Files.createDirectory(temporary.resolve("theirs"));
        Files.setAttribute(theirs, "unix:uid", 65534);

        assertThatThrownBy(() -> DataDirectory.at(theirs))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("属于用户");
    }

    @Test
    void a_directory_that_cannot_be_written_is_refused() throws Exception {
        assumeFalse(OwnProcess.isRoot(), "root can write everywhere");
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));

        assertThatThrownBy(() -> DataDirectory.at(closed))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不能写入");
    }
}
