package cn.taizhang.talent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("引进人才")
class TalentsTests {

    private static final String INTRODUCED = "talent.introduced";
    private static final String DOCTORS = "talent.returned-doctors";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;
    @Autowired private SheetRows rows;
    @Autowired private AskedFigures asked;

    private TestDistrict district;
    private Viewer section;

    @BeforeEach
    void the_talent_section_of_a_district() {
        district = districts.found();
        section = districts.viewer(district, "talent", Role.TALENT_SECTION, district.district());
    }

    @ParameterizedTest(name = "{0}，到岗 {1}，离开 {2}：截至 {3} 计 {4}")
    @CsvSource({
        "全职, 2020-01-01, , 2020-01-01, 1",
        "全职, 2019-12-31, , 2020-06-30, 0",
        "全职, 2020-06-30, , 2020-06-30, 1",
        "全职, 2020-06-30, , 2020-06-29, 0",
        "全职, 2020-03-01, 2020-04-01, 2020-06-30, 1",
        "全职, , , 2020-06-30, 0",
        "柔性, 2020-03-01, , 2020-06-30, 0",
        "仅签约, , , 2020-06-30, 0"
    })
    void who_arrives_full_time_in_the_year_is_introduced_and_stays_so(
            String mode,
            @Nullable String arrived,
            @Nullable String left,
            LocalDate cutOff,
            String counted) {
        talent("U1", "张三", "1985-03", "硕士", null, mode, arrived, left);

        assertThat(number(INTRODUCED, cutOff)).isEqualTo(counted);
    }

    @Test
    void who_arrived_in_an_earlier_year_is_not_introduced_again_wherever() {
        talent("K1", "张三", "1985-03", "博士", "德", "全职", "2019-05-01", "2019-12-01");
        talent("U1", "张 三", "1985-03", "博士", "德", "全职", "2020-03-01", null);
        talent("U1", "张三", "1985-04", "博士", "德", "全职", "2020-03-01", null);

        assertThat(number(INTRODUCED, TODAY)).isEqualTo("1");
        assertThat(number(DOCTORS, TODAY)).isEqualTo("1");
    }

    @Test
    void who_came_flexibly_before_is_introduced_when_coming_full_time() {
        talent("K1", "张三", "1985-03", "博士", "德", "柔性", "2019-05-01", null);
        talent("U1", "张三", "1985-03", "博士", "德", "全职", "2020-03-01", null);

        assertThat(number(INTRODUCED, TODAY)).isEqualTo("1");
    }

    @Test
    void two_employers_in_one_year_have_one_person() {
        talent("K1", "张三", "1985-03", "硕士", null, "全职", "2020-02-01", "2020-03-01");
        talent("U1", "张三", "1985-03", "硕士", null, "全职", "2020-04-01", null);

        assertThat(number(INTRODUCED, TODAY)).isEqualTo("1");
        assertThat(asked.text(section, INTRODUCED, district.cluster(), TODAY)).isEqualTo("1");
        assertThat(asked.text(section, INTRODUCED, district.unit(), TODAY)).isEqualTo("1");
    }

    @Test
    void returned_doctors_are_both() {
        talent("U1", "归国博士", "1985-01", "博士", "美", "全职", "2020-02-01", null);
        talent("U1", "国内博士", "1985-02", "博士", null, "全职", "2020-02-01", null);
        talent("U1", "归国硕士", "1985-03", "硕士", "英", "全职", "2020-02-01", null);

        assertThat(number(INTRODUCED, TODAY)).isEqualTo("3");
        assertThat(number(DOCTORS, TODAY)).isEqualTo("1");
    }

    @Test
    void flexible_and_signed_stand_apart() {
        talent("U1", "柔性的", "1985-01", "博士", "美", "柔性", "2020-02-01", null);
        talent("U1", "签约的", "1985-02", "博士", null, "仅签约", null, null);
        talent("U1", "还没到的", "1985-03", "博士", null, "全职", null, null);
        talent("U1", "后来到的", "1985-04", "博士", null, "全职", "2020-06-30", null);

        assertThat(number("talent.flexible", TODAY)).isEqualTo("1");
        assertThat(number("talent.signed", TODAY)).isEqualTo("2");
        assertThat(number("talent.signed", TODAY.minusDays(1))).isEqualTo("3");
        assertThat(number(INTRODUCED, TODAY)).isEqualTo("1");
    }

    @Test
    void names_are_read_where_all_of_the_counted_have_one() {
        talent("U1", "甲", "1985-01", "博士", "美", "全职", "2020-02-01", null);
        talent("U1", "乙", "1985-02", "硕士", "英", "全职", "2020-02-01", null);
        talent("U1", "丙", "1985-03", "博士", "德", "柔性", "2020-02-01", null);

        assertThat(read("talent.introduced-from")).isEqualTo("深圳");
        assertThat(read("talent.degree-country")).isEqualTo("美");
        assertThat(doubt("talent.degree-country")).isEmpty();
    }

