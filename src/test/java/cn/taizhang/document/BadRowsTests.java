package cn.taizhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Acting;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.ImportRequest;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("三十种不合格的行")
class BadRowsTests {

    private static final String HEADINGS = "记录编号,制度名称,印发组织,文号,类别,状态,印发日期,施行日期,废止日期";

    private static final String GOOD = ",%s,春晓街道,,配套制度,施行,2020-03-01,2020-04-01,";

    /**
     * 一种.
     *
     * @param row as it comes in
     * @param heading of the column that is told
     * @param message a part of what is told
     */
    private record Kind(String row, String heading, String message) {}

    @TempDir private Path folder;
    @Autowired private Imports imports;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void every_one_comes_back_with_row_column_value_and_what_to_do() throws IOException {
        var kinds = kinds();

        var sheet = imported(rowsOf(kinds), ImportMode.GOOD_ROWS);

        assertThat(kinds).hasSize(30);
        assertThat(sheet.refused()).isEqualTo(30);
        // row 2 is the one good row, which the last bad one contradicts
        for (int i = 0; i < kinds.size(); i++) {
            int row = i + 3;
            var kind = kinds.get(i);
            var told = sheet.refusals().stream().filter(one -> one.row() == row).toList();
            assertThat(told)
                    .as(kind.row())
                    .anySatisfy(one -> {
                        assertThat(one.heading()).isEqualTo(kind.heading());
                        assertThat(one.message()).contains(kind.message());
                    });
            told.stream()
                    .filter(one -> !one.column().isEmpty())
                    .forEach(one ->
                            assertThat(one.value())
                                    .isEqualTo(cellOf(kind.row(), one.column().charAt(0) - 'A')));
        }
    }

    @Test
    void mended_they_all_come_in_and_a_third_time_changes_nothing() throws IOException {
        imported(rowsOf(kinds()), ImportMode.GOOD_ROWS);
        var mended = new ArrayList<String>();
        mended.add(GOOD.formatted("先有的制度"));
        for (int i = 0; i < 30; i++) {
            mended.add(GOOD.formatted("改好的第" + i + "项制度"));
        }

        var second = imported(mended, ImportMode.ALL_OR_NOTHING);
        var third = imported(mended, ImportMode.ALL_OR_NOTHING);

        assertThat(List.of(second.added(), second.same(), second.refused()))
                .containsExactly(30, 1, 0);
        assertThat(List.of(third.added(), third.changed(), third.same(), third.refused()))
                .containsExactly(0, 0, 31, 0);
    }

    @Test
    void one_bad_row_and_nothing_is_written_where_all_must_be_good() throws IOException {
        var rows = List.of(GOOD.formatted("好的制度"), GOOD.formatted(""));

        var refused = imported(rows, ImportMode.ALL_OR_NOTHING);
        var preview = imported(rows, ImportMode.PREVIEW);

        assertThat(refused.refused()).isEqualTo(1);
        assertThat(preview.added()).as("still new: nothing was written before").isEqualTo(1);
    }

