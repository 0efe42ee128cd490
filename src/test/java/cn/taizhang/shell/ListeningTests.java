package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("在哪里应答")
class ListeningTests {

    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;

    @Test
    void it_answers_on_the_loopback_unless_told_otherwise() {
        assertThat(asked().settings())
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", 8080)
                .doesNotContainKey("server.servlet.session.cookie.secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3"})
    void no_other_address_without_tls(String address) {
        refused("--listen", address).withMessageContaining("须用 TLS").withMessageContaining(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void every_loopback_address_needs_none(String address) {
        assertThat(asked("--listen", address).settings()).containsKey("server.address");
    }

    @Test
    void behind_a_proxy_any_address_is_answered_and_only_the_proxy_is_believed() {
        var settings =
                asked("--listen", "0.0.0.0", "--behind-proxy", "10.1.2.3,10.1.2.4").settings();

        assertThat(settings)
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry(
                        "server.tomcat.remoteip.internal-proxies", "\\Q10.1.2.3\\E|\\Q10.1.2.4\\E");
    }

    @Test
    void what_is_no_address_is_told() {
        refused("--listen", "example.org").withMessageContaining("--listen 须是 IP 地址");
        refused("--behind-proxy", "10.0.0.0/8").withMessageContaining("--behind-proxy 须是 IP 地址");
    }

    @Test
    void certificate_and_key_come_together_and_are_there() throws IOException {
        var file = Files.createFile(folder.resolve("a.pem")).toString();

        refused("--tls-certificate", file).withMessageContaining("须一起使用");
        refused("--tls-key", file).withMessageContaining("须一起使用");
        refused("--tls-certificate", file, "--tls-key", folder + "/none.pem")
                .withMessageContaining("none.pem");
    }

    @Test
    void with_a_certificate_it_speaks_tls_and_its_cookies_are_secure() throws Exception {
        var files = selfSigned();
        try (var product =
                RunningProduct.servingNewDistrict(
                        folder.resolve("data"),
                        "--tls-certificate",
                        files.certificate().toString(),
                        "--tls-key",
                        files.key().toString())) {
            assertThat(product.address()).startsWith("https://127.0.0.1:");
            try (var socket =
                    (SSLSocket)
                            files.trusting()
                                    .getSocketFactory()
                                    .createSocket("127.0.0.1", port(product))) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");

                var answer = answer(socket, "");

                assertThat(answer).startsWith("HTTP/1.1 200");
                assertThat(answer).containsPattern("Set-Cookie: taizhang=[^\r]*; Secure");
                assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
            }
            try (var plain = new Socket("127.0.0.1", port(product))) {
                assertThat(answer(plain, "")).doesNotContain("登录");
            }
        }
    }

    @Test
    void only_the_named_proxy_says_that_a_request_came_by_tls() throws Exception {
        try (var product =
                RunningProduct.servingNewDistrict(
                        folder.resolve("data"), "--behind-proxy", "127.0.0.2")) {
            String said = "X-Forwarded-Proto: https\r\nX-Forwarded-For: 10.7.7.7\r\n";
            try (var proxy = from("127.0.0.2", product);
                    var anybody = from("127.0.0.1", product)) {
                var believed = answer(proxy, said);
                assertThat(believed).contains("Strict-Transport-Security");
                assertThat(believed).containsPattern("Set-Cookie: taizhang=[^\r]*; Secure");
                assertThat(answer(anybody, said)).doesNotContain("Strict-Transport-Security");
            }
        }
    }

    private static Listening asked(String... options) {
        return CommandLine.populateCommand(new Listening(), options);
    }

    private static ThrowableAssertAlternative<WrongUsage> refused(String... options) {
        return assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> asked(options).settings());
    }

    private static int port(RunningProduct product) {
        return URI.create(product.address()).getPort();
    }

    private static Socket from(String address, RunningProduct product) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port(product)));
        return socket;
    }

    private static String answer(Socket socket, String headers) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        ("GET /login HTTP/1.1\r\nHost: ledger.example\r\nConnection: close\r\n"
                                        + headers
                                        + "\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** 自签证书. */
    private record SelfSigned(Path certificate, Path key, SSLContext trusting) {}

    private SelfSigned selfSigned() throws Exception {
        var store = folder.resolve("store.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "ledger",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ledger", keys.getCertificate("ledger"));
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new SelfSigned(
                pem("certificate.pem", "CERTIFICATE", keys.getCertificate("ledger").getEncoded()),
                pem(
                        "key.pem",
                        "PRIVATE KEY",
                        keys.getKey("ledger", PASSWORD.toCharArray()).getEncoded()),
                context);
    }

    private Path pem(String name, String kind, byte[] content) throws IOException {
        String text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
        return Files.writeString(folder.resolve(name), text);
    }
}
