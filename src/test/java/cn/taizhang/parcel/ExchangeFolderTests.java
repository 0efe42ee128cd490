package cn.taizhang.parcel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("交换目录：别人放进来的东西")
class ExchangeFolderTests {

    @TempDir private Path temporary;
    private TwoSides sides;

    @BeforeEach
    void twoSidesKnowOneAnother() {
        sides = new TwoSides(temporary);
    }

    @Test
    void content_that_its_taker_cannot_take_is_put_aside_and_its_number_stays_open()
            throws Exception {
        sides.kept.unfit = true;
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).containsValue(Damage.BAD_CONTENT);
        assertThat(sides.kept.next()).isEqualTo(1);

        sides.kept.unfit = false;
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));
        assertThat(sides.read()).isEqualTo(1);
    }

    @Test
    void links_folders_and_strange_names_are_not_followed() throws Exception {
        Path out = temporary.resolve("exchange/out");
        Files.createDirectories(out.resolve("0000000001.package"));
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        Files.createSymbolicLink(out.resolve("0000000002.package"), secret);
        Files.writeString(out.resolve("readme.txt"), "hello");

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).containsEntry("readme.txt", Damage.NOT_A_PARCEL);
        assertThat(sides.kept.refused)
                .containsEntry("0000000001.package", Damage.NOT_A_PARCEL)
                .containsEntry("0000000002.package", Damage.NOT_A_PARCEL);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void a_part_of_the_folder_that_is_a_link_is_neither_read_nor_written_nor_cleared()
            throws Exception {
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(temporary.resolve("exchange/out"), elsewhere);
        Path rubbish = Files.writeString(elsewhere.resolve("rubbish"), "x");
        Files.createSymbolicLink(temporary.resolve("exchange/out"), elsewhere);

        assertThat(sides.read()).isZero();
        sides.folder.remove(Direction.PACKAGE, 1);
        assertThat(sides.kept.refused).isEmpty();
        assertThat(rubbish).exists();
        assertThat(elsewhere.resolve(Direction.PACKAGE.fileName(1))).exists();
        assertThatThrownBy(() -> sides.put(2, sides.bytes(2, sides.inner)))
                .isInstanceOf(IOException.class);
        assertThat(elsewhere.resolve(Direction.PACKAGE.fileName(2))).doesNotExist();
    }

    @Test
    void nothing_is_put_aside_into_a_link() throws Exception {
        Path out = Files.createDirectories(temporary.resolve("exchange/out"));
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Path own = Files.writeString(elsewhere.resolve("settings"), "ours");
        Files.createSymbolicLink(out.resolve("refused"), elsewhere);
        Files.writeString(out.resolve("settings"), "theirs");

        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).containsEntry("settings", Damage.NOT_A_PARCEL);
        assertThat(own).hasContent("ours");
        assertThat(elsewhere).isDirectoryContaining(own::equals);
        assertThat(out.resolve("settings")).exists();
    }

    @Test
    void what_is_put_aside_replaces_nothing() throws Exception {
        for (int i = 0; i < 2; i++) {
            sides.put(1, "rubbish".getBytes(US_ASCII));
            assertThat(sides.read()).isZero();
        }

        assertThat(sides.asideOf(1)).hasSize(2);
    }

    @Test
    void what_is_still_being_copied_is_left_alone_and_read_when_it_is_whole() throws Exception {
        sides.folder = new ExchangeFolder(sides.folder.path(), Duration.ofMinutes(2));
        byte[] whole = sides.bytes(1, sides.inner, TwoSides.published());
        sides.put(1, Arrays.copyOf(whole, whole.length - 1));
        assertThat(sides.read()).isZero();
        assertThat(sides.kept.refused).isEmpty();
        assertThat(sides.file(1)).exists();

        sides.put(1, whole);
        assertThat(sides.read()).isEqualTo(1);
    }

    @Test
    void what_nobody_has_written_at_for_two_minutes_is_refused() throws Exception {
        sides.folder = new ExchangeFolder(sides.folder.path(), Duration.ofMinutes(2));
        sides.put(1, "rubbish".getBytes(US_ASCII));
        for (var changed :
                List.of(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().minus(Duration.ofMinutes(2)))) {
            assertThat(sides.kept.refused).isEmpty();
            Files.setLastModifiedTime(sides.file(1), FileTime.from(changed));
            sides.read();
        }

        assertThat(sides.kept.refused).containsValue(Damage.NOT_A_PARCEL);
        assertThat(sides.asideOf(1)).hasSize(1);
    }

    @Test
    void a_thousand_files_of_rubbish_keep_no_parcel_from_being_read() throws Exception {
        Path out = Files.createDirectories(temporary.resolve("exchange/out"));
        for (int i = 0; i < 1_500; i++) {
            Files.writeString(out.resolve("rubbish-" + i), "x");
        }
        sides.put(1, sides.bytes(1, sides.inner, TwoSides.published()));

        assertThat(sides.read()).isEqualTo(1);
    }
}
