package cn.taizhang.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
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
@DisplayName("干部台账和两个数")
class CadreTests {

    private static final String SYSTEMS = "cadre.systems";
    private static final String TRAINEES = "cadre.trainees";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Registers registers;
    @Autowired private SheetRows rows;
    @Autowired private AskedFigures asked;

    private TestDistrict district;
    private Viewer section;

    @BeforeEach
    void the_cadre_section_of_a_district() {
        district = districts.found();
        section = districts.viewer(district, "cadre", Role.CADRE_SECTION, district.district());
    }

    @Test
    void the_cadre_section_alone_reads_and_keeps_them_and_nothing_is_exported() {
        var closed = registers.all().stream().filter(Register::confidential).toList();

        assertThat(closed)
                .extracting(Register::key)
                .containsExactly("cadre-systems", "training-batches", "trainees");
        assertThat(closed)
                .allSatisfy(one -> {
                    assertThat(one.reads()).isEqualTo(Permission.READ_CADRE);
                    assertThat(one.keeps()).isEqualTo(Permission.KEEP_CADRE);
                });
        assertThat(Arrays.stream(Role.values()))
                .filteredOn(role ->
                        role.permissions().contains(Permission.READ_CADRE)
                                || role.permissions().contains(Permission.KEEP_CADRE))
                .containsExactly(Role.CADRE_SECTION);
        assertThat(Viewer.commandLine("root", district.district()).may(Permission.READ_CADRE))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}，印发 {1}，废止 {2}：截至 {3} 计 {4}")
    @CsvSource({
        "新制定, 2020-01-01, , 2020-01-01, 1",
        "新制定, 2019-12-31, , 2020-06-30, 0",
        "修订, 2020-06-30, , 2020-06-30, 1",
        "修订, 2020-06-30, , 2020-06-29, 0",
        "转发上级, 2020-03-01, , 2020-06-30, 0",
        "新制定, 2020-03-01, 2020-06-30, 2020-06-29, 1",
        "新制定, 2020-03-01, 2020-06-30, 2020-06-30, 0"
    })
    void a_text_of_its_own_counts_in_the_year_of_its_issue_while_it_is_in_force(
            String nature,
            String adopted,
            @Nullable String ended,
            LocalDate cutOff,
            String counted) {
        system("干部谈话制度", nature, adopted, ended);

        assertThat(number(SYSTEMS, cutOff)).isEqualTo(counted);
    }

    @Test
    void a_person_of_both_batches_is_one_and_namesakes_of_two_units_are_two() {
        batch(1, "2020-03-01");
        batch(2, "2020-06-01");
        trainee(1, "王伟", "区财政局", "区直单位主要负责人", 5);
        trainee(2, "王 伟", "区财政局", "区直单位主要负责人", 5);
        trainee(2, "王伟", "春晓街道", "街道主要负责人", 5);

        assertThat(number(TRAINEES, LocalDate.of(2020, 5, 31))).isEqualTo("1");
        assertThat(number(TRAINEES, TODAY)).isEqualTo("2");
    }

    @Test
    void who_cancelled_and_who_came_along_does_not_count() {
        batch(1, "2020-03-01");
        trainee(1, "取消的", "区财政局", "县级领导", 0);
        trainee(1, "随行的", "区财政局", "其他随行", 5);
        trainee(1, "参训的", "区财政局", "县级领导", 1);

        assertThat(number(TRAINEES, TODAY)).isEqualTo("1");
    }

    @Test
    void batches_of_the_year_before_do_not_count_and_the_first_of_january_does() {
        batch(1, "2019-12-31");
        trainee(1, "去年的", "区财政局", "县级领导", 5);
        batch(2, "2020-01-01");
        trainee(2, "今年的", "区财政局", "县级领导", 5);

        assertThat(number(TRAINEES, TODAY)).isEqualTo("1");
    }

    @Test
    void presence_and_cancelling_agree_and_a_batch_must_be_there() {
        batch(1, "2020-03-01");

        assertThat(refused(1, "5", "是")).contains("取消参训的，到训天数填 0。");
        assertThat(refused(1, "0", "否")).contains("一天也没有到训的，「取消参训」填是。");
        assertThat(refused(2, "5", "否")).contains("没有登记这一批，请先登记培训批次。");
        assertThat(refused(1, "5", "否")).isEmpty();
    }

    @Test
    void only_the_district_and_its_department_have_them() {
        assertThat(
                        rows.refusal(
                                section,
                                "cadre-systems",
                                "印发组织",
                                district.prefix() + "-S1",
                                "制度名称",
                                "x",
                                "制度文号",
                                "x",
                                "制度性质",
                                "修订",
                                "印发日期",
                                "2020-03-01"))
                .contains("「春晓街道」是街道；这里登记的是");
    }

    private void system(String title, String nature, String adopted, @Nullable String ended) {
        rows.bring(
                section,
                "cadre-systems",
                "印发组织",
                department(),
                "制度名称",
                title,
                "制度文号",
                "澄组〔2020〕1号",
                "制度性质",
                nature,
                "印发日期",
                adopted,
                "废止日期",
                ended);
    }

    private void batch(int number, String from) {
        rows.bring(
                section,
                "training-batches",
                "组织单位",
                department(),
                "培训项目",
                "能力提升班",
                "批次",
                Integer.toString(number),
                "培训地点",
                "深圳",
                "开班日期",
                from,
                "结业日期",
                from);
    }

    private void trainee(int batch, String name, String unit, String category, int days) {
        rows.bring(
                section,
                "trainees",
                traineeRow(
                        batch,
                        name,
                        unit,
                        category,
                        Integer.toString(days),
                        days == 0 ? "是" : "否"));
    }

    private String refused(int batch, String days, String cancelled) {
        return rows.refusal(
                section, "trainees", traineeRow(batch, "某人", "某局", "县级领导", days, cancelled));
    }

    private String[] traineeRow(
            int batch, String name, String unit, String category, String days, String cancelled) {
        return new String[] {
            "组织单位",
            department(),
            "培训项目",
            "能力提升班",
            "批次",
            Integer.toString(batch),
            "参训人员",
            name,
            "参训人员单位",
            unit,
            "参训类别",
            category,
            "报到日期",
            "2020-01-01",
            "到训天数",
            days,
            "取消参训",
            cancelled
        };
    }

    private String department() {
        return district.prefix() + "-D1";
    }

    private String number(String code, LocalDate cutOff) {
        return asked.text(section, code, district.district(), cutOff);
    }
}
