package cn.taizhang.material.web;

import static cn.taizhang.testing.MadeFigures.counted;
import static cn.taizhang.testing.MadeFigures.value;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Quantity;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.Exactly;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数旁边的实数和分布")
class PartsTests {

    @Test
    void money_is_told_in_ten_thousands_and_not_in_fen() {
        var funds = value(counted("counted", CountKind.MONEY, "万元"), Quantity.of(126_500_000));

        assertThat(Exactly.besidePrinted(funds, funds.text())).isEmpty();
        assertThat(Exactly.of(funds)).isEqualTo("126.5万元");
        assertThat(Parts.of(funds, breakdown(0, 0, part(126_500_000, null))).bars())
                .extracting(Parts.Bar::text)
                .containsExactly("126.5");
    }

    @Test
    void a_rate_is_told_with_what_it_is_made_of_and_never_added() {
        var done = counted("counted", CountKind.ITEMS, "项");
        var rate =
                FigureDefinition.named("rate", "完成率", "%")
                        .rule("已整改的占确定的。")
                        .share(done, counted("counted", CountKind.ITEMS, "项"))
                        .build();
        var value = value(rate, new Quantity(34, 52L));

        assertThat(Exactly.besidePrinted(value, value.text())).isEqualTo("34/52");
        var parts = Parts.of(value, breakdown(0, 0, part(21, 28L), part(0, 0L)));
        assertThat(parts.total()).isEqualTo("65.4");
        assertThat(parts.sum()).isNull();
        assertThat(parts.bars()).extracting(Parts.Bar::text).containsExactly("75%（21/28）", "无应办事项");
    }

    @Test
    void what_a_document_says_has_no_other_number_behind_it() {
        var quoted = value(counted("counted", CountKind.QUOTED, "%"), Quantity.of(9_860));

        assertThat(Exactly.besidePrinted(quoted, quoted.text())).isEmpty();
    }

    @Test
    void an_opening_figure_stands_among_the_parts_so_that_they_add_up() {
        var events = value(counted("counted", CountKind.EVENTS, "次"), Quantity.of(12));

        var parts = Parts.of(events, breakdown(2, 7, part(3, null)));

        assertThat(parts.bars()).extracting(Parts.Bar::name).containsExactly("本级", "期初数", "春晓街道");
        assertThat(parts.total()).isEqualTo("12");
        assertThat(parts.shared()).isNull();
    }

    private static Breakdown breakdown(long own, long opening, Breakdown.Part... parts) {
        long total = own + opening;
        for (var part : parts) {
            total += part.value();
        }
        return new Breakdown(List.of(parts), own, opening, total, List.of());
    }

    private static Breakdown.Part part(long value, @Nullable Long outOf) {
        return new Breakdown.Part(
                new OrganizationId(UUID.randomUUID()), "410305001", "春晓街道", value, outOf);
    }
}
