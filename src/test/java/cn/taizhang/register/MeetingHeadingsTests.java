package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("会议类表头的识别")
class MeetingHeadingsTests {

    private static final Path SETS = Path.of("src/test/resources/register/headings-meetings.csv");
    private static final String NONE = "-";

    @Autowired Registers registers;

    /** A heading of a set, as people read it. */
    private record Meant(String heading, String register, String column) {}

    @Test
    void every_set_is_of_the_register_that_people_say() throws IOException {
        sets().forEach((set, headings) ->
                assertThat(registerOf(headings)).as(set).isEqualTo(headings.getFirst().register()));
    }

    @Test
    void at_least_95_of_100_columns_are_what_people_say() throws IOException {
        var wrong = new ArrayList<String>();
        int all = 0;
        for (var set : sets().entrySet()) {
            var read = columnsOf(set.getValue());
            for (int i = 0; i < read.size(); i++) {
                all++;
                var meant = set.getValue().get(i);
                if (!read.get(i).equals(meant.column())) {
                    wrong.add(set.getKey() + " " + meant + " read as " + read.get(i));
                }
            }
        }

        assertThat(all).isEqualTo(119);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 20);
        assertThat(wrong).isEmpty();
    }

    private String registerOf(List<Meant> headings) {
        return recognised(headings).map(found -> found.register().key()).orElse(NONE);
    }

    private List<String> columnsOf(List<Meant> headings) {
        return recognised(headings)
                .map(found ->
                        found.columns().stream()
                                .map(column -> column == null ? NONE : column.key())
                                .toList())
                .orElseGet(() -> headings.stream().map(meant -> NONE).toList());
    }

    private Optional<Headings.Recognised> recognised(List<Meant> headings) {
        var texts = headings.stream().map(Meant::heading).toList();
        var filled = texts.stream().map(text -> "x").toList();
        return Headings.in(List.of(texts, filled), registers.all());
    }

    private static Map<String, List<Meant>> sets() throws IOException {
        return Files.readAllLines(SETS).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("set,"))
                .map(line -> line.split(","))
                .collect(
                        Collectors.groupingBy(
                                cells -> cells[0],
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        cells -> new Meant(cells[1], cells[2], cells[3]),
                                        Collectors.toList())));
    }
}
