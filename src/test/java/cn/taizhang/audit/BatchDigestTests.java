package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量登记的内容摘要")
class BatchDigestTests {

    private static final Function<List<@Nullable Object>, List<@Nullable Object>> FIELDS =
            Function.identity();

    @Test
    void the_order_of_the_rows_does_not_matter_and_everything_else_does() {
        var digest = digest(row("甲", 1), row("乙", 2));

        assertThat(digest(row("乙", 2), row("甲", 1))).isEqualTo(digest).hasSize(64);
        assertThat(digest(row("甲", 1), row("乙", 3))).isNotEqualTo(digest);
        assertThat(digest(row("甲", 1))).isNotEqualTo(digest);
        assertThat(digest(row("甲", 1), row("乙", 2), row("乙", 2))).isNotEqualTo(digest);
    }

    @Test
    void where_one_field_ends_and_the_next_begins_is_never_in_doubt() {
        assertThat(digest(row("ab", "c"))).isNotEqualTo(digest(row("a", "bc")));
        assertThat(digest(row("a", null))).isNotEqualTo(digest(row("a", "")));
        assertThat(digest(row("a"), row("b"))).isNotEqualTo(digest(row("a", "b")));
    }

    @Test
    void a_batch_of_one_organization_stands_in_its_chain_and_one_of_several_in_the_installations() {
        var one = UUID.randomUUID();
        var rows = List.of(row("甲", 1), row("乙", 2));

        assertThat(BatchDigest.entry("批", "tests", Set.of(one), rows, FIELDS))
                .satisfies(entry -> {
                    assertThat(entry.organization()).isEqualTo(one);
                    assertThat(entry.subject()).isNull();
                    assertThat(entry.detail()).containsOnlyKeys("count", "digest");
                    assertThat(entry.detail().get("count")).isEqualTo(2);
                });
        assertThat(
                        BatchDigest.entry(
                                        "批", "tests", Set.of(one, UUID.randomUUID()), rows, FIELDS)
                                .organization())
                .isNull();
        assertThat(BatchDigest.entry("批", "tests", Set.of(), rows, FIELDS).organization()).isNull();
    }

    private static List<@Nullable Object> row(@Nullable Object... fields) {
        return Arrays.asList(fields);
    }

    @SafeVarargs
    private static String digest(List<@Nullable Object>... rows) {
        return BatchDigest.of(List.of(rows), FIELDS);
    }
}
