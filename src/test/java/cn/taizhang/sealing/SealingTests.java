package cn.taizhang.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("密封的票")
class SealingTests {

    private static final UUID BALLOT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final CastPaper PAPER =
            new CastPaper(new Receipt("123456789012"), List.of(1, 0, 3));

    private final BallotKey key = BallotKey.generate();

    @Test
    void what_was_sealed_is_read_with_the_key() {
        byte[] sealed = sealed(PAPER);

        assertThat(key.open(BALLOT, 1, sealed).flatMap(paper -> CastPaper.read(paper, 3)))
                .contains(PAPER);
    }

    @Test
    void every_paper_is_of_one_length_and_none_looks_like_another() {
        var longest =
                new CastPaper(
                        Receipt.of(999_999_999_999L),
                        Collections.nCopies(CastPaper.MOST_QUESTIONS, 255));

        assertThat(sealed(PAPER)).hasSize(Sealing.SEALED_BYTES).isNotEqualTo(sealed(PAPER));
        assertThat(sealed(longest)).hasSize(Sealing.SEALED_BYTES);
    }

    @Test
    void another_key_ballot_or_printing_opens_nothing() {
        byte[] sealed = sealed(PAPER);

        assertThat(BallotKey.generate().open(BALLOT, 1, sealed)).isEmpty();
        assertThat(key.open(UUID.randomUUID(), 1, sealed)).isEmpty();
        assertThat(key.open(BALLOT, 2, sealed)).isEmpty();
    }

