package cn.taizhang.parcel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("摆渡包：整包读入，或整包拒收")
class ParcelTests {

    @TempDir private Path temporary;
    private TwoSides sides;

    @BeforeEach
    void twoSidesKnowOneAnother() {
        sides = new TwoSides(temporary);
    }

    @Test
    void what_was_written_is_read_and_its_file_is_taken_away() throws Exception {
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));

        assertThat(sides.read()).isEqualTo(1);
        assertThat(sides.kept.taken.getFirst().items()).containsExactly(TwoSides.published());
        assertThat(sides.kept.refused).isEmpty();
        assertThat(sides.file(1)).doesNotExist();
    }

    @Test
    void every_kind_comes_out_as_it_went_in() {
        var items =
                List.of(
                        TwoSides.published(),
                        new Withdrawn(UUID.randomUUID(), TwoSides.DAY),
                        new Answered(UUID.randomUUID(), "已经改了。\n谢谢。", TwoSides.DAY),
                        new Missed(7));

        assertThat(ItemKinds.read(ItemKinds.written(List.<Item>copyOf(items)))).isEqualTo(items);
        assertThat(ItemKinds.read("said", ItemKinds.written(TwoSides.said())))
                .isEqualTo(TwoSides.said());
    }

    @Test
    void numbers_are_read_one_after_the_other() throws Exception {
        sides.put(2, sides.bytes(2, sides.inner));
        sides.put(1, sides.bytes(1, sides.inner));

        assertThat(sides.read()).isEqualTo(2);
        assertThat(sides.kept.refused).isEmpty();
    }

    @Test
    void a_number_that_came_too_early_waits_for_the_one_before_it() throws Exception {
        sides.put(2, sides.bytes(2, sides.inner));

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).containsEntry(Direction.PACKAGE.fileName(2), Damage.GAP);
        assertThat(sides.file(2)).exists();

        sides.put(1, sides.bytes(1, sides.inner));
        assertThat(sides.read()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_read_before_is_known_again() throws Exception {
        byte[] first = sides.bytes(1, sides.inner);
        sides.put(1, first);
        sides.read();
        sides.put(1, first);

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).isEmpty();
        assertThat(sides.file(1)).doesNotExist();
    }

    @Test
    void another_file_under_a_number_that_was_read_is_refused() throws Exception {
        sides.put(1, sides.bytes(1, sides.inner));
        sides.read();
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).containsValue(Damage.REPEATED);
        assertThat(sides.asideOf(1)).hasSize(1);
    }

    @Test
    void any_byte_that_was_changed_is_noticed() throws Exception {
        byte[] whole = sides.bytes(1, sides.inner, TwoSides.published());
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThat(sides.damageOf(changed)).as("byte " + i).isPresent();
        }
    }

    @Test
    void a_file_that_was_cut_short_anywhere_is_refused() throws Exception {
        byte[] whole = sides.bytes(1, sides.inner, TwoSides.published());
        for (int length = 0; length < whole.length; length++) {
            assertThat(sides.damageOf(Arrays.copyOf(whole, length)))
                    .as(length + " bytes")
                    .isPresent();
        }
        assertThat(sides.damageOf(Arrays.copyOf(whole, whole.length + 1)))
                .contains(Damage.BAD_DIGEST);
    }

    @Test
    void rubbish_is_no_parcel() {
        var random = new Random(1);
        for (int length : List.of(0, 1, 100, 5_000)) {
            byte[] rubbish = new byte[length];
            random.nextBytes(rubbish);
            assertThat(sides.damageOf(rubbish)).contains(Damage.NOT_A_PARCEL);
        }
    }

    @Test
    void what_somebody_else_signed_is_refused() {
        assertThat(sides.damageOf(sides.bytes(1, sides.stranger))).contains(Damage.OTHER_SENDER);
    }

    @Test
    void a_stranger_who_calls_himself_by_the_senders_name_is_found_out_by_the_signature() {
        String forged =
                new String(sides.bytes(1, sides.stranger), US_ASCII)
                        .replace(sides.stranger.publicKey().id(), sides.inner.publicKey().id());

        assertThat(sides.damageOf(forged.getBytes(US_ASCII))).contains(Damage.BAD_SIGNATURE);
    }

    @Test
    void what_is_meant_for_another_installation_is_refused() {
        var parcel = new Parcel(Direction.PACKAGE, 1, 0, TwoSides.AT, List.of());

        assertThat(
                        sides.damageOf(
                                ParcelFormat.write(
                                        parcel, sides.inner, sides.stranger.publicKey())))
                .contains(Damage.OTHER_RECEIVER);
    }

    @Test
    void a_file_under_another_number_than_its_own_is_refused() {
        assertThat(sides.damageOf(sides.bytes(2, sides.inner))).contains(Damage.WRONG_NUMBER);
    }

    @Test
    void a_parcel_of_the_other_direction_is_refused() {
        var parcel = new Parcel(Direction.SUBMISSION, 1, 0, TwoSides.AT, List.of());

        assertThat(
                        sides.damageOf(
                                ParcelFormat.write(parcel, sides.inner, sides.portal.publicKey())))
                .contains(Damage.WRONG_DIRECTION);
    }

    @Test
    void an_unknown_version_is_named_as_that() {
        String later =
                new String(sides.bytes(1, sides.inner), US_ASCII)
                        .replace("taizhang-parcel/1", "taizhang-parcel/2");

        assertThat(sides.damageOf(later.getBytes(US_ASCII))).contains(Damage.UNKNOWN_VERSION);
    }

    @Test
    void a_file_of_the_limit_is_looked_at_and_one_byte_more_is_not() {
        assertThat(sides.damageOf(new byte[ParcelFormat.LARGEST])).contains(Damage.NOT_A_PARCEL);
        assertThat(sides.damageOf(new byte[ParcelFormat.LARGEST + 1])).contains(Damage.TOO_LARGE);
    }

    @Test
    void a_signed_body_that_is_not_as_agreed_is_refused_whole() {
        for (String body :
                List.of(
                        "",
                        "[",
                        "{}",
                        "[{}]",
                        "[{\"kind\":\"secrets\",\"content\":{}}]",
                        "[{\"kind\":\"withdrawn\",\"content\":{}}]",
                        "[{\"kind\":\"withdrawn\",\"content\":{\"id\":\"1\",\"on\":\"2020-06-30\"}}]",
                        "[{\"kind\":\"withdrawn\",\"content\":null}]",
                        // an item of the other direction
                        "[{\"kind\":\"said\",\"content\":"
                                + ItemKinds.written(TwoSides.said())
                                + "}]",
                        "[".repeat(3_000))) {
            assertThat(sides.damageOf(sides.signed(body))).as(body).contains(Damage.BAD_CONTENT);
        }
    }

    @Test
    void what_comes_from_the_other_side_stays_within_its_bounds() {
        assertThatThrownBy(() -> new Answered(UUID.randomUUID(), "字".repeat(4_001), TwoSides.DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Answered(UUID.randomUUID(), "字".repeat(4_000), TwoSides.DAY).text())
                .hasSize(4_000);
    }

    @Test
    void a_time_that_no_clock_shows_is_not_believed() {
        for (String at : List.of("2019-12-31T23:59:59Z", "2100-01-01T00:00:00Z")) {
            assertThatThrownBy(
                            () -> new Parcel(Direction.PACKAGE, 1, 0, Instant.parse(at), List.of()))
                    .as(at)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String at : List.of("2020-01-01T00:00:00Z", "2099-12-31T23:59:59Z")) {
            assertThat(
                            new Parcel(Direction.PACKAGE, 1, 0, Instant.parse(at), List.of())
                                    .writtenAt())
                    .isEqualTo(at);
        }
    }
}
