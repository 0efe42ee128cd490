package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.portal.PortalDirectory;
import cn.taizhang.testing.TestFolders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public side as its users run it, a process of its own. */
@DisplayName("命令行：群众端")
class PortalCommandTests {

    private static final String STARTED = "群众端已启动：";

    @TempDir private Path folder;

    @Test
    void it_tells_its_key_answers_on_its_port_and_keeps_the_same_key_after_a_kill()
            throws Exception {
        String key;
        try (var portal = started()) {
            key = line(portal, "群众端公钥：");
            assertThat(portal.said()).anyMatch(said -> said.contains("还没有登记内部系统的公钥"));
            assertThat(get(portal)).contains("您是哪个社区的？");
            portal.killed();
        }
        String inner = innerKey();
        try (var again = started("--inner-key", inner)) {
            assertThat(line(again, "群众端公钥：")).isEqualTo(key);
            assertThat(again.said()).anyMatch(said -> said.startsWith("内部系统公钥的指纹："));
            assertThat(get(again)).contains("您是哪个社区的？");
        }
        try (var third = started()) {
            assertThat(third.said()).as("told once").noneMatch(said -> said.contains("还没有登记"));
        }
    }

    @Test
    void neither_side_opens_the_directory_of_the_other() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("inner/keys"));
        Files.writeString(inner.resolve("secret.key"), "x");
        var refused =
                RunningProduct.finished(
                        "portal",
                        "--data",
                        folder.resolve("inner").toString(),
                        "--exchange",
                        folder.resolve("x").toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("是内部系统的数据目录");

        Path portal = Files.createDirectories(folder.resolve("portal"));
        Files.writeString(portal.resolve("portal"), "x");
        assertThat(PortalDirectory.isAt(portal)).isTrue();
        var alsoRefused = RunningProduct.finished("serve", "--data", portal.toString());
        assertThat(alsoRefused.exitCode()).isEqualTo(1);
        assertThat(alsoRefused.errors()).contains("是群众端的数据目录");
        assertThat(portal.resolve("postgres")).doesNotExist();
    }

    @Test
    void what_is_no_key_is_wrong_usage() throws Exception {
        var wrongKey =
                RunningProduct.finished(
                        "portal", "--data", data(), "--exchange", data(), "--inner-key", "x");
        assertThat(wrongKey.exitCode()).isEqualTo(2);
        assertThat(wrongKey.errors()).contains("--inner-key 不是公钥");
    }

    private RunningProduct started(String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "portal",
                                "--data",
                                data(),
                                "--exchange",
                                folder.resolve("exchange").toString(),
                                "--port",
                                "0"));
        arguments.addAll(java.util.List.of(more));
        return RunningProduct.begun(STARTED, arguments.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Any key that is one. */
    private static String innerKey() throws IOException {
        return cn.taizhang.parcel.SigningKey.in(TestFolders.own("some-inner.key"))
                .publicKey()
                .text();
    }

    private static String line(RunningProduct portal, String begins) {
        return portal.said().stream()
                .filter(said -> said.startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private static String get(RunningProduct portal) throws Exception {
        String address = line(portal, STARTED).substring(STARTED.length()).split("　")[0];
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
