package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("连接用尽和慢客户端")
class SlowClientsTests {

    private static final int SLOW = 200;
    private static final int ROUNDS = 20;

    @Autowired private TestDistricts districts;
    @Autowired private DataSource database;
    @LocalServerPort private int port;

    private WebUser user;
    private HikariDataSource pool;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        var login = districts.found().login("street1");
        user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
        pool = database.unwrap(HikariDataSource.class);
    }

    @Test
    @Timeout(60)
    void without_a_connection_everybody_is_told_soon_and_none_is_lost() throws Exception {
        long usual = pool.getConnectionTimeout();
        pool.setConnectionTimeout(Duration.ofMillis(250).toMillis());
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            for (int i = 0; i < ROUNDS; i++) {
                var answer = user.get("/meetings");

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("现在用的人太多").doesNotContain("Exception");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            }
            assertThat(user.get("/health").statusCode()).isEqualTo(503);
            assertThat(user.get("/health").body()).isEqualTo("unavailable");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
            pool.setConnectionTimeout(usual);
        }

        assertThat(user.get("/meetings").statusCode()).isEqualTo(200);
        assertThat(user.get("/health").body()).isEqualTo("ok");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void no_request_waits_for_a_connection_longer_than_two_seconds() {
        assertThat(pool.getConnectionTimeout()).isEqualTo(2000);
    }

    @Test
    @Timeout(60)
    void two_hundred_slow_heads_keep_nobody_waiting_and_are_cut_off() throws Exception {
        assertNormalClientIsServedBeside("GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    }

    @Test
    @Timeout(60)
    void two_hundred_slow_bodies_keep_nobody_waiting_and_are_cut_off() throws Exception {
        assertNormalClientIsServedBeside(
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100\r\n\r\nusername=");
    }

    private void assertNormalClientIsServedBeside(String begun) throws Exception {
        var slow = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < SLOW; i++) {
                var client = new RawClient(port);
                client.send(begun);
                slow.add(client);
            }

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
}
