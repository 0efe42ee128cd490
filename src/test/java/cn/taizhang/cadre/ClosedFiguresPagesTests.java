package cn.taizhang.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Templates;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import cn.taizhang.wordfile.TextFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, as four who ask: outside the cadre section there is the number, its rule and who answers for it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("不对外展开的数据：干部")
class ClosedFiguresPagesTests {

    private static final String FIGURE = "/figures/cadre.trainees?period=2020H1&asOf=2020-06-30";
    private static final String REGISTER = "/registers/trainees";
    private static final String NAME = "欧阳未央";
    private static final String UNIT = "区某某局";

    @Autowired private TestDistricts districts;
    @Autowired private SheetRows rows;
    @Autowired private Templates templates;
    @Autowired private Materials materials;
    @LocalServerPort private int port;

    private TestDistrict district;
    private TestDistrict.Login section;
    private String record = "";

    @BeforeAll
    void one_trainee_of_the_department() {
        district = districts.found();
        section = districts.login(district, "cadre", Role.CADRE_SECTION, district.district());
        var department = district.prefix() + "-D1";
        rows.bring(
                section.viewer(),
                "training-batches",
                "组织单位",
                department,
                "培训项目",
                "提升班",
                "批次",
                "1",
                "培训地点",
                "深圳",
                "开班日期",
                "2020-03-01",
                "结业日期",
                "2020-03-05");
        rows.bring(
                section.viewer(),
                "trainees",
                "组织单位",
                department,
                "培训项目",
                "提升班",
                "批次",
                "1",
                "参训人员",
                NAME,
                "参训人员单位",
                UNIT,
                "参训类别",
                "县级领导",
                "报到日期",
                "2020-03-01",
                "到训天数",
                "5",
                "取消参训",
                "否");
        record =
                TestDatabase.owner()
                        .sql("select trainee_id from cadre.trainee where name = :name")
                        .param("name", NAME)
                        .query(UUID.class)
                        .single()
                        .toString();
    }

    @Test
    void the_cadre_section_sees_the_parts_and_the_records() throws Exception {
        var page = as("cadre").get(FIGURE).body();

        assertThat(page).contains("外出培训干部人数", NAME, "区委组织部", record);
        assertThat(as("cadre").get(REGISTER).body()).contains(NAME);
        assertThat(as("cadre").get(REGISTER + "/" + record).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void others_see_the_value_the_rule_and_who_answers_and_nothing_behind_it(String who)
            throws Exception {
        var page = as(who).get(FIGURE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsPattern("figure-number[^>]*>\\s*(<[^>]*>)?1<")
                .contains("县级领导和集聚区、区直单位、街道主要负责人", "干部科", "对外只有全区的数和统计口径，不列分布和记录。")
                .doesNotContain(NAME, UNIT, record, "按下级组织", "共 1 条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void others_open_neither_the_register_nor_a_record_nor_its_sheet(String who) throws Exception {
        for (var path :
                new String[] {REGISTER, REGISTER + "/" + record, REGISTER + "/export.xlsx"}) {
            var answer = as(who).get(path);

            assertThat(answer.statusCode()).as(path).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(NAME, UNIT);
        }
    }

    @Test
    void nobody_exports_it_not_even_the_section() throws Exception {
        var answer = as("cadre").get(REGISTER + "/export.xlsx");

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(as("cadre").get(REGISTER).body()).doesNotContain("export.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void below_the_district_others_see_no_number(String who) throws Exception {
        var page = as(who).get(FIGURE + "&organization=" + district.prefix() + "-D1").body();

        assertThat(page).contains("这项数据对外只有全区的数，不分组织；需要时请问干部科。").doesNotContain(NAME, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void tables_have_the_whole_and_no_part(String who) throws Exception {
        var page =
                as(who).get("/figures/table?period=2020H1&asOf=2020-06-30&figure=cadre.trainees")
                        .body();

        assertThat(page).contains("外出培训干部人数").doesNotContain(NAME, record);
    }

    @Test
    void a_draft_of_a_report_traces_no_record_of_it() throws Exception {
        var page = as("office").get("/reports/draft?period=2020H1&asOf=2020-06-30");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(NAME, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void a_material_shows_the_value_and_nothing_behind_it(String who) throws Exception {
        var page = as(who).get("/materials/" + materialAskingForIt() + "?blank=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("外出培训干部人数", "县级领导和集聚区、区直单位、街道主要负责人", "不列分布和记录")
                .doesNotContain(NAME, UNIT, record, "有哪些记录", "在哪里");
    }

    private UUID materialAskingForIt() {
        var office = district.viewer("office");
        var text = "培训汇报\n外出培训干部×人。".getBytes(StandardCharsets.UTF_8);
        var template =
                templates
                        .add(
                                office,
                                Ids.next(),
                                district.district(),
                                "培训",
                                TextFile.read("培训.txt", text).orThrow())
                        .orThrow();
        templates.bind(office, template, 1, 1, "cadre.trainees");
        var request =
                new ReportRequest(
                        district.district(),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        LocalDate.of(2020, 6, 30));
        return materials.start(office, Ids.next(), request, template, "培训汇报", null).orThrow();
    }

    private WebUser as(String who) throws Exception {
        var login = who.equals("cadre") ? section : district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
