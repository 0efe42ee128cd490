package cn.taizhang.tablefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Recording;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.tablefill.FilledTable.Filled;
import cn.taizhang.testing.HeldTable;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("填表")
class TablesTests {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 18);
    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

    @TempDir private Path folder;
    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Tables tables;
    @Autowired private ApplicationContext product;

    private TestDistrict district;

    @BeforeEach
    void a_district_where_two_streets_studied_together() {
        district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        recording.study(DAY, district.firstStreet(), district.secondStreet());
        recording.study(DAY.plusDays(1), district.firstStreet());
    }

    @Test
    void the_whole_is_the_districts_own_number_and_the_difference_is_told() throws IOException {
        var table = filled(streets("街道|学习研讨场次", "春晓街道|", "临江|", "合计|"));

        assertThat(texts(table)).containsExactly("2", "1", "2");
        assertThat(table.columns().getFirst().notes())
                .anyMatch(note -> note.contains("合计 2 次，各行相加 3，相差 1"));
    }

    @Test
    void the_file_keeps_its_layout_and_gets_a_sheet_that_says_how_it_was_counted()
            throws IOException {
        var made =
                MadeTable.of(
                                "统计表|||",
                                "街道|学习研讨场次|2019年学习研讨场次|备注",
                                "春晓街道|||原话",
                                "临江街道|||",
                                "合计|=SUM(B3:B4)||")
                        .merged("A1:D1")
                        .wide(1, 21);
        var file = made.write(folder.resolve("表.xlsx"));

        var bytes = tables.write(district.officer(), request(Map.of()), file, "表.xlsx").orThrow();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getNumMergedRegions()).isEqualTo(1);
            assertThat(sheet.getColumnWidth(1)).isEqualTo(21 * 256);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColor());
            assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(sheet.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("原话");
            assertThat(wordsOf(workbook, "数据口径"))
                    .contains("学习研讨次数", "期间数，按次计，一次活动只计一次", "问的是「2019年」", "不是数据栏");
        }
    }

    @Test
    void it_is_taken_along_although_somebody_else_records_while_it_is_counted() throws Exception {
        var file = streets("街道|学习研讨场次", "春晓街道|");

        var bytes =
                HeldTable.meanwhile(
                        "figure.override_figure",
                        () -> tables.write(district.officer(), request(Map.of()), file, "表.xlsx"),
                        () ->
                                new Recording(district.officer(), product)
                                        .study(DAY.plusDays(2), district.district()));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.orThrow()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
        }
        assertThat(audited("导出填好的表")).isEqualTo(1);
    }

    private long audited(String action) {
        return TestDatabase.owner()
                .sql(
                        "select count(*) from audit.entry where action = :action and organization_id = :id")
                .param("action", action)
                .param("id", district.district().value())
                .query(Long.class)
                .single();
    }

    @Test
    void what_stands_in_a_square_stays_and_the_number_is_told() throws IOException {
        var table = filled(streets("街道|学习研讨场次", "春晓街道|9", "临江街道|"));

        assertThat(cells(table).getFirst().entry()).isNull();
        assertThat(cells(table).getFirst().why()).isEqualTo("表里已经填了「9」，没有动；登记的是 2 次。");
    }

    @Test
    void an_unknown_street_stays_empty() throws IOException {
        var table = filled(streets("街道|学习研讨场次", "春晓街道|", "古塔街道|"));

        assertThat(cells(table).getLast().why()).isEqualTo("没有找到叫「古塔街道」的组织。");
    }

    @Test
    void a_merged_street_says_into_which() throws IOException {
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.secondStreet(),
                        district.firstStreet(),
                        LocalDate.of(2020, 6, 1))
                .orThrow();

        var table = filled(streets("街道|学习研讨场次", "春晓街道|", "临江街道|"));

        assertThat(cells(table).getLast().why()).contains("2020年6月1日撤销", "已并入春晓街道");
    }

    @Test
    void of_two_communities_of_one_name_the_street_before_them_decides() throws IOException {
        community("-C9", "花园社区", district.firstStreet());
        community("-C8", "花园社区", district.secondStreet());

        var alone = filled(streets("社区|学习研讨（含所属）（次）", "花园社区|", "天祥|"));
        var under = filled(streets("街道|社区|学习研讨（含所属）（次）", "春晓街道|花园社区|", "临江街道|花园社区|"));

        assertThat(cells(alone).getFirst().why()).contains("有几个", "-C9", "-C8");
        assertThat(under.lines())
                .extracting(line -> line.organization() == null ? "" : line.organization().code())
                .containsExactly(district.prefix() + "-C9", district.prefix() + "-C8");
    }

    @Test
    void a_heading_in_doubt_stays_empty_until_somebody_chooses() throws IOException {
        var file = streets("街道|研讨类活动（次）", "春晓街道|");

        assertThat(cells(filled(file)).getFirst().entry()).isNull();
        var chosen =
                tables.fill(
                                district.officer(),
                                request(Map.of(0, "study.sessions")),
                                file,
                                "表.xlsx")
                        .orThrow();
        assertThat(texts(chosen)).containsExactly("2");
    }

    @Test
    void who_chooses_nothing_gets_nothing() throws IOException {
        var file = streets("街道|学习研讨（次）", "春晓街道|");

        var table =
                tables.fill(
                                district.officer(),
                                request(Map.of(0, TableRequest.NOTHING)),
                                file,
                                "表.xlsx")
                        .orThrow();

        assertThat(table.filled()).isZero();
        assertThat(table.columns().getFirst().why()).isEqualTo("选了不填。");
    }

    @Test
    void what_streets_held_is_no_number_of_a_community() throws IOException {
        var table = filled(streets("社区|学习研讨（次）|成立大工委情况（是/否）", "天祥社区||"));

        assertThat(cells(table).getFirst().why()).contains("社区请改选「学习研讨次数（含所属）」");
        assertThat(cells(table).getLast().why()).contains("按街道统计");
    }

    @Test
    void a_register_nobody_uses_leaves_its_column_empty_with_the_reason() throws IOException {
        var table = filled(streets("街道|引进高科技人才（人）", "春晓街道|"));

        assertThat(cells(table).getFirst().entry()).isNull();
        assertThat(cells(table).getFirst().why()).isNotEmpty();
    }

    @Test
    void one_organization_may_have_a_column_of_its_own() throws IOException {
        var table = filled(streets("项目|单位|数量|备注", "学习研讨|次||", "党员活动室面积|平方米||"));

        assertThat(table.lines()).hasSize(1);
        assertThat(cells(table).getFirst().entry()).extracting(Entry::text).isEqualTo("2");
        assertThat(cells(table).getLast().entry()).isNull();
    }

    @Test
    void a_streets_viewer_gets_no_number_of_another_street() throws IOException {
        var viewer = drafterOf(district.firstStreet());
        var file = streets("社区|学习研讨（含所属）（次）", "天祥社区|", "东门社区|", "合计|");

        var table = tables.fill(viewer, of(district.firstStreet()), file, "表.xlsx").orThrow();

        assertThat(table.lines().getFirst().why()).isEmpty();
        assertThat(table.lines().get(1).why()).isEqualTo("不在您的查看范围内。");
        assertThat(table.lines().get(1).cells()).allMatch(cell -> cell.value() == null);
        assertThat(table.lines().getLast().cells().getFirst().entry())
                .extracting(Entry::text)
                .isEqualTo("2");
        assertThatThrownBy(() -> tables.fill(viewer, of(district.district()), file, "表.xlsx"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_may_not_draft_fills_no_table() throws IOException {
        var file = streets("街道|学习研讨（次）", "春晓街道|");

        assertThatThrownBy(() ->
                        tables.fill(
                                district.firstStreetOfficer(), request(Map.of()), file, "表.xlsx"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void text_and_older_files_come_back_as_a_new_workbook() throws IOException {
        var file = folder.resolve("表.csv");
        Files.writeString(file, "街道,学习研讨场次\n春晓街道,\n合计,\n", StandardCharsets.UTF_8);

        var bytes = tables.write(district.officer(), request(Map.of()), file, "表.csv").orThrow();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(wordsOf(workbook, "数据口径")).contains("原文件不是 .xlsx");
        }
    }

    @Test
    void what_is_taken_along_is_in_the_audit_trail() throws IOException {
        var file = streets("街道|学习研讨场次", "春晓街道|");

        tables.write(district.officer(), request(Map.of()), file, "上级的表.xlsx").orThrow();

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select count(*) from audit.entry where action = '导出填好的表' and organization_id = :id")
                                .param("id", district.district().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws IOException {
        var file = folder.resolve("表.xlsx");
        Files.writeString(file, "%PDF-1.7\n", StandardCharsets.UTF_8);
        var request =
                new TableRequest(
                        district.district(),
                        ReportPeriod.parse("2020H1").orElseThrow(),
                        LocalDate.of(2021, 1, 1),
                        Map.of());

        assertThat(breaches(request, file)).extracting(Breach::field).contains("asOf", "file");
    }

    @Test
    void a_sheet_of_something_else_and_one_too_long_are_refused() throws IOException {
        var other = MadeTable.of("品名").write(folder.resolve("别的.xlsx"));
        var rows = new String[2_100];
        java.util.Arrays.fill(rows, "春晓街道|");
        var tooLong = MadeTable.of(rows).write(folder.resolve("长.xlsx"));

        assertThat(breaches(request(Map.of()), other).getFirst().message()).contains("没有认出要填的表");
        assertThat(breaches(request(Map.of()), tooLong).getFirst().message())
                .contains("超过 2,000 行");
    }

    private List<Breach> breaches(TableRequest request, Path file) {
        return tables.fill(district.officer(), request, file, "表.xlsx")
                        instanceof Outcome.Refused<FilledTable> refused
                ? refused.breaches()
                : List.of();
    }

    private Viewer drafterOf(OrganizationId street) {
        return districts.viewer(district, "drafter", Role.OFFICE, street);
    }

    private void community(String code, String name, OrganizationId street) {
        districts.found(district.prefix() + code, name, OrganizationKind.COMMUNITY, street);
    }

    private Path streets(String... rows) throws IOException {
        return MadeTable.of(rows).write(Files.createTempFile(folder, "table", ".xlsx"));
    }

    private FilledTable filled(Path file) {
        return tables.fill(district.officer(), request(Map.of()), file, "表.xlsx").orThrow();
    }

    private TableRequest request(Map<Integer, String> choices) {
        return new TableRequest(
                district.district(), ReportPeriod.parse("2020H1").orElseThrow(), AS_OF, choices);
    }

    private TableRequest of(OrganizationId organization) {
        return new TableRequest(
                organization, ReportPeriod.parse("2020H1").orElseThrow(), AS_OF, Map.of());
    }

    private static List<Filled> cells(FilledTable table) {
        return table.lines().stream().flatMap(line -> line.cells().stream()).toList();
    }

    private static List<String> texts(FilledTable table) {
        return cells(table).stream()
                .map(Filled::entry)
                .map(entry -> entry == null ? "" : entry.text())
                .toList();
    }

    private static String wordsOf(XSSFWorkbook workbook, String name) {
        var words = new StringBuilder();
        workbook.getSheet(name)
                .forEach(row -> row.forEach(cell -> words.append(cell).append('\n')));
        return words.toString();
    }
}
