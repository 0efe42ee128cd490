package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands for sheets, as programs of their own: what comes in, what goes out, and that both are the same. */
@DisplayName("导入导出的命令")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SheetCommandsTests {

    private static final int SOME_ROWS_REFUSED = 3;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @TempDir private Path folder;

    @Test
    void what_one_directory_gives_out_an_empty_one_takes_in_and_gives_out_again() throws Exception {
        var data = folder.resolve("data");
        ProductProgram.newDistrict(data);
        var bad = sheet("有错.csv", "没有的街道");
        var refused = command("import", bad, "--data", data, "--refused", folder.resolve("退回"));
        assertThat(refused.exitCode()).isEqualTo(SOME_ROWS_REFUSED);
        assertThat(refused.errors()).contains("没有写入", "第 2 行 B 印发组织", "没有找到组织「没有的街道」");
        assertThat(folder.resolve("退回/有错-退回.xlsx")).isNotEmptyFile();

        var written = command("import", sheet("制度.csv", "410305"), "--data", data, "--json");
        assertThat(written.exitCode()).as(written.errors()).isZero();
        assertThat(written.output()).contains("\"written\":true", "\"added\":1");

        var first = exported(data, "first");
        var other = folder.resolve("other");
        var moved = command("import", first, "--data", other);
        assertThat(moved.exitCode()).as(moved.errors()).isZero();
        sameFiles(first, exported(other, "second"));
    }

    @Test
    void what_goes_out_as_text_comes_in_elsewhere_and_goes_out_the_same() throws Exception {
        var data = folder.resolve("data");
        ProductProgram.newDistrict(data);
        var written = command("import", sheet("制度.csv", "410305"), "--data", data);
        assertThat(written.exitCode()).as(written.errors()).isZero();

        var text = exported(data, "text", "--csv");
        var other = folder.resolve("other");
        var moved = command("import", text, "--data", other);

        assertThat(moved.exitCode()).as(moved.errors()).isZero();
        sameFiles(text, exported(other, "again", "--csv"));
        assertThat(Files.readString(text.resolve(named(text, "documents"))))
                .startsWith("\uFEFF制度名称,")
                .contains("'=1+1");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() throws Exception {
        var answer = command("import", folder.resolve("没有.xlsx"), "--data", folder.resolve("data"));

        assertThat(answer.exitCode()).isEqualTo(WRONG_USAGE);
        assertThat(answer.errors()).contains("没有这个文件");
    }

    @Test
    void what_is_no_table_is_told_in_one_line() throws Exception {
        var pdf = Files.writeString(folder.resolve("名册.xlsx"), "%PDF-1.7\n");

        var answer = command("import", pdf, "--data", folder.resolve("data"));

        assertThat(answer.exitCode()).isEqualTo(FAILED);
        assertThat(answer.errors()).contains("数据目录里还没有区").doesNotContain("程序内部出错");
    }

    private Path exported(Path data, String name, Object... options) throws Exception {
        var goal = folder.resolve(name);
        var words =
                Stream.concat(
                        Stream.of("export", goal, "--identities", "--data", data),
                        Stream.of(options));
        var answer = command(words.toArray());
        assertThat(answer.exitCode()).as(answer.errors()).isZero();
        return goal;
    }

    private static String named(Path exported, String register) throws IOException {
        try (Stream<Path> files = Files.list(exported)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-" + register + ".csv"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void sameFiles(Path first, Path second) throws IOException {
        try (Stream<Path> files = Files.list(first)) {
            assertThat(files)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file ->
                            assertThat(second.resolve(file.getFileName()))
                                    .hasSameBinaryContentAs(file));
        }
    }

    private Path sheet(String name, String issuer) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "制度名称,印发组织,类别,状态,印发日期,施行日期,文号\n党员联系服务群众制度,%s,配套制度,施行,2020-03-01,2020-04-01,\"'=1+1,\"\"甲\"\"\"\n"
                        .formatted(issuer));
    }

    private static RunningProduct.Finished command(Object... words) throws Exception {
        return RunningProduct.finished(
                Stream.of(words).map(Object::toString).toArray(String[]::new));
    }
}
