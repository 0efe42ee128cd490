package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("编号")
class IdsTests {

    @Test
    void ids_made_one_after_the_other_sort_in_that_order_also_in_one_millisecond() {
        var made = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(made).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void ids_made_at_once_by_many_are_all_different() {
        var made = Stream.generate(() -> 0).limit(20_000).parallel().map(_ -> Ids.next()).toList();

        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void an_id_is_of_version_7_and_bears_its_moment() {
        long before = System.currentTimeMillis();
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, before + Duration.ofMinutes(1).toMillis());
    }
}
