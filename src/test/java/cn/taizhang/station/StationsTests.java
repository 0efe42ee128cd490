package cn.taizhang.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.Figures;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("远程教育站点")
class StationsTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;
    @Autowired private FigureTables tables;
    @Autowired private SheetRows rows;
    @Autowired private AskedFigures asked;

    private TestDistrict district;
    private Viewer officer;

    @BeforeEach
    void a_district() {
        district = districts.found();
        officer = district.officer();
    }

    @Test
    void what_was_never_checked_is_not_taken_for_working_and_is_told() {
        station("C1");
        station("C2");
        check("C1", "2020-03-01", true, true);

        var rate = asked.value(officer, "station.own-rate", district.district(), TODAY);

        assertThat(rate.text()).isEqualTo("50");
        assertThat(rate.warnings()).containsExactly("其中 1 个站点从未检查，通不通不得而知，不算畅通。");
    }

    @Test
    void the_last_check_up_to_the_day_decides_and_both_are_asked_for() {
        station("C1");
        check("C1", "2020-03-01", true, true);
        check("C1", "2020-04-01", true, false);
        check("C1", "2020-05-01", false, false);
        check("C1", "2020-06-30", true, true);

        assertThat(working("2020-02-29")).isEqualTo("0");
        assertThat(working("2020-03-01")).isEqualTo("1");
        assertThat(working("2020-03-31")).isEqualTo("1");
        assertThat(working("2020-04-01")).isEqualTo("0");
        assertThat(working("2020-06-29")).isEqualTo("0");
        assertThat(working("2020-06-30")).isEqualTo("1");
    }

    @Test
    void a_station_leaves_the_count_on_the_day_and_by_a_document_only() {
        station("C1", null, null, "2020-05-01", "澄组通〔2020〕6号");
        station("C2", null, null, "2020-05-01", null);

        assertThat(inService("2020-04-30")).isEqualTo("2");
        assertThat(inService("2020-05-01")).isEqualTo("1");
        assertThat(asked.value(officer, "station.own-rate", district.district(), TODAY).warnings())
                .contains("其中 1 个站点登记了停用或撤销，没有文件，仍计入应通站点。");
    }

    @Test
    void one_in_use_again_counts_again_and_keeps_its_last_check() {
        station("C1", "2020-04-01", "2020-05-01", null, "澄组通〔2020〕6号");
        check("C1", "2020-03-01", true, true);

        assertThat(inService("2020-03-31") + working("2020-03-31")).isEqualTo("11");
        assertThat(inService("2020-04-01") + working("2020-04-01")).isEqualTo("00");
        assertThat(inService("2020-05-01") + working("2020-05-01")).isEqualTo("11");
    }

    @Test
    void nothing_to_work_is_neither_none_nor_all() {
        station("C1", null, null, "2020-05-01", "澄组通〔2020〕6号");

        assertThat(asked.text(officer, "station.own-rate", district.district(), TODAY))
                .isEqualTo("×");
    }

    @ParameterizedTest(name = "截至 {0}：{1}")
    @CsvSource({
        "2020-03-29, ×",
        "2020-03-30, 99.99",
        "2020-03-31, 96.10",
        "2020-05-30, 96.10",
        "2020-05-31, 98.60",
        "2020-06-30, 98.60"
    })
    void the_latest_circular_up_to_the_day_is_quoted_as_it_stands(LocalDate day, String text) {
        circular("第一期", "2020-04-03", "2020-03-31", "96.1");
        circular("第二期", "2020-06-02", "2020-05-31", "98.2%");
        circular("第二期更正", "2020-06-05", "2020-05-31", "98.60");
        // issued last, of an earlier day
        circular("第一期补充", "2020-06-20", "2020-03-30", "99.99");

        assertThat(asked.text(officer, "station.circular-rate", district.district(), day))
                .isEqualTo(text);
    }

    @Test
    void its_source_is_told_and_it_is_of_the_whole_district_alone() {
        circular("市组电〔2020〕9号", "2020-06-02", "2020-05-31", "98.60");

        var value = asked.value(officer, "station.circular-rate", district.district(), TODAY);
        assertThat(value.exact()).isEqualByComparingTo("98.6");
        assertThat(value.warnings())
                .containsExactly("取自市组电〔2020〕9号（2020年6月2日印发），说的是2020年5月31日的情况。");

        var street = asked.value(officer, "station.circular-rate", district.firstStreet(), TODAY);
        assertThat(street.text()).isEqualTo("×");
        assertThat(street.why()).isEqualTo("截至2020年6月30日没有登记「畅通率通报」，不能当作 0。");
        var table =
                tables.byFigure(
                        officer,
                        List.of(figures.find("station.circular-rate").orElseThrow()),
                        AskedFigures.question(district.district(), TODAY));
        assertThat(table.parts())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.cells()).containsOnlyNulls());
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    98.605  | 没有认出百分数「98.605」，请照文件填写，最多两位小数，例如 98.60。
                    100.01  | 百分数「100.01」大于 100，请核对。
                    -1      | 没有认出百分数「-1」，请照文件填写，最多两位小数，例如 98.60。
                    差不多    | 没有认出百分数「差不多」，请照文件填写，最多两位小数，例如 98.60。
                    """)
    void a_percentage_that_no_circular_has_is_refused(String rate, String told) {
        assertThat(
                        rows.refusal(
                                officer,
                                "connectivity-circulars",
                                circularRow("一", "2020-06-02", "2020-05-31", rate)))
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource({"100", "0", "９８．６０％", "98"})
    void percentages_come_as_people_write_them(String rate) {
        assertThat(
                        rows.refusal(
                                officer,
                                "connectivity-circulars",
                                circularRow("一", "2020-06-02", "2020-05-31", rate)))
                .isEmpty();
    }

    @Test
    void a_check_names_a_station_that_is_there_and_does_not_contradict_itself() {
        station("C1");

        assertThat(
                        rows.refusal(
                                officer,
                                "station-checks",
                                checkRow("C2", "2020-03-01", true, true)))
                .contains("这个组织没有登记叫这个名称的站点，请先登记站点。");
        assertThat(
                        rows.refusal(
                                officer,
                                "station-checks",
                                checkRow("C1", "2020-03-01", false, true)))
                .contains("打不开的站点不能播放，请核对。");
    }

    @Test
    void a_station_that_is_renamed_keeps_its_checks() {
        station("C1");
        check("C1", "2020-03-01", true, true);
        TestDatabase.owner()
                .sql("update station.station set name = '新名' where organization_id = :id")
                .param("id", district.firstCommunity().value())
                .update();

        assertThat(working("2020-06-30")).isEqualTo("1");
    }

    private void station(String owner) {
        station(owner, null, null, null, null);
    }

    private void station(
            String owner,
            @Nullable String suspended,
            @Nullable String resumed,
            @Nullable String retired,
            @Nullable String document) {
        rows.bring(
                officer,
                "stations",
                "所属组织",
                code(owner),
                "站点名称",
                "站点",
                "站点类型",
                "社区",
                "启用日期",
                "2018-03-01",
                "停用日期",
                suspended,
                "恢复日期",
                resumed,
                "撤销日期",
                retired,
                "停用（撤销）文件",
                document);
    }

    private void check(String owner, String on, boolean opens, boolean plays) {
        rows.bring(officer, "station-checks", checkRow(owner, on, opens, plays));
    }

    private @Nullable String[] checkRow(String owner, String on, boolean opens, boolean plays) {
        return new @Nullable String[] {
            "所属组织",
            code(owner),
            "站点名称",
            "站点",
            "检查日期",
            on,
            "检查方式",
            "系统探测",
            "能打开",
            opens ? "是" : "否",
            "能播放",
            plays ? "是" : "否"
        };
    }

    private void circular(String document, String issued, String asOf, String rate) {
        rows.bring(officer, "connectivity-circulars", circularRow(document, issued, asOf, rate));
    }

    private @Nullable String[] circularRow(
            String document, String issued, String asOf, String rate) {
        return new @Nullable String[] {
            "区",
            district.prefix(),
            "通报文件",
            document,
            "印发日期",
            issued,
            "数据截至日",
            asOf,
            "通报畅通率（%）",
            rate
        };
    }

    private String working(String day) {
        return asked.text(officer, "station.working", district.district(), LocalDate.parse(day));
    }

    private String inService(String day) {
        return asked.text(officer, "station.in-service", district.district(), LocalDate.parse(day));
    }

    private String code(String tail) {
        return district.prefix() + "-" + tail;
    }
}
