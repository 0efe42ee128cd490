package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Notices;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.Parcel;
import cn.taizhang.parcel.ParcelFormat;
import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("摆渡出了岔子，来件和撤回都不丢")
class LostParcelTests {

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private OutgoingStore outgoing;
    @Autowired private ExchangeStore store;
    @Autowired private Submissions submissions;
    @Autowired private Exchange exchange;
    @Autowired private ExchangeRound round;
    @Autowired private ExchangePlace place;
    @Autowired private Notices notices;
    @Autowired private PlatformTransactionManager transactions;

    private Outside outside;
    private PublishingCommunity community;
    private Viewer clerk;
    private Viewer system;

    @BeforeAll
    void aPublicSideIsTold() {
        outside = new Outside(place, round);
        exchange.keepCounterpart(
                        districts.found().viewer("system"), outside.portal().publicKey().text())
                .orThrow();
    }

    @AfterAll
    void thePublicSideEnds() {
        outside.close();
    }

    @BeforeEach
    void aCommunity() {
        var district = districts.found();
        community = new PublishingCommunity(district, notices, publications);
        clerk = community.clerk();
        system = district.viewer("system");
    }

    @Test
    void what_was_in_a_submission_that_was_skipped_comes_with_the_next() throws Exception {
        community.published(community.posted("关于加装电梯的公示"));
        outside.ferry();
        String receipt = outside.said(community.code(), "", "电梯又停了", "");
        outside.portal().exchange();
        Path lost = nextFile();
        Files.delete(lost);
        exchange.skip(system, exchange.state(system).next(), "磁盘坏了").orThrow();
        round.take();
        assertThat(outside.look(receipt)).doesNotContain("社区已经收到");
        outside.ferry();

        assertThat(submissions.list(clerk)).extracting(Submission::words).containsExactly("电梯又停了");
        assertThat(outside.look(receipt)).contains("社区已经收到");
    }

    @Test
    void a_submission_that_is_not_confirmed_is_put_there_again_after_an_hour() throws Exception {
        community.published(community.posted("关于加装电梯的公示"));
        outside.ferry();
        outside.said(community.code(), "", "楼顶漏水", "");
        outside.portal().exchange();
        Files.delete(nextFile());
        putAgo("59 minutes");
        outside.portal().exchange();
        assertThat(nextFile()).doesNotExist();

        putAgo("60 minutes");
        outside.portal().exchange();
        byte[] file = Files.readAllBytes(nextFile());
        Path read = nextFile();
        round.take();
        Files.write(read, file);
        int refused = exchange.state(system).refused().size();
        round.take();

        assertThat(read).as("known by its digest").doesNotExist();
        assertThat(exchange.state(system).refused()).hasSize(refused);
        assertThat(submissions.list(clerk)).extracting(Submission::words).containsExactly("楼顶漏水");
    }

    @Test
    void what_is_taken_back_while_it_is_packed_is_taken_down_outside() throws Exception {
        var published = community.published(community.posted("关于加装电梯的公示"));
        var counterpart =
                TestDatabase.owner()
                        .sql("select counterpart_id from publication.counterpart limit 1")
                        .query(UUID.class)
                        .single();
        var withdrawing =
                Acting.commandLine()
                        .call(() ->
                                new TransactionTemplate(transactions)
                                        .execute(
                                                _ -> packedWhileTakenBack(published, counterpart)));
        Objects.requireNonNull(withdrawing).join().orThrow();

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select kind from publication.outgoing where publication_id = :id order by outgoing_id")
                                .param("id", published)
                                .query(String.class)
                                .list())
                .containsExactly("published", "withdrawn");
    }

    @Test
    void content_that_the_database_takes_not_keeps_nothing_else_from_going() throws Exception {
        community.published(community.posted("关于加装电梯的公示"));
        outside.ferry();
        outside.said(community.code(), "", "照常说的", "");
        var never = LocalDate.of(9_999_999, 1, 1);
        var poison =
                new Published(
                        UUID.randomUUID(),
                        community.code(),
                        "春晓社区",
                        PublishedKind.RESULT,
                        "太远的",
                        "没有这一天。",
                        never,
                        null,
                        false,
                        never);
        long next = exchange.state(system).lastOut() + 1;
        var parcel =
                new Parcel(
                        Direction.PACKAGE,
                        next,
                        0,
                        Instant.parse("2020-06-30T01:00:00Z"),
                        List.of(poison));
        byte[] file = ParcelFormat.write(parcel, place.key(), outside.portal().publicKey());
        place.folder().orElseThrow().put(Direction.PACKAGE, next, file);
        outside.portal().exchange();
        assertThat(outside.folder().resolve("out/%010d.package".formatted(next))).doesNotExist();
        round.take();
        assertThat(submissions.list(clerk)).extracting(Submission::words).contains("照常说的");

        var later = community.published(community.posted("后来的"));
        outside.ferry();
        assertThat(publications.get(clerk, later).state()).isEqualTo(Publication.State.PUBLIC);
    }

    @Test
    void the_package_that_is_read_next_is_listed_however_many_are_newer() {
        outside.ferry();
        community.published(community.posted("关于加装电梯的公示"));
        round.take();
        var state = exchange.state(system);

        assertThat(listedBesidesTheNewest())
                .extracting(ExchangeState.Line::number)
                .containsExactly(state.seenOut() + 1);
        outside.ferry();
        assertThat(listedBesidesTheNewest()).isEmpty();
    }

    private List<ExchangeState.Line> listedBesidesTheNewest() {
        var listed =
                Acting.commandLine()
                        .call(() ->
                                new TransactionTemplate(transactions)
                                        .execute(_ ->
                                                store.parcels(
                                                        store.counterpart().orElseThrow().id(),
                                                        0)));
        return Objects.requireNonNull(listed);
    }

    private CompletableFuture<Outcome<UUID>> packedWhileTakenBack(UUID id, UUID counterpart) {
        var waiting = outgoing.waiting(1_000);
        var withdrawing =
                CompletableFuture.supplyAsync(() -> publications.withdraw(clerk, id, "金额写错了"));
        while (!somebodyWaits() && !withdrawing.isDone()) {
            Thread.onSpinWait();
        }
        outgoing.inParcel(waiting, counterpart, 1);
        return withdrawing;
    }

    private static boolean somebodyWaits() {
        return TestDatabase.owner()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private Path nextFile() {
        long next = exchange.state(system).next();
        return outside.folder().resolve("in/%010d.submission".formatted(next));
    }

    private void putAgo(String span) {
        TestDatabase.clientOf(outside.portal().database().access())
                .sql(
                        "update portal.parcel set put_at = timestamptz '2020-06-30T01:00:00Z' - cast(:span as interval)")
                .param("span", span)
                .update();
    }
}
