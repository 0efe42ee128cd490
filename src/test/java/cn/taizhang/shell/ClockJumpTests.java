package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.SignIn;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("时钟跳了")
class ClockJumpTests {

    private static final Instant NINE = Instant.parse("2020-06-30T01:00:00Z");

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-06-30T00:00:00Z", // an hour back
                "2020-07-01T01:00:00Z", // a day ahead
                "2038-01-19T03:14:08Z", // past what 32 bits count
                "2024-02-29T01:00:00Z",
                "2023-12-31T15:59:59Z", // the last second of a year here
                "2023-12-31T16:00:00Z" // and the first of the next
            })
    void who_is_signed_in_reads_on_or_signs_in_anew_and_records(String moment) throws Exception {
        var user = signedInUser();

        clock.jumpTo(Instant.parse(moment));

        if (Instant.parse(moment).isAfter(NINE)) {
            // a day is more than any session lasts
            assertThat(user.get("/").headers().firstValue("Location").orElse(""))
                    .contains("/login");
            user = signedInUser();
        }
        for (String page : List.of("/", "/meetings", "/figures", "/organizations")) {
            var answer = user.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().replaceAll("<[^>]*>", " "))
                    .as(page)
                    .doesNotContainPattern("(?<![0-9A-Za-z-])-[0-9]+ ?(天|日|次|人|个|项|分|秒)");
        }
        assertThat(recorded(user, Instant.parse(moment))).contains("/meetings/");
    }

    @Test
    void entries_stand_in_the_order_in_which_they_were_written_whatever_the_clock_said()
            throws Exception {
        for (Duration jump :
                List.of(
                        Duration.ZERO,
                        Duration.ofHours(-1),
                        Duration.ofDays(1),
                        Duration.ofHours(-2))) {
            clock.jumpTo(NINE.plus(jump));
            assertThat(recorded(signedInUser(), NINE.plus(jump))).contains("/meetings/");
        }

        var written =
                audit.newest(null, "", 200).stream()
                        .filter(entry -> entry.action().contains("登记会议"))
                        .limit(4)
                        .toList();

        assertThat(written)
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparingLong(AuditRow::entryId).reversed());
        assertThat(written.getFirst().happenedAt()).isBefore(written.get(1).happenedAt());
    }

    @Test
    void a_lock_outlives_no_jump_by_more_than_a_lock() {
        locked();
        clock.jumpTo(NINE.plus(Duration.ofDays(1)));
        assertThat(signIn()).isInstanceOf(SignIn.Admitted.class);

        clock.jumpTo(Instant.parse("2038-01-19T03:14:08Z"));
        locked();
        clock.jumpTo(NINE);
        assertThat(signIn()).as("else for eighteen years").isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    @DisplayName("对照：时钟没有跳，锁定照样挡住")
    void without_a_jump_the_lock_holds() {
        locked();

        assertThat(signIn()).isInstanceOf(SignIn.Locked.class);
    }

    private WebUser signedInUser() throws Exception {
        var login = district.login("officer");
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }

    private void locked() {
        for (int attempt = 0; attempt < 5; attempt++) {
            accounts.signIn(district.login("officer").name(), "Wrong-password-1", "");
        }
    }

    private SignIn signIn() {
        var login = district.login("officer");
        return accounts.signIn(login.name(), login.password(), "");
    }

    private String recorded(WebUser user, Instant moment) throws Exception {
        LocalDate day = LocalDate.ofInstant(moment, java.time.ZoneId.of("Asia/Shanghai"));
        return user.send(
                        "/meetings/new",
                        "/meetings",
                        Map.of(
                                "host",
                                district.prefix() + "-C1",
                                "heldOn",
                                day.toString(),
                                "kind",
                                "WORKING",
                                "topic",
                                "工作例会" + UUID.randomUUID(),
                                "manner",
                                "ON_SITE",
                                "requestKey",
                                UUID.randomUUID().toString()))
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
