package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.audit.AuditFinding.Kind;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claim: whatever a superuser does to an entry at or before the last head written outside is named. */
@DisplayName("一千次篡改")
class TamperingTests {

    private static final int ALTERATIONS = 1_000;

    @TempDir private static Path folder;
    private static Tampering tampering;
    private static HeadsWitness witness;

    @BeforeAll
    static void chainsWithAWitness() throws Exception {
        tampering = new Tampering(TestDatabase.fresh(), folder, 20200630);
        witness = tampering.witness();
    }

    @AfterAll
    static void close() throws Exception {
        tampering.close();
    }

    @Test
    void untouched_chains_raise_no_alarm_and_what_is_proved_is_told_apart() {
        var report = AuditVerifier.verify(tampering.source(), witness);

        assertThat(report.findings()).isEmpty();
        assertThat(report.agrees()).isTrue();
        assertThat(report.entries()).isEqualTo(78);
        assertThat(report.chains()).isEqualTo(6);
        assertThat(report.proved()).isEqualTo(72);
        assertThat(report.unproved()).isEqualTo(6);
        assertThat(report.since()).isEqualTo("2020-06-30T01:02:00Z");
    }

    @Test
    void all_of_a_thousand_alterations_of_eight_kinds_are_found_at_their_place() throws Exception {
        var missed = new ArrayList<String>();
        for (int i = 0; i < ALTERATIONS; i++) {
            var kind = Tampering.Kind.values()[i % Tampering.Kind.values().length];
            var place = tampering.alter(kind);
            var report = AuditVerifier.verify(tampering.source(), witness);
            tampering.connection.rollback();
            if (report.agrees() || !names(report, place)) {
                missed.add(i + " " + kind + " " + place + ": " + report.findings());
            }
        }

        assertThat(missed).isEmpty();
        assertThat(AuditVerifier.verify(tampering.source(), witness).findings()).isEmpty();
    }

    @Test
    void chains_and_heads_signed_again_with_a_key_of_the_forgers_own_prove_nothing()
            throws Exception {
        tampering.alter(Tampering.Kind.SIGN_AGAIN);
        var forged = tampering.forgedWitness(folder);
        var report = AuditVerifier.verify(tampering.source(), forged);
        tampering.connection.rollback();

        assertThat(report.agrees()).isFalse();
        assertThat(report.proved()).isZero();
        assertThat(report.findings())
                .containsExactly(new AuditFinding(Kind.HEADS_REFUSED, null, 1, 1));
    }

    /** The control: without the heads outside, whoever signs again is not found. */
    @Test
    void without_a_witness_a_chain_signed_again_agrees_with_itself() throws Exception {
        var none = HeadsWitness.read(folder.resolve("nothing"), folder.resolve("no.key"), null);
        tampering.alter(Tampering.Kind.SIGN_AGAIN);
        var report = AuditVerifier.verify(tampering.source(), none);
        tampering.connection.rollback();

        assertThat(report.findings()).isEmpty();
        assertThat(report.proved()).isZero();
        assertThat(report.unproved()).isEqualTo(78);
    }

    @Test
    void an_alteration_behind_the_last_head_is_found_unless_it_is_signed_again() throws Exception {
        tampering.run("update audit.entry set actor = '李明' where number = 13");
        var clumsy = AuditVerifier.verify(tampering.source(), witness);
        tampering.connection.rollback();

        assertThat(clumsy.findings()).hasSize(6).allMatch(one -> one.from() == 13);
    }

    private static boolean names(AuditReport report, Tampering.Place place) {
        UUID chain = place.chain();
        return report.findings().stream()
                .anyMatch(one ->
                        chain.equals(one.chainId())
                                && one.from() <= place.number()
                                && place.number() <= one.to());
    }
}
