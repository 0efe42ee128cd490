package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.report.Block.AnnexTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("附表列宽")
class AnnexColumnsTests {

    private static final int WIDTH = DocumentXml.TYPE_AREA_WIDTH;

    @ParameterizedTest(name = "{0}字")
    @ValueSource(ints = {0, 1, 5, 20, 30, 400})
    void shares_out_exactly_the_width_of_the_type_area(int length) {
        var columns = columnsOf("1", "长".repeat(length), "长".repeat(length / 2), "12次");

        assertThat(Arrays.stream(columns.widthsWithin(WIDTH)).sum()).isEqualTo(WIDTH);
        assertThat(Arrays.stream(columns.widthsWithin(WIDTH)).min().getAsInt()).isGreaterThan(440);
    }

    @Test
    void gives_short_columns_what_they_need_and_the_long_one_the_rest() {
        var widths = columnsOf("1", "长".repeat(400), "会议活动台账").widthsWithin(WIDTH);

        assertThat(widths[0]).isEqualTo(2 * 240 + 200); // two characters of the head and the edges
        assertThat(widths[2]).isEqualTo(6 * 240 + 200);
        assertThat(widths[1]).isEqualTo(WIDTH - widths[0] - widths[2]);
    }

    @Test
    @DisplayName("六个字以内的列居中")
    void counts_a_column_of_up_to_six_characters_as_short() {
        var columns = columnsOf("12345", "六个字的内容", "七个字的长内容");

        assertThat(columns.isShort(0)).isTrue();
        assertThat(columns.isShort(1)).isTrue();
        assertThat(columns.isShort(2)).isFalse();
    }

    private static AnnexColumns columnsOf(String... cells) {
        var heads = Arrays.stream(cells).map(_ -> "列名").toList();
        return new AnnexColumns(new AnnexTable("附表", heads, List.of(List.of(cells))));
    }
}
