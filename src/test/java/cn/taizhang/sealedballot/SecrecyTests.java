package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.Rolls;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.portal.ballotbox.TestBoxes;
import cn.taizhang.sealing.BallotKey;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.Sealing;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("投票和测评的秘密：攻击程序拿到两个库的全部导出")
class SecrecyTests {

    /** So many here; before a release 1,000 (docs/reliability.md). */
    private static final int ELECTIONS = Integer.getInteger("secrecy.elections", 25);

    /** A leak is seen in very few. */
    private static final int LEAKY = 4;

    @Autowired private TestDistricts districts;
    @Autowired private SealedBallots ballots;
    @Autowired private BallotOpening opening;
    @Autowired private ReturnedBoxes returned;
    @Autowired private Rolls rolls;
    @Autowired private TestClock clock;

    @TempDir private Path work;

    private TestBoxes portal;
    private AttackerProgram attacker;

    @BeforeEach
    void a_portal_and_an_attacker() throws IOException {
        portal = new TestBoxes(clock);
        attacker = AttackerProgram.compiledInto(Files.createDirectory(work.resolve("attacker")));
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
        portal.close();
    }

    @Test
    void nobody_is_found_more_often_than_by_chance_not_even_with_both_halves_of_every_key()
            throws IOException {
        var verdict = attacked(ELECTIONS, new SimulatedElections.Leak() {}, true);
        if (verdict.getLast().equals("found")) {
            // chance alone goes beyond its band in one run of a hundred: then a second run decides
            verdict = attacked(ELECTIONS, new SimulatedElections.Leak() {}, true);
        }

        assertThat(verdict).last().isEqualTo("within chance");
        assertThat(verdict)
                .as("the attacker could read the box and both lists")
                .anyMatch(line -> line.contains("portal.ballot_box.envelopes"))
                .anyMatch(line -> line.contains("sealedballot.returned_box.envelopes"))
                .anyMatch(line -> line.contains("sealedballot.opened_paper by ctid"))
                .anyMatch(line -> line.contains("portal.ballot_list.list"));
        Files.write(Path.of("target", "secrecy.txt"), verdict);
    }

    @Test
    void without_the_keys_the_box_cannot_even_be_read() throws IOException {
        var verdict = attacked(LEAKY, new AppendedPapers(), false);

        assertThat(verdict).noneMatch(line -> line.contains("envelopes"));
    }

    @Test
    void votes_listed_in_the_order_of_their_arrival_are_found() throws IOException {
        assertFound(attacked(LEAKY, new ListedByArrival(), false), "opened_paper by ctid");
    }

    @Test
    void papers_laid_one_behind_the_other_are_found_by_who_has_the_key() throws IOException {
        assertFound(attacked(LEAKY, new AppendedPapers(), true), "envelopes");
    }

    @Test
    void a_row_for_each_paper_is_found_by_its_transaction() throws IOException {
        assertFound(attacked(LEAKY, new RowForEachPaper(), true), "portal.paper by xmin");
    }

    @Test
    void receipts_that_count_up_are_found() throws IOException {
        assertFound(attacked(LEAKY, new CountedReceipts(), false), "opened_paper by receipt");
    }

    private static void assertFound(List<String> verdict, String where) {
        assertThat(verdict).last().isEqualTo("found");
        assertThat(verdict)
                .anySatisfy(
                        line -> assertThat(line).contains("arrival = ", where).endsWith(" FOUND"));
    }

    private List<String> attacked(int elections, SimulatedElections.Leak leak, boolean withKeys)
            throws IOException {
        var district = districts.found();
        var simulated =
                new SimulatedElections(
                        ballots,
                        opening,
                        returned,
                        clock,
                        portal,
                        district.firstCommunityClerk(),
                        TestRolls.of(SimulatedElections.VOTERS, rolls, district));
        var folder = Files.createTempDirectory(work, "given");
        var truth = Files.createTempFile(work, "truth", ".csv");
        DatabaseAccess inner = TestDatabase.shared();
        simulated.hold(elections, leak, inner, folder, truth);
        if (withKeys) {
            simulated.betrayKeys(folder);
        }
        attacker.attack(folder);
        return attacker.judged(folder, truth);
    }

    /** 按到达先后写票单. */
    private static final class ListedByArrival implements SimulatedElections.Leak {

        @Override
        public void whenPublished(SimulatedElections.One election) {
            var owner = TestDatabase.owner();
            owner.sql(
                            """
                            delete from sealedballot.opened_paper where ballot_id = :id
                            """)
                    .param("id", election.id())
                    .update();
            for (var vote : election.votes()) {
                owner.sql(
                                """
                                insert into sealedballot.opened_paper (ballot_id, receipt, answers)
                                values (:id, :receipt, array[:answer]::smallint[])
                                """)
                        .param("id", election.id())
                        .param("receipt", vote.paper().receipt().digits())
                        .param("answer", vote.paper().answers().getFirst())
                        .update();
            }
        }
    }

    /** The sealed papers of an election in the order in which they came. */
    private List<byte[]> byArrival(SimulatedElections.One election) {
        var key =
                BallotKey.joined(
                                election.printed().first(),
                                election.printed().second(),
                                portal.boxes().find(election.id()).orElseThrow().publicKey())
                        .orElseThrow();
        var receipts = election.votes().stream().map(vote -> vote.paper().receipt()).toList();
        var papers =
                new ArrayList<>(
                        BlockSet.read(
                                        Sealing.SEALED_BYTES,
                                        Objects.requireNonNull(
                                                portal.boxes()
                                                        .report(election.id())
                                                        .orElseThrow()
                                                        .envelopes()))
                                .blocks());
        papers.sort(
                Comparator.comparing(sealed ->
                        receipts.indexOf(
                                CastPaper.read(
                                                key.open(
                                                                election.id(),
                                                                election.printed().run(),
                                                                sealed)
                                                        .orElseThrow(),
                                                1)
                                        .orElseThrow()
                                        .receipt())));
        return papers;
    }

    /** 后到的放在后面. */
    private final class AppendedPapers implements SimulatedElections.Leak {

        @Override
        public void whenFull(SimulatedElections.One election) {
            var all = new ByteArrayOutputStream();
            byArrival(election).forEach(all::writeBytes);
            portal.owner()
                    .sql("update portal.ballot_box set envelopes = :all where ballot_id = :id")
                    .param("id", election.id())
                    .param("all", all.toByteArray())
                    .update();
        }
    }

    /** 一票一行: each is laid in by a transaction of its own. */
    private final class RowForEachPaper implements SimulatedElections.Leak {

        @Override
        public void whenFull(SimulatedElections.One election) {
            var owner = portal.owner();
            owner.sql("create table if not exists portal.paper (ballot_id uuid, paper bytea)")
                    .update();
            for (var paper : byArrival(election)) {
                owner.sql("insert into portal.paper (ballot_id, paper) values (:id, :paper)")
                        .param("id", election.id())
                        .param("paper", paper)
                        .update();
            }
        }
    }

    /** 回执号顺着编. */
    private static final class CountedReceipts implements SimulatedElections.Leak {

        private long last = 100_000_000_000L;

        @Override
        public Receipt receipt() {
            return new Receipt(String.valueOf(++last));
        }
    }
}
