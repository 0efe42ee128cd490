package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@ProductTest
@DisplayName("连接用尽和慢客户端")
class SlowClientsTests {

    private static final int SLOW = 200;
    private static final int ROUNDS = 20;

    private static final String HEAD = "GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    private static final String BODY =
            "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100\r\n\r\nusername=";

    @Autowired private TestDistricts districts;
    @Autowired private DataSource database;
    @Autowired private WebServerApplicationContext server;
    @LocalServerPort private int port;

    private WebUser user;
    private HikariDataSource pool;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        var login = districts.found().login("street1");
        user = new WebUser(address()).signedIn(login.name(), login.password());
        pool = database.unwrap(HikariDataSource.class);
    }

    @Test
    @Timeout(60)
    void without_a_connection_everybody_is_told_soon_and_none_is_lost() throws Exception {
        long usual = pool.getConnectionTimeout();
        pool.setConnectionTimeout(Duration.ofMillis(250).toMillis());
        try (var _ = new Taken(pool.getMaximumPoolSize())) {
            for (int i = 0; i < ROUNDS; i++) {
                var answer = user.get("/meetings");

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("现在用的人太多").doesNotContain("Exception");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            }
            assertThat(user.get("/health").statusCode()).isEqualTo(503);
            assertThat(user.get("/health").body()).isEqualTo("unavailable");
        } finally {
            pool.setConnectionTimeout(usual);
        }

        everybodyIsServedAndNoConnectionIsLeftOut();
    }

    @Test
    @DisplayName("对照：漏还一条连接，同一检查看得出")
    void with_one_connection_left_out_the_same_check_sees_it() throws Exception {
        try (var leaked = pool.getConnection()) {
            assertThat(leaked.isValid(1)).isTrue();
            assertThatThrownBy(this::everybodyIsServedAndNoConnectionIsLeftOut)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("connections left out");
        }

        everybodyIsServedAndNoConnectionIsLeftOut();
    }

    @Test
    @DisplayName("对照：只留一条连接，同样的请求都办得成")
    void with_one_connection_free_the_same_requests_are_served() throws Exception {
        try (var _ = new Taken(pool.getMaximumPoolSize() - 1)) {
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(user.get("/meetings").statusCode()).isEqualTo(200);
            }
            assertThat(user.get("/health").body()).isEqualTo("ok");
        }
    }

    @Test
    void no_request_waits_for_a_connection_longer_than_two_seconds() {
        assertThat(pool.getConnectionTimeout()).isEqualTo(2000);
    }

    @Test
    @Timeout(60)
    void two_hundred_slow_heads_keep_nobody_waiting_and_are_cut_off() throws Exception {
        assertNormalClientIsServedBeside(HEAD);
    }

    @Test
    @Timeout(60)
    void two_hundred_slow_bodies_keep_nobody_waiting_and_are_cut_off() throws Exception {
        assertNormalClientIsServedBeside(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD, BODY})
    @DisplayName("对照：慢的时限放到很远，同一检查等不到谁被断开")
    void with_a_far_limit_the_same_check_waits_in_vain_for_a_slow_one_to_be_cut(String begun)
            throws Exception {
        var protocol = protocol();
        int usual = protocol.getConnectionTimeout();
        protocol.setConnectionTimeout((int) Duration.ofMinutes(10).toMillis());
        try (var slow = new RawClient(port, Duration.ofMillis(2L * usual))) {
            slow.send(begun);

            assertThatThrownBy(slow::everything).isInstanceOf(SocketTimeoutException.class);
        } finally {
            protocol.setConnectionTimeout(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD, BODY})
    @Timeout(60)
    @DisplayName("对照：连接只留给一半的慢客户端，同一检查看见正常的人在等")
    void with_room_for_half_of_the_slow_ones_the_same_check_sees_a_normal_client_wait(
            String begun) {
        var protocol = protocol();
        int usual = protocol.getMaxConnections();
        protocol.setMaxConnections(SLOW / 2);
        try {
            assertThatThrownBy(() -> assertNormalClientIsServedBeside(begun))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("only after slow ones were cut");
        } finally {
            protocol.setMaxConnections(usual);
        }
    }

    private void everybodyIsServedAndNoConnectionIsLeftOut() throws Exception {
        assertThat(user.get("/meetings").statusCode()).isEqualTo(200);
        assertThat(user.get("/health").body()).isEqualTo("ok");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                .as("connections left out")
                .isZero();
    }

    private void assertNormalClientIsServedBeside(String begun) throws Exception {
        var slow = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < SLOW; i++) {
                var client = new RawClient(port);
                client.send(begun);
                slow.add(client);
            }

            // a connection of its own: one that is open already would not have to wait
            assertThat(new WebUser(address()).get("/login").statusCode()).isEqualTo(200);
            assertThat(slow)
                    .as("answered, but only after slow ones were cut")
                    .allMatch(RawClient::isKept);
            assertThat(user.get("/meetings").statusCode()).isEqualTo(200);
            for (var client : slow) {
                assertThat(client.everything()).doesNotContain("HTTP/1.1 200");
            }
        } finally {
            for (var client : slow) {
                client.close();
            }
        }
        assertThat(user.get("/meetings").statusCode()).isEqualTo(200);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private AbstractProtocol<?> protocol() {
        var tomcat = (TomcatWebServer) Objects.requireNonNull(server.getWebServer());
        return (AbstractProtocol<?>) tomcat.getTomcat().getConnector().getProtocolHandler();
    }

    /** 占用: so many connections of the pool. */
    private final class Taken implements AutoCloseable {

        private final List<Connection> taken = new ArrayList<>();

        Taken(int many) throws SQLException {
            for (int i = 0; i < many; i++) {
                taken.add(pool.getConnection());
            }
        }

        @Override
        public void close() throws SQLException {
            for (var connection : taken) {
                connection.close();
            }
        }
    }
}
