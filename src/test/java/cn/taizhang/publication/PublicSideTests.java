package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.parcel.Damage;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Both sides at once: the inner product, and the public pages with a database of their own; between them a folder. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("内外两侧，只有文件往来")
class PublicSideTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private Submissions submissions;
    @Autowired private Exchange exchange;
    @Autowired private ExchangeRound round;
    @Autowired private ExchangePlace place;
    @Autowired private Notices notices;
    @Autowired private AuditTrail trail;
    @Autowired private Environment environment;
    @LocalServerPort private int port;

    private Outside outside;
    private TestDistrict district;
    private Viewer clerk;
    private Viewer street;
    private PublishingCommunity community;

    @BeforeAll
    void bothSidesAreToldOfOneAnother() {
        outside = new Outside(place, round);
        district = districts.found();
        exchange.keepCounterpart(district.viewer("system"), outside.portal().publicKey().text())
                .orThrow();
    }

    @AfterAll
    void thePublicSideEnds() {
        outside.close();
    }

    @BeforeEach
    void aCommunity() {
        district = districts.found();
        community = new PublishingCommunity(district, notices, publications);
        clerk = community.clerk();
        street = community.street();
    }

    @Test
    void a_notice_goes_out_an_objection_comes_in_and_its_answer_is_seen_by_receipt()
            throws Exception {
        var notice = posted();
        var published = published(notice);
        outside.ferry();
        assertThat(publications.get(clerk, published).state()).isEqualTo(Publication.State.PUBLIC);
        assertThat(outside.get("/c/" + code()).body()).contains("关于加装电梯的公示", "还剩 14 天");

        String receipt = outside.said(code(), published.toString(), "楼道太窄。", "王桂兰");
        outside.ferry();
        assertThat(outside.look(receipt)).contains("社区已经收到，还没有答复");
        var submission = submissions.list(clerk).getFirst();
        assertThat(submission.words()).isEqualTo("楼道太窄。");
        submissions.takeOver(clerk, submission.id()).orThrow();
        var objection = notices.get(clerk, notice).received().getFirst();
        assertThat(objection.way()).isEqualTo(ObjectionDraft.Way.PORTAL);
        assertThat(objection.objection().by()).isEqualTo(new Named("王桂兰"));

        notices.handle(
                        clerk,
                        notice,
                        1,
                        new Handled(DAY, "李强", Finding.REJECTED, "净宽 1.3 米，担架过得去。"))
                .orThrow();
        var about = new RecordKey(Submissions.REGISTER, submission.id());
        var offered = publications.offered(clerk, about).orElseThrow();
        assertThat(offered.text()).isEqualTo("净宽 1.3 米，担架过得去。");
        var answer = prepared(offered.title(), offered.text(), PublicationKind.ANSWER, about);
        publications.review(street, answer, true, "").orThrow();
        outside.ferry();

        assertThat(outside.look(receipt)).contains("已经答复", "净宽 1.3 米，担架过得去。");
        assertThat(outside.get("/c/" + code()).body()).doesNotContain("楼道太窄", "王桂兰", "净宽");
    }

    @Test
    void what_was_not_approved_never_leaves() throws Exception {
        prepared("没有审核的", "内容", PublicationKind.RESULT, null);
        outside.ferry();

        assertThat(outside.get("/c/" + code()).statusCode()).isEqualTo(404);
        assertThat(handedOver()).doesNotContain("没有审核的");
    }

    @Test
    void what_is_taken_back_vanishes_outside() throws Exception {
        var published = published(posted());
        outside.ferry();
        publications.withdraw(clerk, published, "金额写错了").orThrow();
        outside.ferry();

        assertThat(outside.get("/c/" + code() + "/p/" + published).statusCode()).isEqualTo(404);
        assertThat(publications.get(clerk, published).state())
                .isEqualTo(Publication.State.WITHDRAWN);
    }

    @Test
    void a_telephone_lies_encrypted_and_who_looks_at_it_is_recorded() throws Exception {
        published(posted());
        outside.ferry();
        outside.saidWithTelephone(code(), "请给我回电话", "13800000007");
        outside.ferry();
        var one = submissions.list(clerk).getFirst();
        assertThat(one.telephoned()).isTrue();
        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select to_jsonb(s)::text from publication.submission s where submission_id = :id")
                                .param("id", one.id())
                                .query(String.class)
                                .single())
                .doesNotContain("13800000007");

        assertThat(submissions.telephone(clerk, one.id()).orThrow()).isEqualTo("13800000007");
        assertThat(Acting.commandLine().call(() -> trail.about(Submissions.REGISTER, one.id())))
                .extracting(AuditRow::action)
                .containsExactly("查看来件人电话");
    }

    @Test
    void an_opinion_may_be_put_aside_with_a_reason_and_stays_to_be_read() throws Exception {
        published(posted());
        outside.ferry();
        outside.said(code(), "", "想要一个棋牌室，13800000001", "");
        outside.ferry();
        var one = submissions.list(clerk).getFirst();
        assertThat(one.held()).containsExactly("正文里有像手机号的数字");

        submissions.putAside(clerk, one.id(), "转物业").orThrow();

        var kept = submissions.get(clerk, one.id());
        assertThat(kept.words()).isEqualTo("想要一个棋牌室，13800000001");
        assertThat(kept.disposal()).isNotNull();
        assertThat(submissions.list(district.secondStreetOfficer())).isEmpty();
    }

    @Test
    void with_the_public_side_stopped_the_inner_one_goes_on_and_nothing_is_lost() throws Exception {
        var published = published(posted());
        outside.close();
        try {
            round.take();
            round.take();
            assertThat(publications.get(clerk, published).state())
                    .isEqualTo(Publication.State.SENT);
            assertThat(
                            HttpClient.newHttpClient()
                                    .send(
                                            HttpRequest.newBuilder(
                                                            URI.create(
                                                                    "http://127.0.0.1:"
                                                                            + port
                                                                            + "/health"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .body())
                    .isEqualTo("ok");
        } finally {
            outside.again();
        }
        outside.ferry();

        assertThat(publications.get(clerk, published).state()).isEqualTo(Publication.State.PUBLIC);
        assertThat(outside.get("/c/" + code()).body()).contains("关于加装电梯的公示");
    }

    @Test
    void a_public_side_made_anew_is_sent_everything_that_is_public_and_nothing_else()
            throws Exception {
        published(posted());
        var gone = prepared("写错的", "内容", PublicationKind.RESULT, null);
        publications.review(street, gone, true, "").orThrow();
        outside.ferry();
        publications.withdraw(clerk, gone, "写错了").orThrow();
        outside.ferry();
        try (var anew = new Outside(place, round)) {
            var system = district.viewer("system");
            exchange.keepCounterpart(system, anew.portal().publicKey().text()).orThrow();
            anew.ferry();

            assertThat(anew.get("/c/" + code()).body()).contains("关于加装电梯的公示").doesNotContain("写错的");
            assertThat(exchange.state(system).lastOut()).isEqualTo(1);
        } finally {
            outside.close();
            outside = new Outside(place, round);
            exchange.keepCounterpart(district.viewer("system"), outside.portal().publicKey().text())
                    .orThrow();
        }
    }

    @Test
    void rubbish_in_the_folder_is_named_and_put_aside_and_what_is_real_is_read() throws Exception {
        published(posted());
        outside.ferry();
        outside.said(code(), "", "真的", "");
        outside.portal().exchange();
        Path in = outside.folder().resolve("in");
        long next = exchange.state(district.viewer("system")).next();
        for (int i = 0; i < 300; i++) {
            Files.writeString(in.resolve("rubbish-" + next + "-" + i), "x".repeat(1_000));
        }
        Path secret = Path.of(environment.getRequiredProperty("taizhang.key-file"));
        Files.createSymbolicLink(
                in.resolve("%010d.submission".formatted(next + 7)), secret.toAbsolutePath());
        round.take();

        assertThat(submissions.list(clerk)).extracting(Submission::words).contains("真的");
        assertThat(exchange.state(district.viewer("system")).refused())
                .extracting(ExchangeState.Refused::damage)
                .contains(Damage.NOT_A_PARCEL);
        assertThat(secret).exists();
    }

    @Test
    void a_forged_submission_is_not_read() throws Exception {
        published(posted());
        outside.ferry();
        long next = exchange.state(district.viewer("system")).next();
        int before = submissions.list(clerk).size();
        Path forged = outside.folder().resolve("in/%010d.submission".formatted(next));
        Files.writeString(
                forged,
                """
                taizhang-parcel/1
                direction SUBMISSION
                number %d
                seen 0
                written 2020-06-30T01:00:00Z
                sender %s
                receiver %s
                length 2
                digest %s
                signature %s

                []\
                """
                        .formatted(
                                next,
                                "a".repeat(64),
                                "b".repeat(64),
                                "c".repeat(64),
                                "A".repeat(86) + "=="));
        round.take();

        assertThat(forged).doesNotExist();
        assertThat(submissions.list(clerk)).hasSize(before);
        assertThat(exchange.state(district.viewer("system")).next()).isEqualTo(next);
    }

    @Test
    void nothing_that_the_public_side_has_leads_inward() throws Exception {
        published(posted());
        outside.ferry();
        var inner = TestDatabase.shared();
        var address = Pattern.compile("//([^/]+)/").matcher(inner.url());
        assertThat(address.find()).isTrue();
        var secrets = new HashMap<String, byte[]>();
        secrets.put("where the database is", address.group(1).getBytes(StandardCharsets.UTF_8));
        secrets.put("its owner's password", inner.password().getBytes(StandardCharsets.UTF_8));
        secrets.put(
                "the product's password",
                inner.application().password().getBytes(StandardCharsets.UTF_8));
        for (String key :
                List.of("taizhang.key-file", "taizhang.audit-key", "taizhang.parcel-key")) {
            Path file = Path.of(environment.getRequiredProperty(key));
            secrets.put(key, Files.readAllBytes(file));
            secrets.put(
                    key + "'s place",
                    file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        }
        String privateKey =
                Files.readAllLines(Path.of(environment.getRequiredProperty("taizhang.parcel-key")))
                        .getFirst();
        secrets.put("the inner signing key", privateKey.getBytes(StandardCharsets.UTF_8));

        int files = 0;
        try (var all = Files.walk(outside.home())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                files++;
                secrets.forEach((what, secret) ->
                        assertThat(indexOf(content, secret)).as(what + " in " + file).isNegative());
            }
        }
        assertThat(files).as("the database's files are among them").isGreaterThan(500);
        assertThat(outside.portal().beanTypes())
                .filteredOn(type -> type.startsWith("cn.taizhang."))
                .allMatch(type ->
                        type.startsWith("cn.taizhang.portal.")
                                || type.startsWith("cn.taizhang.parcel.")
                                || type.equals("cn.taizhang.kernel.Today"));
        // a control: what is in it is found
        assertThat(anyFileOfThePortalHolds(outside.portal().publicKey().text())).isTrue();
    }

    private String code() {
        return community.code();
    }

    private UUID posted() {
        return community.posted("关于加装电梯的公示");
    }

    private UUID published(UUID notice) {
        return community.published(notice);
    }

    private UUID prepared(
            String title, String body, PublicationKind kind, @Nullable RecordKey about) {
        return community.prepared(title, body, kind, about);
    }

    /** All that lies in the folder, and all packages that were ever written. */
    private String handedOver() {
        return TestDatabase.owner()
                .sql(
                        "select coalesce(string_agg(convert_from(file, 'UTF8'), ''), '') from publication.parcel_file")
                .query(String.class)
                .single();
    }

    private boolean anyFileOfThePortalHolds(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (var all = Files.walk(outside.home().resolve("keys"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (indexOf(Files.readAllBytes(file), wanted) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int indexOf(byte[] content, byte[] wanted) {
        // ISO 8859-1 maps each byte to one sign
        return new String(content, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
