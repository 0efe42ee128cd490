package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.FormalDocument;
import cn.taizhang.report.FormalDocument.Direction;
import cn.taizhang.testing.LibreOffice;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("材料按公文格式出文")
class FormalDocumentsTests {

    private static final String SPEECH =
            "全区学习情况汇报\n\n中共某某区委组织部\n（2020年7月5日）\n\n各位领导：\n今年以来，全区召开学习研讨×次。\n";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;
    @Autowired private FormalDocuments documents;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_is_started() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
    }

    @Test
    void a_text_in_work_goes_out_as_it_stands_and_every_page_says_so() throws IOException {
        drafting.studied();

        var written = written(formal());

        assertThat(text(written)).contains("学习研讨2次");
        assertThat(header(written)).contains("送审稿");
    }

    @Test
    void what_was_approved_goes_out_as_it_was_approved() throws IOException {
        approved();
        drafting.studied();

        var written = written(formal());

        assertThat(drafting.shown(material, 1)).isEqualTo("2");
        assertThat(text(written)).contains("学习研讨1次", "印发某某刊物×期").doesNotContain("学习研讨2次");
        assertThat(header(written)).doesNotContain("送审稿");
        assertThat(documents.begin(drafting.office, material.id()).approved()).isTrue();
    }

    @Test
    void a_material_that_waits_for_its_decision_still_says_so() throws IOException {
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(header(written(formal()))).contains("送审稿");
    }

    @Test
    void begins_with_what_the_text_itself_tells_and_names_the_lines_it_leaves_out()
            throws IOException {
        speech();

        var begun = documents.begin(drafting.office, material.id());

        assertThat(begun.formal().issuer()).isEqualTo("中共某某区委组织部");
        assertThat(begun.formal().title()).isEqualTo("全区学习情况汇报");
        assertThat(begun.formal().number()).isEmpty();
        assertThat(begun.formal().date()).isNull();
        assertThat(begun.leftOut()).containsExactly("中共某某区委组织部", "（2020年7月5日）", "各位领导：");
        assertThat(text(written(formal()))).doesNotContain("各位领导", "（2020年7月5日）");
    }

    @Test
    void everything_that_is_wrong_is_told_and_nothing_is_written() {
        var wrong =
                new FormalDocument(
                        "", "12", Direction.UPWARD, "", "汇报", "", "", List.of(), null, "", null);

        var refused = documents.write(drafting.office, material.id(), wrong);

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<byte[]>) refused).breaches())
                .extracting(one -> one.field())
                .containsExactly("issuer", "number", "signer", "title", "addressee");
        assertThat(exports()).isZero();
    }

    @Test
    void writing_one_is_kept_in_the_trail_with_its_number() {
        written(formal());

        assertThat(exports()).isEqualTo(1);
    }

    @Test
    void the_trail_holds_under_which_title_and_issuer_it_went_out_and_which_file_it_was() {
        approved();

        var file = written(formal());

        assertThat(told("导出材料", "title")).isEqualTo("关于上半年学习情况的通报");
        assertThat(told("导出材料", "titleOfText"))
                .isEqualTo(documents.begin(drafting.office, material.id()).formal().title());
        assertThat(told("导出材料", "issuer")).isEqualTo("中共某某区委组织部");
        assertThat(told("导出材料", "file")).isEqualTo(FileDigest.of(file));
    }

    @Test
    void a_formal_document_is_not_taken_back_as_the_text() {
        var file = TextFile.read("公文.docx", written(formal())).orThrow();

        var refused = returns.takeBack(drafting.office, material.id(), file);

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) refused).breaches().getFirst().message()).contains("公文格式");
        assertThat(drafting.last(material).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("由 LibreOffice 转成 PDF")
    void goes_out_as_pdf_where_the_server_has_libreoffice() {
        LibreOffice.assume();

        var pdf = documents.writePdf(drafting.office, material.id(), formal()).orThrow();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf).hasSizeGreaterThan(5_000);
        assertThat(told("公文转成 PDF", "file")).isEqualTo(FileDigest.of(pdf));
    }

    @Test
    void who_may_not_draft_for_its_organization_writes_none() {
        var elsewhere = districts.found();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> documents.write(elsewhere.viewer("office"), material.id(), formal()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> documents.begin(drafting.district.leader(), material.id()));
    }

    private void approved() {
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.approve(material);
        material = drafting.material(material.id());
    }

    private void speech() {
        var template =
                product.getBean(Templates.class)
                        .add(
                                drafting.office,
                                Ids.next(),
                                drafting.district.district(),
                                "发言",
                                Drafting.text(SPEECH))
                        .orThrow();
        material =
                drafting.material(
                        materials
                                .start(
                                        drafting.office,
                                        Ids.next(),
                                        drafting.request(),
                                        template,
                                        "发言",
                                        null)
                                .orThrow());
    }

    private static FormalDocument formal() {
        return new FormalDocument(
                "中共某某区委组织部",
                "某组〔2020〕12号",
                Direction.OTHER,
                "",
                "关于上半年学习情况的通报",
                "各街道党工委",
                "区委办公室",
                List.of(),
                LocalDate.of(2020, 7, 5),
                "区委组织部办公室",
                LocalDate.of(2020, 7, 6));
    }

    private byte[] written(FormalDocument formal) {
        return documents.write(drafting.office, material.id(), formal).orThrow();
    }

    private long exports() {
        return TestDatabase.owner()
                .sql(
                        """
                        select count(*) from audit.entry
                         where action = '导出材料' and organization_id = :organization and detail ->> 'number' = '某组〔2020〕12号'
                        """)
                .param("organization", material.organization().value())
                .query(Long.class)
                .single();
    }

    private String told(String action, String what) {
        return TestDatabase.owner()
                .sql(
                        """
                        select detail ->> :what from audit.entry
                         where action = :action and organization_id = :organization and detail ->> 'number' = '某组〔2020〕12号'
                        """)
                .param("what", what)
                .param("action", action)
                .param("organization", material.organization().value())
                .query(String.class)
                .single();
    }

    private static String text(byte[] docx) {
        return TextFile.read("公文.docx", docx).orThrow().text();
    }

    private static String header(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var header = document.getHeaderFooterPolicy().getDefaultHeader();
            return header == null ? "" : header.getText();
        }
    }
}
