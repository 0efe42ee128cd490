package cn.taizhang.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Trait;
import cn.taizhang.register.web.Field.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("表上的一栏")
class FieldTests {

    private enum Word {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE
    }

    @ParameterizedTest(name = "{0} 个选项，必填 {1}：{2}")
    @CsvSource({"4, true, RADIOS", "5, true, SELECT", "4, false, SELECT"})
    void few_choices_of_which_one_is_needed_are_radios(int count, boolean needed, Kind shown) {
        var words = Arrays.asList(Word.values()).subList(0, count);
        var column = Column.of("a", "甲", ColumnTypes.choice(words, Word::name, Map.of()));

        assertThat(field(needed ? column.with(Trait.REQUIRED) : column, "").control())
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "「{0}」：{1}")
    @CsvSource({"'', DAY", "2020-06-30, DAY", "2020-06-31, LINE", "6月30日, LINE", "2020/6/30, LINE"})
    void a_day_that_the_browser_would_drop_stays_on_a_plain_line(String typed, Kind shown) {
        assertThat(field(Column.of("a", "甲", ColumnTypes.day()), typed).control()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} 个短栏分成 {1}")
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 2+2", "5, 3+2", "7, 3+2+2"})
    void short_fields_stand_side_by_side_and_none_is_left_alone(int count, String rows) {
        var fields = IntStream.range(0, count).mapToObj(i -> of(ColumnTypes.day())).toList();

        assertThat(sizes(Field.inRows(fields))).isEqualTo(rows);
    }

    @Test
    void a_long_field_has_a_line_of_its_own() {
        var fields =
                List.of(
                        of(ColumnTypes.day()),
                        of(ColumnTypes.text(200)),
                        of(ColumnTypes.text(60)),
                        of(ColumnTypes.whole(0, 9)),
                        of(ColumnTypes.lines(500)));

        assertThat(sizes(Field.inRows(fields))).isEqualTo("1+1+2+1");
    }

    @Test
    void what_is_personal_is_left_as_it_is_where_a_correction_says_nothing() {
        var column = Column.of("a", "身份证号", ColumnTypes.text(18)).with(Trait.PERSONAL);

        assertThat(Field.of(column, "", true).hint()).contains("不填就保持不变");
        assertThat(Field.of(column, "", false).hint()).isNull();
    }

    private static String sizes(List<List<Field>> rows) {
        return rows.stream()
                .map(row -> Integer.toString(row.size()))
                .reduce((one, other) -> one + "+" + other)
                .orElse("");
    }

    private static Field of(ColumnType<?> type) {
        return field(Column.of("a", "甲", type), "");
    }

    private static Field field(Column<?> column, String typed) {
        return Field.of(column, typed, false);
    }
}