    private ImportResult.Sheet imported(List<String> rows, ImportMode mode) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEADINGS);
        lines.addAll(rows);
        var file = Files.writeString(folder.resolve("制度.csv"), String.join("\r\n", lines));
        var viewer = district.firstStreetOfficer();
        var account = Objects.requireNonNull(viewer.actor().account());
        var request = new ImportRequest(file, "制度.csv", Documents.REGISTER, "", mode, folder);
        return Acting.account(account)
                .call(() -> imports.run(viewer, request, _ -> {}))
                .sheets()
                .getFirst();
    }

    private static List<String> rowsOf(List<Kind> kinds) {
        var rows = new ArrayList<String>();
        rows.add(GOOD.formatted("先有的制度"));
        kinds.forEach(kind -> rows.add(kind.row()));
        return rows;
    }

    private static String cellOf(String row, int place) {
        var cells = row.split(",", -1);
        return place < cells.length ? cells[place] : "";
    }

    private List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        kinds.addAll(kindsOfWords());
        kinds.addAll(kindsOfDays());
        return kinds;
    }

    private static List<Kind> kindsOfWords() {
        return List.of(
                new Kind("x1,编号不对的制度,春晓街道,,配套制度,施行,2020-03-01,2020-04-01,", "记录编号", "由系统填写"),
                new Kind(",,春晓街道,,配套制度,施行,2020-03-01,2020-04-01,", "制度名称", "请填写制度名称"),
                new Kind(
                        "," + "长".repeat(201) + ",春晓街道,,配套制度,施行,2020-03-01,2020-04-01,",
                        "制度名称",
                        "最多 200 字，现有 201 字"),
                new Kind(
                        ",文号太长的制度,春晓街道," + "9".repeat(61) + ",配套制度,施行,2020-03-01,2020-04-01,",
                        "文号",
                        "最多 60 字"),
                new Kind(",没有组织的制度,,,配套制度,施行,2020-03-01,2020-04-01,", "印发组织", "请填写印发组织"),
                new Kind(",组织不对的制度,某某街道,,配套制度,施行,2020-03-01,2020-04-01,", "印发组织", "没有找到组织「某某街道」"),
                new Kind(
                        ",代码不对的制度,999999-X99,,配套制度,施行,2020-03-01,2020-04-01,",
                        "印发组织",
                        "没有找到组织「999999-X99」"),
                new Kind(",几个都像的制度,社区,,配套制度,施行,2020-03-01,2020-04-01,", "印发组织", "有几个组织都符合「社区」"),
                new Kind(",别家街道的制度,临江街道,,配套制度,施行,2020-03-01,2020-04-01,", "印发组织", "没有找到组织「临江街道」"),
                new Kind(",没有类别的制度,春晓街道,,,施行,2020-03-01,2020-04-01,", "类别", "请选择类别"),
                new Kind(",类别不对的制度,春晓街道,,配套,施行,2020-03-01,2020-04-01,", "类别", "从中选一个：民主科学决策"),
                new Kind(",没有状态的制度,春晓街道,,配套制度,,2020-03-01,2020-04-01,", "状态", "请选择状态"),
                new Kind(",状态不对的制度,春晓街道,,配套制度,在用,2020-03-01,2020-04-01,", "状态", "从中选一个：起草"));
    }

    private static List<Kind> kindsOfDays() {
        return List.of(
                new Kind(",只有月份的制度,春晓街道,,配套制度,施行,2020-03,2020-04-01,", "印发日期", "只写到月"),
                new Kind(
                        ",没有这天的制度,春晓街道,,配套制度,施行,2020-02-30,2020-04-01,",
                        "印发日期",
                        "没有认出日期「2020-02-30」"),
                new Kind(",汉字日期的制度,春晓街道,,配套制度,施行,三月一日,2020-04-01,", "印发日期", "请写成 2020-06-30 这样"),
                new Kind(",两个日期的制度,春晓街道,,配套制度,施行,2020-03-01,四月,", "施行日期", "没有认出日期「四月」"),
                new Kind(",废止日不对的制度,春晓街道,,配套制度,废止,2020-03-01,2020-04-01,明年", "废止日期", "没有认出日期「明年」"),
                new Kind(",将来印发的制度,春晓街道,,配套制度,试行,2999-01-01,,", "印发日期", "印发日期不能晚于今天"),
                new Kind(",没有印发日的制度,春晓街道,,配套制度,试行,,,", "印发日期", "须填写印发日期"),
                new Kind(",没有施行日的制度,春晓街道,,配套制度,施行,2020-03-01,,", "施行日期", "须填写施行日期"),
                new Kind(",没有废止日的制度,春晓街道,,配套制度,废止,2020-03-01,2020-04-01,", "废止日期", "须填写废止日期"),
                new Kind(",起草却印发的制度,春晓街道,,配套制度,起草,2020-03-01,,", "印发日期", "不填印发日期"),
                new Kind(",起草却施行的制度,春晓街道,,配套制度,起草,,2020-04-01,", "施行日期", "不填施行日期"),
                new Kind(",试行却施行的制度,春晓街道,,配套制度,试行,2020-03-01,2020-04-01,", "施行日期", "不填施行日期"),
                new Kind(
                        ",施行却废止的制度,春晓街道,,配套制度,施行,2020-03-01,2020-04-01,2020-05-01",
                        "废止日期",
                        "不填废止日期"),
                new Kind(",先施行后印发的制度,春晓街道,,配套制度,施行,2020-03-01,2020-02-29,", "施行日期", "不能早于印发日期"),
                new Kind(
                        ",当天就废止的制度,春晓街道,,配套制度,废止,2020-03-01,2020-04-01,2020-04-01",
                        "废止日期",
                        "须晚于施行日期"),
                new Kind(",印发前废止的制度,春晓街道,,配套制度,废止,2020-03-01,,2020-02-29", "废止日期", "不能早于印发日期"),
                new Kind(",先有的制度,春晓街道,,配套制度,施行,2020-03-01,2020-05-01,", "", "与第 2 行是同一项而内容不同"));
    }
}
