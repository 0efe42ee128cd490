package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.report.FormalDocument;
import cn.taizhang.report.FormalDocument.Direction;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("另出的几种")
class CopiesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Copies copies;
    @Autowired private FormalDocuments documents;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_one_figure() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
    }

    @Test
    void what_was_approved_is_copied_byte_for_byte_whatever_is_recorded_later() {
        issued();
        var then = all();

        drafting.studied();

        var now = all();
        for (int i = 0; i < then.size(); i++) {
            assertThat(now.get(i)).isEqualTo(then.get(i));
        }
        assertThat(drafting.shown(material, 1)).isEqualTo("2");
    }

    @Test
    void the_annex_of_what_was_approved_tells_the_figure_and_the_records_of_then() {
        issued();
        drafting.studied();

        assertThat(text(copies.annexed(drafting.office, material.id())))
                .contains("召开学习研讨1次", "1次", "1条")
                .doesNotContain("2次", "2条");
    }

    @Test
    void the_sheets_of_what_was_approved_say_that_they_are_of_then() {
        issued();
        drafting.studied();

        assertThat(text(copies.briefing(drafting.office, material.id())))
                .contains("定稿时的数", "所依据的记录")
                .doesNotContain("2次");
    }

    @Test
    void what_is_not_approved_yet_is_copied_as_it_is_now() {
        drafting.studied();

        assertThat(text(copies.annexed(drafting.office, material.id()))).contains("召开学习研讨2次");
        assertThat(text(copies.briefing(drafting.office, material.id()))).contains("2次", "例");
    }

    @Test
    void what_somebody_typed_stands_in_the_annex_with_who_and_why() {
        materials.write(drafting.office, material.id(), 1, 1, "12", "电话问的").orThrow();

        assertThat(text(copies.annexed(drafting.office, material.id())))
                .contains("%s手工填写：电话问的".formatted(drafting.office.name()), "没有记录");
    }

    @Test
    void what_somebody_typed_over_a_figure_has_a_sheet_with_what_the_records_say() {
        materials.write(drafting.office, material.id(), 1, 1, "12", "电话问的").orThrow();

        assertThat(text(copies.briefing(drafting.office, material.id())))
                .contains("（手工填写）", "12次", "电话问的", "按记录", "1次", "没有记录支撑");
    }

    @Test
    void what_was_approved_as_typed_has_a_sheet_and_no_count_of_today() {
        materials.write(drafting.office, material.id(), 1, 1, "12", "电话问的").orThrow();
        issued();
        drafting.studied();

        assertThat(text(copies.briefing(drafting.office, material.id())))
                .contains("12次", "电话问的")
                .doesNotContain("按记录");
    }

    private void issued() {
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.approve(material);
    }

    private List<byte[]> all() {
        var id = material.id();
        return List.of(
                copies.annexed(drafting.office, id),
                copies.briefing(drafting.office, id),
                copies.masked(drafting.office, id),
                documents.write(drafting.office, id, formal()).orThrow());
    }

    private static FormalDocument formal() {
        return new FormalDocument(
                "中共清河区委组织部",
                "",
                Direction.OTHER,
                "",
                "关于学习情况的通报",
                "",
                "",
                List.of(),
                null,
                "",
                null);
    }

    private static String text(byte[] file) {
        return TextFile.read("另出.docx", file).orThrow().text();
    }
}