    @Test
    void several_names_are_none_and_it_is_told_which() {
        talent("U1", "甲", "1985-01", "博士", "美", "全职", "2020-02-01", null);
        talent("U1", "乙", "1985-02", "博士", "美", "全职", "2020-02-01", null);
        talent("U1", "丙", "1985-03", "博士", "德", "全职", "2020-02-01", null);

        assertThat(read("talent.degree-country")).isEqualTo("×");
        assertThat(doubt("talent.degree-country")).isEqualTo("留学归国博士不止一处：美 2 名，德 1 名。");
    }

    @Test
    void the_base_named_last_up_to_the_day_is_read() {
        assertThat(read("talent.base")).isEqualTo("×");
        base("早的", "2019-05-01");
        base("晚的", "2020-06-30");

        assertThat(read("talent.base")).isEqualTo("晚的");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}：{4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1985年3月 | 全职  | 2020-03-01 |            | 出生年月「1985年3月」请写成 1985-03 这样。
                    1985-13 | 全职  | 2020-03-01 |            | 出生年月「1985-13」请写成 1985-03 这样。
                    1985-03 | 仅签约 | 2020-03-01 |            | 已经到岗的，引进方式请改为全职或柔性。
                    1985-03 | 全职  |            | 2020-04-01 | 填了离开日期，请补填到岗日期。
                    1985-03 | 全职  | 2020-04-01 | 2020-04-01 | 离开日期须晚于到岗日期。
                    1985-03 | 全职  | 2020-07-01 |            | 到岗日期不能晚于今天；到岗之后再填。
                    """)
    void what_cannot_be_is_refused(
            String born,
            String mode,
            @Nullable String arrived,
            @Nullable String left,
            String told) {
        assertThat(
                        rows.refusal(
                                section,
                                "talents",
                                row("U1", "张三", born, "硕士", null, mode, arrived, left)))
                .contains(told);
    }

    @Test
    void a_returnee_has_studied_somewhere() {
        var row = row("U1", "张三", "1985-03", "博士", null, "全职", "2020-03-01", null);
        row[13] = "是";

        assertThat(rows.refusal(section, "talents", row)).contains("留学归国的，请填写学位国别的简称。");
    }

    @Test
    void the_talent_section_keeps_them_and_the_office_sees_the_value_alone() {
        assertThat(Arrays.stream(Role.values()))
                .filteredOn(role -> role.permissions().contains(Permission.READ_TALENT))
                .containsExactly(Role.TALENT_SECTION);
        talent("U1", "张三", "1985-03", "硕士", null, "全职", "2020-03-01", null);
        var office = district.viewer("office");
        var figure = figures.find(INTRODUCED).orElseThrow();
        var question = AskedFigures.question(district.district(), TODAY);

        assertThat(figures.evaluate(office, figure, question).text()).isEqualTo("1");
        assertThat(figures.recordIds(office, figure, question, null, 10)).isEmpty();
        assertThat(figures.recordIds(section, figure, question, null, 10)).hasSize(1);
    }

    private void talent(
            String employer,
            String name,
            String born,
            String degree,
            @Nullable String country,
            String mode,
            @Nullable String arrived,
            @Nullable String left) {
        rows.bring(
                section,
                "talents",
                row(employer, name, born, degree, country, mode, arrived, left));
    }

    private @Nullable String[] row(
            String employer,
            String name,
            String born,
            String degree,
            @Nullable String country,
            String mode,
            @Nullable String arrived,
            @Nullable String left) {
        var signed = (arrived == null ? "2020" : arrived.substring(0, 4)) + "-01-05";
        return new @Nullable String[] {
            "用人单位", district.prefix() + "-" + employer, "人才姓名", name + district.prefix(), "出生年月",
                    born, "专业领域", "新材料",
            "学位", degree, "学位国别（简称）", country, "留学归国", country == null ? "否" : "是", "引进来源地", "深圳",
            "引进方式", mode, "签约日期", signed, "到岗日期", arrived, "离开日期", left
        };
    }

    private void base(String name, String on) {
        rows.bring(
                section,
                "talent-bases",
                "基地名称",
                name,
                "所属组织",
                district.prefix() + "-K1",
                "命名日期",
                on);
    }

    private String number(String code, LocalDate cutOff) {
        return asked.text(section, code, district.district(), cutOff);
    }

    private String read(String code) {
        return figures.read(section, parameter(code), question())
                .value()
                .map(ParameterDefinition.Value::text)
                .orElse("×");
    }

    private String doubt(String code) {
        return figures.read(section, parameter(code), question()).doubt().orElse("");
    }

    private ParameterDefinition parameter(String code) {
        return figures.findParameter(code).orElseThrow();
    }

    private FigureQuestion question() {
        return AskedFigures.question(district.district(), TODAY);
    }
}
