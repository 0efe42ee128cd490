package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("限次")
class RateLimitsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(
                    6,
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return nanos.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    });

    @Test
    void six_go_at_once_and_the_seventh_waits_for_a_sixth_of_a_minute() {
        for (int i = 0; i < 6; i++) {
            assertThat(limits.take("a")).isZero();
        }

        assertThat(limits.take("a")).isEqualTo(10);
        assertThat(limits.take("b")).isZero();
        nanos.addAndGet(9_999_000_000L);
        assertThat(limits.take("a")).isEqualTo(1);
        nanos.addAndGet(1_000_000L);
        assertThat(limits.take("a")).isZero();
    }

    @Test
    void log_ins_are_counted_by_address_and_by_name() throws Exception {
        var byAddress = new RateLimitFilter(2, 100, 100, 100);
        var byName = new RateLimitFilter(100, 2, 100, 100);

        assertThat(statusOf(byAddress, logIn("10.0.0.1", "a"))).isEqualTo(200);
        assertThat(statusOf(byAddress, logIn("10.0.0.1", "b"))).isEqualTo(200);
        assertThat(statusOf(byAddress, logIn("10.0.0.1", "c"))).isEqualTo(429);
        assertThat(statusOf(byAddress, logIn("10.0.0.2", "c"))).isEqualTo(200);
        assertThat(statusOf(byName, logIn("10.0.0.1", "a"))).isEqualTo(200);
        assertThat(statusOf(byName, logIn("10.0.0.2", " A"))).isEqualTo(200);
        assertThat(statusOf(byName, logIn("10.0.0.3", "a"))).isEqualTo(429);
    }

    @Test
    void what_takes_much_away_is_counted_apart() throws Exception {
        var filter = new RateLimitFilter(100, 100, 2, 100);
        var session = new MockHttpSession();

        for (String path : new String[] {"/people/1/reveal", "/meetings/1/attachments/2"}) {
            assertThat(statusOf(filter, get(path, session))).isEqualTo(200);
        }
        var refused = new MockHttpServletResponse();
        filter.doFilter(get("/reports/x.docx", session), refused, new MockFilterChain());
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(statusOf(filter, get("/meetings", session))).isEqualTo(200);
        assertThat(statusOf(filter, get("/reports/x.docx", new MockHttpSession()))).isEqualTo(200);
    }

    private static int statusOf(RateLimitFilter filter, MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest logIn(String address, String name) {
        var request = new MockHttpServletRequest("POST", "/login");
        request.setServletPath("/login");
        request.setRemoteAddr(address);
        request.setContentType("application/x-www-form-urlencoded");
        request.setParameter("username", name);
        return request;
    }

    private static MockHttpServletRequest get(String path, MockHttpSession session) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        return request;
    }
}