    @Test
    void an_altered_byte_anywhere_is_noticed() {
        byte[] sealed = sealed(PAPER);
        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(key.open(BALLOT, 1, altered)).as("byte " + at).isEmpty();
        }
    }

    @Test
    void bytes_that_are_no_paper_of_this_ballot_are_none() {
        assertThat(CastPaper.read(PAPER.written(), 2)).isEmpty();
        var beyond = PAPER.written();
        beyond[0] = 1;
        assertThat(CastPaper.read(beyond, 3)).isEmpty();
        assertThat(CastPaper.read(new byte[Sealing.PLAIN_BYTES], 3)).isEmpty();
    }

    @Test
    void a_set_does_not_tell_in_which_order_it_was_filled() {
        var blocks = new ArrayList<byte[]>();
        IntStream.range(0, 100).forEach(_ -> blocks.add(sealed(PAPER)));
        var there = BlockSet.empty(Sealing.SEALED_BYTES);
        for (var block : blocks) {
            there = there.with(block);
        }
        var back = BlockSet.empty(Sealing.SEALED_BYTES);
        for (var block : blocks.reversed()) {
            back = back.with(block);
        }

        assertThat(there.bytes()).isEqualTo(back.bytes());
        assertThat(there.size()).isEqualTo(100);
        assertThat(BlockSet.of(Sealing.SEALED_BYTES, blocks).bytes()).isEqualTo(there.bytes());
    }

    @Test
    void a_set_gives_back_what_was_put_in() {
        var set = BlockSet.empty(2).with(bytes("0200")).with(bytes("ff00")).with(bytes("0100"));

        assertThat(HexFormat.of().formatHex(set.bytes())).isEqualTo("01000200ff00");
        assertThat(set.contains(bytes("0200"))).isTrue();
        assertThat(set.contains(bytes("0201"))).isFalse();
        assertThat(set.without(bytes("0200")).blocks())
                .usingElementComparator(Arrays::compare)
                .containsExactly(bytes("0100"), bytes("ff00"));
    }

    @Test
    void bytes_out_of_order_or_cut_short_are_no_set() {
        assertThatIllegalArgumentException().isThrownBy(() -> BlockSet.read(2, bytes("02000100")));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockSet.read(2, bytes("01000100")));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockSet.read(2, bytes("010002")));
        assertThat(BlockSet.read(2, bytes("01000200")).size()).isEqualTo(2);
    }

    @Test
    void what_goes_to_and_fro_comes_as_it_went() {
        var delivery =
                new BoxDelivery(
                        BALLOT,
                        2,
                        "加装电梯",
                        "天祥社区",
                        List.of(
                                BallotQuestion.vote("同意吗", List.of()),
                                BallotQuestion.vote("装在哪里", List.of("东边", "西边"))),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 3),
                        key.publicKey(),
                        VotingCode.salt(),
                        new byte[64]);
        byte[] file = BallotFiles.written(delivery);

        assertThat(BallotFiles.delivery(file))
                .hasValueSatisfying(
                        read -> assertThat(read).usingRecursiveComparison().isEqualTo(delivery));
        assertThat(BallotFiles.report(BallotFiles.written(new BoxReport(BALLOT, 2, 7, null))))
                .hasValueSatisfying(report -> assertThat(report.isClosed()).isFalse());
    }

    @Test
    void a_box_that_was_written_before_there_were_ratings_is_a_box_of_votes() {
        var file =
                """
                {"ballot":"%s","run":1,"title":"加装电梯","organization":"天祥社区",
                 "questions":[{"text":"同意吗","plans":[],"choice":false},{"text":"装在哪里","plans":["东边","西边"],"choice":true}],
                 "firstDay":"2026-03-01","lastDay":"2026-03-03","publicKey":"%s","salt":"%s","digests":""}
                """
                        .formatted(
                                BALLOT,
                                Base64.getEncoder().encodeToString(key.publicKey()),
                                Base64.getEncoder().encodeToString(VotingCode.salt()));

        assertThat(BallotFiles.delivery(file.getBytes(UTF_8)))
                .hasValueSatisfying(read -> {
                    assertThat(read.kind()).isEqualTo(BallotKind.VOTE);
                    assertThat(labels(read.questions().getFirst()))
                            .containsExactly("赞成", "反对", "弃权");
                    assertThat(labels(read.questions().getLast()))
                            .containsExactly("东边", "西边", "弃权");
                });
    }

    @Test
    void a_rating_is_sealed_as_a_vote_is_and_read_in_its_own_words() {
        var question = BallotQuestion.rating("3 号院道路修缮");
        var paper = new CastPaper(Receipt.random(), List.of(3));

        byte[] sealed = sealed(paper);
        var opened = key.open(BALLOT, 1, sealed).flatMap(one -> CastPaper.read(one, 1));

        assertThat(sealed).hasSize(Sealing.SEALED_BYTES);
        assertThat(opened).contains(paper);
        assertThat(labels(question)).containsExactly("满意", "基本满意", "不满意", "不了解");
        assertThat(question.words(3)).contains("不满意");
        assertThat(question.words(0)).contains("不了解");
        assertThat(question.words(4)).isEmpty();
    }

    private static List<String> labels(BallotQuestion question) {
        return question.options().stream().map(BallotQuestion.Option::label).toList();
    }

    @Test
    void a_box_of_ratings_is_no_box_to_a_portal_that_knows_votes_only() {
        var rating = box(BallotQuestion.rating("3 号院道路修缮"));
        var vote = box(BallotQuestion.vote("加装电梯", List.of()));

        assertThat(keptByTheOlderRelease(BallotFiles.written(rating))).isFalse();
        assertThat(keptByTheOlderRelease(BallotFiles.written(vote))).isTrue();
        assertThat(BallotFiles.delivery(BallotFiles.written(rating)).map(BoxDelivery::kind))
                .contains(BallotKind.RATING);
        assertThat(BallotFiles.delivery(BallotFiles.written(vote)).map(BoxDelivery::kind))
                .contains(BallotKind.VOTE);
    }

    @Test
    void so_is_a_list_of_ratings() {
        var rating = list(BallotQuestion.rating("3 号院道路修缮"));
        var vote = list(BallotQuestion.vote("加装电梯", List.of()));

        assertThat(listedByTheOlderRelease(BallotFiles.written(rating))).isFalse();
        assertThat(listedByTheOlderRelease(BallotFiles.written(vote))).isTrue();
        assertThat(BallotFiles.list(BallotFiles.written(rating))).contains(rating);
        assertThat(BallotFiles.list(BallotFiles.written(vote))).contains(vote);
    }

    private BoxDelivery box(BallotQuestion question) {
        return new BoxDelivery(
                BALLOT,
                1,
                "道路",
                "天祥社区",
                List.of(question),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 3),
                key.publicKey(),
                VotingCode.salt(),
                new byte[0]);
    }

    private static PublishedList list(BallotQuestion question) {
        return new PublishedList(
                BALLOT,
                "道路",
                "天祥社区",
                2,
                1,
                List.of(question),
                List.of(new PublishedList.Line("1234 5678 9012", List.of(1))),
                List.of());
    }

    /** The portal before there were ratings: it passes over properties it does not know, and wants the ballot it was told. */
    private static boolean keptByTheOlderRelease(byte[] file) {
        return JsonMapper.builder().build().readValue(file, OlderFile.class).questions() != null;
    }

    private static boolean listedByTheOlderRelease(byte[] file) {
        return JsonMapper.builder().build().readValue(file, OlderFile.class).ballot() != null;
    }

    private record OlderFile(@Nullable UUID ballot, @Nullable List<OlderQuestion> questions) {}

    private record OlderQuestion(String text, List<String> plans) {}

    @Test
    void another_file_is_not_taken_for_one_of_ours() {
        assertThat(BallotFiles.report("这不是".getBytes(UTF_8))).isEmpty();
        assertThat(BallotFiles.report(new byte[0])).isEmpty();
        assertThat(BallotFiles.delivery("{}".getBytes(UTF_8))).isEmpty();
    }

    private byte[] sealed(CastPaper paper) {
        return Sealing.seal(key.publicKey(), BALLOT, 1, paper.written());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
