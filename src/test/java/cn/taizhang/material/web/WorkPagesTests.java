package cn.taizhang.material.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Templates;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("文稿页的代价")
class WorkPagesTests {

    private static final String PARAGRAPH = "全区召开学习研讨×次，另有×处待补。\n";

    @Autowired private TestDistricts districts;
    @Autowired private Templates templates;
    @Autowired private Materials materials;
    @Autowired private WorkPages pages;

    private TestDistrict district;
    private Viewer officer;

    @BeforeEach
    void a_district() {
        district = districts.found();
        officer = district.officer();
    }

    @Test
    void a_long_material_asks_the_database_no_more_than_a_short_one() {
        var brief = material(PARAGRAPH);
        var lengthy = material(PARAGRAPH.repeat(40));
        sentFor(brief);

        assertThat(sentFor(lengthy)).isEqualTo(sentFor(brief));
    }

    @Test
    void many_steps_ask_the_database_no_more_than_one() {
        var material = material(PARAGRAPH);
        sentFor(material);
        long few = sentFor(material);

        for (int seen = 1; seen <= 12; seen++) {
            materials.write(officer, material.id(), seen, 2, "第" + seen, "电话问的").orThrow();
        }

        assertThat(sentFor(material)).isEqualTo(few);
    }

    private long sentFor(Material material) {
        return Statements.sentBy(() -> pages.of(officer, material, null, List.of(), Map.of()));
    }

    private Material material(String words) {
        var file = TextFile.read("汇报.txt", words.getBytes(StandardCharsets.UTF_8)).orThrow();
        var template =
                templates.add(officer, Ids.next(), district.district(), "汇报", file).orThrow();
        var request =
                new ReportRequest(
                        district.district(),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        LocalDate.of(2020, 6, 30));
        var id = materials.start(officer, Ids.next(), request, template, "汇报", null).orThrow();
        return materials.get(officer, id);
    }
}
