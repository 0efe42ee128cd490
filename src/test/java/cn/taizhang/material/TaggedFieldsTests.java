package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.wordfile.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("取走的数据位")
class TaggedFieldsTests {

    @ParameterizedTest(name = "{0} 在 {1} 里：{2}")
    @CsvSource({
        // as they went out
        "1:a 2:- 3:b, a - b, 1 2 3",
        // a number was taken before them, and one between open ones
        "1:a 2:- 3:b, c a - b, 2 3 4",
        "1:- 2:b 3:-, a - b -, 2 3 4",
        "1:- 2:b 3:-, - a b -, 1 3 4",
        // one was taken out of the file
        "1:a 3:b, a - b, 1 3",
        "2:-, - - -, 2",
        // moved within the file: what can stay in order stays
        "3:b 1:a 2:-, a - b, x 1 2",
        // what asks something else is none of them
        "1:a 2:b, a c, 1 x",
        "1:-, a, x",
        // the same twice
        "1:a 1:a, a, 1 x"
    })
    void are_known_in_order_by_what_they_ask(String tags, String codes, String numbers) {
        assertThat(numbersOf(fields(tags), text(codes), null)).isEqualTo(numbers);
    }

    @Test
    void open_ones_are_not_rotated_where_the_file_tells_which_revision_it_was() {
        var out = new BoundText("甲×乙×丙7丁", List.of(place(1, null), place(3, null)));
        var last = new BoundText("甲×乙×丙7丁", List.of(place(1, null), place(3, "b"), place(5, null)));
        var front = new BoundText("7×乙×", List.of(place(0, null), place(1, null), place(3, null)));
        var before = new BoundText("7×乙×", List.of(place(1, null), place(3, null)));

        assertThat(numbersOf(fields("1:-@4 2:-@4"), last, new Meanwhile(out, last)))
                .isEqualTo("1 2");
        assertThat(numbersOf(fields("1:-@4 2:-@4"), front, new Meanwhile(before, front)))
                .isEqualTo("2 3");
    }

    @Test
    void tell_the_newest_revision_they_were_written_in() {
        assertThat(TaggedFields.revisionOf(fields("1:a@3 2:-@12 3:b"))).contains(12);
        assertThat(TaggedFields.revisionOf(fields("1:a 2:-"))).isEmpty();
        assertThat(TaggedFields.among(fields("1:a@3 2:- x:y 1:a@b"))).hasSize(2);
    }

    @Test
    void very_many_are_known_by_their_numbers() {
        var tags = IntStream.rangeClosed(1, 1_500).mapToObj(n -> n + ":c" + n % 7).toList();
        var codes = IntStream.rangeClosed(1, 1_500).mapToObj(n -> "c" + n % 7).toList();

        var numbers =
                TaggedFields.numbersOf(
                        fields(String.join(" ", tags)), text(String.join(" ", codes)), null);

        assertThat(numbers).hasSize(1_500);
    }

    private static String numbersOf(
            List<Field> fields, BoundText last, @Nullable Meanwhile meanwhile) {
        var numbers = TaggedFields.numbersOf(fields, last, meanwhile);
        return String.join(
                " ",
                fields.stream()
                        .map(one -> numbers.containsKey(one) ? numbers.get(one).toString() : "x")
                        .toList());
    }

    private static List<Field> fields(String tags) {
        var fields = new ArrayList<Field>();
        for (var tag : tags.split(" ")) {
            fields.add(new Field(2 * fields.size(), 2 * fields.size() + 1, tag));
        }
        return fields;
    }

    /** Places that ask these, - for an open one. */
    private static BoundText text(String codes) {
        var asked = codes.split(" ");
        var places =
                IntStream.range(0, asked.length)
                        .mapToObj(at -> place(2 * at, asked[at].equals("-") ? null : asked[at]))
                        .toList();
        return new BoundText(String.join("，", Stream.of(asked).map(_ -> "×").toList()), places);
    }

    private static BoundPlace place(int start, @Nullable String code) {
        return new BoundPlace(start, start + 1, OpenPlace.Kind.NUMBER, "次", code, null);
    }
}
