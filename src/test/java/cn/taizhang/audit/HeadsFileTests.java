package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.audit.AuditFinding.Kind;
import cn.taizhang.kernel.CannotStart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("库外的链头")
class HeadsFileTests {

    private static final Instant NINE = Instant.parse("2020-06-30T01:00:00Z");

    private final Random random = new Random(20200630);
    private final Map<UUID, ChainHead> heads = new HashMap<>();

    @TempDir private Path folder;
    private Path key;
    private HeadsFile file;

    @BeforeEach
    void anEmptyFile() {
        key = folder.resolve("keys").resolve("audit.key");
        file = HeadsFile.open(folder.resolve("heads"), key);
    }

    @Test
    void only_what_changed_is_written_and_nothing_when_nothing_did() throws IOException {
        var first = head(1);
        var second = head(4);
        write(first, second);
        write();
        write(head(second.chainId(), 5));

        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast())
                .startsWith("1 2 2020-06-30T01:00:00Z 6 ")
                .contains(second.chainId() + ":5:")
                .doesNotContain(first.chainId().toString());
        assertThat(witness().findings()).isEmpty();
        assertThat(witness().of(second.chainId()).last()).isEqualTo(5);
    }

    @Test
    void file_and_key_are_for_their_owner_only() throws IOException {
        write(head(1));

        for (Path one : List.of(HeadsFile.in(folder.resolve("heads")), key)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-------");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("heads"))))
                .isEqualTo("rwx------");
    }

    @Test
    void another_process_goes_on_where_the_first_stopped_and_the_first_where_the_other_did()
            throws IOException {
        write(head(1));
        var other = HeadsFile.open(folder.resolve("heads"), key);

        other.write(NINE, all(head(2)));
        write(head(3));

        assertThat(lines()).hasSize(3);
        assertThat(witness().findings()).isEmpty();
    }

    @Test
    void a_line_that_broke_off_is_told_and_the_next_one_holds() throws IOException {
        write(head(1));
        String whole = text();
        write(head(2));
        String broken = text().substring(0, whole.length() + 40);
        Files.writeString(path(), broken);

        assertThat(witness().findings()).isEmpty();
        assertThat(witness().notes()).singleElement().asString().contains("第 2 行只写了一半");

        HeadsFile.open(folder.resolve("heads"), key).write(NINE, all(head(3)));

        assertThat(witness().findings()).isEmpty();
        assertThat(witness().chains()).hasSize(3);
        assertThat(witness().notes()).hasSize(1);
    }

    @Test
    void a_lost_key_stops_the_start_and_is_told_by_the_verification() throws IOException {
        write(head(1));
        Files.delete(key);

        assertThatThrownBy(() -> HeadsFile.open(folder.resolve("heads"), key))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("请把备份的密钥文件放回原处");
        assertThat(witness().findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.KEY_MISSING);
    }

    @Test
    void a_file_that_was_taken_away_is_told_because_its_key_is_still_there() throws IOException {
        write(head(1));
        Files.delete(path());

        assertThat(witness().findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.HEADS_MISSING);
    }

    @Test
    void a_file_sealed_with_another_key_is_not_accepted() throws IOException {
        write(head(1), head(2));
        write(head(3));
        Files.delete(key);
        HeadsFile.open(folder.resolve("elsewhere"), key);

        assertThat(witness().chains()).isEmpty();
        assertThat(witness().findings())
                .containsExactly(new AuditFinding(Kind.HEADS_REFUSED, null, 1, 2));
    }

    @Test
    void a_root_that_does_not_follow_from_the_heads_is_refused_even_when_sealed()
            throws IOException {
        var owner = HeadsKey.read(key).orElseThrow();
        var tree = new MerkleTree();
        tree.put(head(1));
        var line = HeadsLine.sealed(owner, HeadsLine.NONE_BEFORE, 1, NINE, tree, List.of(head(1)));
        Files.writeString(path(), line.line() + "\n");

        assertThat(witness().chains()).isEmpty();
        assertThat(witness().findings())
                .containsExactly(new AuditFinding(Kind.HEADS_REFUSED, null, 1, 1));
    }

    @Test
    void a_chain_that_went_back_between_two_lines_is_told() throws IOException {
        var chain = UUID.randomUUID();
        write(head(chain, 5));
        write(head(chain, 3));

        assertThat(witness().findings())
                .containsExactly(new AuditFinding(Kind.TURNED_BACK, chain, 3, 5));
    }

    @Test
    void a_line_is_found_again_by_the_short_form_that_stands_on_paper() throws IOException {
        write(head(1));
        String root = HeadsLine.parse(lines().getFirst()).orElseThrow().root();
        write(head(2));
        var printed = new WrittenHeads(LocalDateTime.MIN, 1, 1, root).shortForm();

        var found = HeadsWitness.read(folder.resolve("heads"), key, printed).onPaper();
        var strange = HeadsWitness.read(folder.resolve("heads"), key, "0123-4567").onPaper();

        assertThat(found).extracting("at", "entries").containsExactly(NINE, 1L);
        assertThat(strange).extracting("at").isNull();
        assertThatThrownBy(
                        () -> HeadsWitness.read(folder.resolve("heads"), key, root.substring(0, 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is done to the file, no head is accepted that was not written, and what is lost is not lost unseen. */
    @Test
    void of_two_thousand_mutated_files_none_has_a_head_accepted_that_was_never_written()
            throws IOException {
        for (int i = 0; i < 12; i++) {
            write(head(i + 1), head(1));
        }
        var lines = lines();
        var original = new HashSet<String>();
        read(Files.readAllBytes(path()), original);

        for (int i = 0; i < 2_000; i++) {
            var accepted = new HashSet<String>();
            var reading = read(mutated(lines), accepted);

            assertThat(original.containsAll(accepted)).isTrue();
            assertThat(
                            !reading.refused().isEmpty()
                                    || !reading.torn().isEmpty()
                                    || reading.nextNumber() <= lines.size())
                    .isTrue();
        }
    }

    private byte[] mutated(List<String> lines) {
        var changed = new ArrayList<>(lines);
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> changed.set(at, lines.get(at).substring(random.nextInt(20) + 1));
            default -> {
                byte[] bytes =
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
                return bytes;
            }
        }
        if (changed.equals(lines)) {
            changed.remove(at);
        }
        return (String.join("\n", changed) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private HeadsReading read(byte[] bytes, Set<String> accepted) throws IOException {
        var reading =
                new HeadsReading(
                        HeadsKey.read(key).orElseThrow(),
                        line -> line.changed().forEach(head -> accepted.add(head.text())));
        HeadsFile.read(new ByteArrayInputStream(bytes), reading);
        return reading;
    }

    private HeadsWitness witness() throws IOException {
        return HeadsWitness.read(folder.resolve("heads"), key, null);
    }

    private Path path() {
        return HeadsFile.in(folder.resolve("heads"));
    }

    private String text() throws IOException {
        return Files.readString(path());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path());
    }

    private void write(ChainHead... changed) throws IOException {
        file.write(NINE, all(changed));
    }

    private List<ChainHead> all(ChainHead... changed) {
        for (var head : changed) {
            heads.put(head.chainId(), head);
        }
        return List.copyOf(heads.values());
    }

    private ChainHead head(long number) {
        return head(UUID.randomUUID(), number);
    }

    private ChainHead head(UUID chain, long number) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new ChainHead(chain, number, HexFormat.of().formatHex(hash));
    }
}
