package cn.taizhang.register;

import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.PersonNumbers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("名册类表头的识别")
class MemberHeadingsTests {

    private static final Path SETS = Path.of("src/test/resources/register/headings-members.csv");
    private static final String NONE = "-";

    private static final String BRANCH = "天祥社区第一党支部";

    @Autowired private Registers registers;
    @Autowired private Imports imports;
    @Autowired private TestDistricts districts;
    @TempDir private Path folder;

    /** A heading of a set, as people read it. */
    private record Meant(String heading, String register, String column) {}

    @Test
    void every_set_is_of_the_register_that_people_say() throws IOException {
        var read = new LinkedHashMap<String, String>();
        var meant = new LinkedHashMap<String, String>();
        sets().forEach((set, headings) -> {
            meant.put(set, headings.getFirst().register());
            read.put(set, recognised(headings).map(one -> one.register().key()).orElse(NONE));
        });

        assertThat(read).hasSize(25).isEqualTo(meant);
    }

    @Test
    void at_least_95_of_100_columns_are_what_people_say() throws IOException {
        var wrong = new ArrayList<String>();
        int all = 0;
        for (var set : sets().entrySet()) {
            var found = recognised(set.getValue());
            for (int i = 0; i < set.getValue().size(); i++) {
                all++;
                var column = found.isEmpty() ? null : found.get().columns().get(i);
                var read = column == null ? NONE : column.key();
                if (!read.equals(set.getValue().get(i).column())) {
                    wrong.add(set.getKey() + " " + set.getValue().get(i) + " read as " + read);
                }
            }
        }

        assertThat(all).isEqualTo(350);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 20);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R13", "R14", "R15", "R17",
                "O06", "P01", "O01", "O02", "O05"
            })
    void a_filled_sheet_of_each_set_comes_in(String set) throws IOException {
        var district = districts.found();
        var files = new SheetFiles(imports, district.officer(), folder);
        var headings = Objects.requireNonNull(sets().get(set));
        var known = row("身份证号", "姓名", "人员类别", "所在党支部", "列入日期");
        var numbers = List.of(PersonNumbers.ofWoman("19800506"), PersonNumbers.ofWoman("19800506"));
        if (!List.of("R01", "R02", "R05", "R06", "R08", "P01").contains(set)) {
            var members = new ArrayList<List<@Nullable Object>>();
            members.add(known);
            numbers.forEach(
                    one -> members.add(row(one, "李" + one.charAt(16), "正式", BRANCH, "2018-01-01")));
            assertThat(
                            SheetFiles.refusals(
                                    files.bring("memberships", "", ImportMode.GOOD_ROWS, members)))
                    .isEmpty();
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(new ArrayList<>(headings.stream().map(Meant::heading).toList()));
        for (var number : numbers) {
            rows.add(
                    new ArrayList<>(
                            headings.stream().map(one -> filled(set, one, number)).toList()));
        }

        var sheet =
                files.bring(null, set.equals("R06") ? BRANCH : "", ImportMode.ALL_OR_NOTHING, rows);

        assertThat(sheet.problem()).isNull();
        assertThat(sheet.register()).isEqualTo(headings.getFirst().register());
        assertThat(SheetFiles.refusals(sheet)).isEmpty();
        assertThat(sheet.added() + sheet.same() + sheet.changed()).isEqualTo(2);
    }

    private static String filled(String set, Meant meant, String number) {
        boolean organization = meant.register().equals("organizations");
        return switch (meant.column()) {
            case "name" ->
                    !organization
                            ? "李" + number.charAt(16)
                            : set.equals("O01") ? "天祥社区第" + number.substring(14) + "党支部" : BRANCH;
            case "identity" -> number;
            case "sex" -> "女";
            case "bornOn" -> meant.heading().equals("出生年月") ? "1980.05" : "1980-05-06";
            case "telephone" -> "13800001111";
            case "branch" -> set.equals("R04") ? "清源社区第一党支部" : BRANCH;
            case "kind" -> organization ? "党支部" : "正式党员";
            case "form" -> "党支部";
            case "joinedOn" -> "2005年7月1日";
            case "formalOn" -> "2006.7.1";
            case "fromOn" -> set.equals("R04") ? "2020-03-01" : "2018-01-01";
            case "toOn" -> "2020-06-01";
            case "reason" -> set.equals("R01") ? "" : "死亡";
            case "foundedOn" -> "2015-01-01";
            case "parent", "residence" -> "天祥社区";
            default -> "略";
        };
    }

    private Optional<Headings.Recognised> recognised(List<Meant> headings) {
        var texts = headings.stream().map(Meant::heading).toList();
        var filled = texts.stream().map(_ -> "x").toList();
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
