package cn.taizhang.report;

import static cn.taizhang.report.FormalDocumentXml.CHARACTER;
import static cn.taizhang.report.FormalDocumentXml.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

@DisplayName("公文格式的版面（GB/T 9704-2012）")
class FormalDocumentLayoutTests {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    @Test
    @DisplayName("7.2.4 发文机关标志：机关名称加「文件」，红色小标宋，居中，上边缘距版心上边缘35毫米")
    void sets_the_mark_of_the_issuer_red_35_mm_below_the_edge_of_the_type_area()
            throws IOException {
        var document = read(SampleFormalDocument.upward());
        var mark = styled(document, "IssuerMark").getFirst();
        var style = style(document, "IssuerMark");
        int size = mark.getRuns().getFirst().getFontSizeAsDouble().intValue();
        double leading = (mark.getSpacingBetween() - size) * 20 / 2;
        double top = 2 * LINE + mark.getSpacingBefore() + leading;

        assertThat(mark.getText()).isEqualTo("中共青禾区委组织部文件");
        assertThat(style.getRPr().xmlText()).contains("w:val=\"FF0000\"", "方正小标宋简体");
        assertThat(style.getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
        assertThat(top / TWIPS_PER_MILLIMETRE).isEqualTo(35, within(0.2));
        assertThat(document.getParagraphs().indexOf(mark)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} 字：{1} 磅")
    @CsvSource({"7, 52", "8, 51", "15, 27", "16, 25", "22, 18", "23, 34", "42, 19"})
    void sets_the_mark_as_large_as_a_line_holds_within_its_limits(int characters, int points) {
        assertThat(FormalDocumentXml.markSize("字".repeat(characters))).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} 字：{1} 行")
    @CsvSource({"22, 22", "23, 12+11", "42, 21+21"})
    void breaks_a_mark_evenly_that_is_too_long_for_a_line(int characters, String lines) {
        assertThat(
                        FormalDocumentXml.markLines("字".repeat(characters))
                                .lines()
                                .map(line -> Integer.toString(line.length()))
                                .collect(Collectors.joining("+")))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("7.2.5 平行文、下行文的发文字号居中，在标志下空二行")
    void centres_the_number_two_lines_below_the_mark() throws IOException {
        var document = read(SampleFormalDocument.downward());
        var number = styled(document, "DocumentNumber").getFirst();
        var style = style(document, "DocumentNumber");

        assertThat(textOf(number)).isEqualTo("青组〔2020〕12号");
        assertThat(number.getCTP().getPPr().isSetJc()).isFalse();
        assertThat(style.getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
        assertThat(style.getPPr().getSpacing().getBefore()).hasToString(Integer.toString(2 * LINE));
    }

    @Test
    @DisplayName("7.2.5、7.2.6 上行文字号居左空一字，签发人居右空一字，姓名用楷体")
    void puts_the_number_left_and_the_signer_right_in_an_upward_document() throws IOException {
        var document = read(SampleFormalDocument.upward());
        var number = styled(document, "DocumentNumber").getFirst();
        var tab = number.getCTP().getPPr().getTabs().getTabArray(0);
        var signer = number.getRuns().getLast();

        assertThat(number.getIndentationLeft()).isEqualTo(CHARACTER);
        assertThat(tab.getVal()).hasToString("right");
        assertThat(tab.getPos())
                .hasToString(Integer.toString(DocumentXml.TYPE_AREA_WIDTH - CHARACTER));
        assertThat(textOf(number)).isEqualTo("青组〔2020〕12号\t签发人：林一舟");
        assertThat(signer.getStyle() + signer.text()).isEqualTo("SignerName林一舟");
        assertThat(style(document, "SignerName").getRPr().xmlText()).contains("楷体_GB2312");
    }

    @Test
    void leaves_a_place_for_a_number_a_date_and_a_printer_that_were_not_given() throws IOException {
        var document =
                read(
                        SampleFormalDocument.downward()
                                .number("")
                                .date(null)
                                .printer("")
                                .copies("")
                                .printedOn(null));

        assertThat(textOf(styled(document, "DocumentNumber").getFirst())).isEqualTo("　　　〔　　　　〕　　号");
        assertThat(styled(document, "SignatureDate").getFirst().getText()).isEqualTo("　　　　年　　月　　日");
        assertThat(imprintOf(document)).containsExactly("　　　　　　　　　　　　年　　月　　日印发");
    }

    @Test
    @DisplayName("7.2.7 红色分隔线与版心等宽；7.3.1 标题在线下空二行")
    void draws_the_red_rule_over_the_width_of_the_type_area() throws IOException {
        var document = read(SampleFormalDocument.upward());
        var rule = styled(document, "RedRule").getFirst();
        var style = style(document, "RedRule").getPPr();
        var title = styled(document, "Title").getFirst();

        assertThat(style.getPBdr().getBottom().xmlText()).contains("single", "FF0000");
        assertThat(style.isSetInd()).isFalse();
        assertThat(rule.getCTP().getPPr().isSetInd()).isFalse();
        assertThat(title.getSpacingBefore()).isEqualTo(2 * LINE);
        assertThat(title.getText()).isEqualTo("中共青禾区委组织部关于上半年\n组织工作情况的报告");
        assertThat(styled(document, "Addressee").getFirst().getText()).isEqualTo("中共洛城市委组织部：");
    }

    @Test
    @DisplayName("密级的位置（版心左上角第二行，黑体）总是空着")
    void leaves_the_place_of_a_classification_empty() throws IOException {
        var document = read(SampleFormalDocument.upward());
        var place = document.getParagraphs().get(1);

        assertThat(place.getStyle()).isEqualTo("Classification");
        assertThat(place.getText()).isEmpty();
        assertThat(style(document, "Classification").getRPr().xmlText()).contains("黑体");
    }

    @Test
    @DisplayName("7.3.4 附件说明左空二字，顺序号用阿拉伯数字，回行与名称首字对齐")
    void numbers_several_annexes_and_one_not() throws IOException {
        var several = styled(read(SampleFormalDocument.upward()), "AnnexNote");
        var one = styled(read(SampleFormalDocument.upward().annexes("情况表")), "AnnexNote");

        assertThat(several)
                .extracting(XWPFParagraph::getText)
                .containsExactly("附件：1.\t上半年学习研讨情况表", "2.\t下半年重点任务清单");
        assertThat(several.getFirst().getSpacingBefore()).isEqualTo(LINE);
        assertThat(several)
                .allSatisfy(line -> assertThat(line.getIndentationLeft()).isEqualTo(2054));
        assertThat(several.getFirst().getIndentationHanging()).isEqualTo(2054 - 2 * CHARACTER);
        assertThat(one).extracting(XWPFParagraph::getText).containsExactly("附件：情况表");
        assertThat(one.getFirst().getIndentationLeft()).isEqualTo(5 * CHARACTER);
    }

    @ParameterizedTest(name = "{0}：署名右空 {1}，日期右空 {2}")
    @CsvSource({
        // 2020年7月5日 is 6 characters: a short name stands within it
        "区委办, 1738, 1264",
        "区委组织部党, 1264, 1264",
        "中共青禾区委组织部, 790, 1264",
        "中共青禾区委组织一部, 632, 1264",
        // longer ones keep two characters clear, and the date moves under their middle
        "中共青禾区委组织部办公室, 632, 1580"
    })
    @DisplayName("7.3.5.1 成文日期右空四字，署名以日期为准居中")
    void ends_the_date_four_characters_from_the_edge_and_centres_the_name_on_it(
            String issuer, int nameRight, int dateRight) throws IOException {
        var document = read(SampleFormalDocument.upward().issuer(issuer));
        var name = styled(document, "SignatureName").getFirst();
        var date = styled(document, "SignatureDate").getFirst();

        assertThat(name.getText()).isEqualTo(issuer);
        assertThat(name.getIndentationRight()).isEqualTo(nameRight);
        assertThat(date.getText()).isEqualTo("2020年7月5日");
        assertThat(date.getIndentationRight()).isEqualTo(dateRight);
    }

    @Test
    void draws_no_seal_and_takes_the_last_words_along_to_the_page_of_the_signature()
            throws IOException {
        var document = read(SampleFormalDocument.upward());
        var text = document.getParagraphs();
        int name = text.indexOf(styled(document, "SignatureName").getFirst());

        assertThat(document.getAllPictures()).isEmpty();
        assertThat(document.getDocument().xmlText()).doesNotContain("a:blip", "w:pict");
        assertThat(text.get(name - 3).getStyle()).isEqualTo("BodyTextBeforeSignature");
        for (var style : List.of("BodyTextBeforeSignature", "AnnexNote", "SignatureName")) {
            assertThat(style(document, style).getPPr().isSetKeepNext()).as(style).isTrue();
        }
    }

    @Test
    @DisplayName("7.3.7 附件另面编排，在版记之前")
    void begins_each_annex_on_a_page_of_its_own() throws IOException {
        var document = read(SampleFormalDocument.upward());

        assertThat(styled(document, "AnnexLabel"))
                .extracting(XWPFParagraph::getText)
                .containsExactly("附件1", "附件2");
        assertThat(styled(document, "AnnexTitle"))
                .extracting(XWPFParagraph::getText)
                .containsExactly("上半年学习研讨情况表", "下半年重点任务清单");
        assertThat(style(document, "AnnexLabel").getPPr().isSetPageBreakBefore()).isTrue();
    }

    @Test
    @DisplayName("7.4 版记在末页版心下边缘，首末线0.35毫米，中间线0.25毫米，4号字，左右各空一字")
    void puts_the_imprint_at_the_foot_of_the_last_page() throws IOException {
        var document = read(SampleFormalDocument.upward());
        var last = document.getParagraphs().getLast().getCTP().xmlText();

        assertThat(imprintOf(document))
                .containsExactly("抄送：区委办公室，区政府办公室。", "中共青禾区委组织部办公室2020年7月6日印发");
        assertThat(last)
                .contains("relativeFrom=\"margin\"><wp:align>bottom<")
                .containsSubsequence("w:sz=\"8\"", "抄送", "w:sz=\"6\"", "印发", "w:sz=\"8\"")
                .contains("cx=\"" + DocumentXml.TYPE_AREA_WIDTH * 635);
        for (var name : List.of("Imprint", "ImprintCopies")) {
            assertThat(style(document, name).getPPr().getInd().getRight()).hasToString("280");
        }
        assertThat(style(document, "Imprint").getRPr().getSzArray(0).getVal()).hasToString("28");
        assertThat(style(document, "ImprintRule").isSetPPr()).isFalse();
    }

    @ParameterizedTest(name = "抄送 {0} 字：{1}")
    @CsvSource({"0, 560", "1, 1080", "24, 1080", "25, 1560", "49, 1560", "50, 2040"})
    void gives_the_imprint_the_height_of_its_lines(int characters, int height) {
        assertThat(imprint("字".repeat(characters), "办公室").height()).isEqualTo(height);
    }

    @ParameterizedTest(name = "印发机关 {0} 字：{1}")
    @CsvSource({"19, 560", "20, 1040", "28, 1040", "29, 1520", "40, 1520"})
    void gives_a_long_printer_lines_of_its_own_above_the_date(int characters, int height) {
        var imprint = imprint("", "字".repeat(characters));

        assertThat(imprint.height()).isEqualTo(height);
        assertThat(imprint.printed()).hasSize(characters < 20 ? 1 : 2);
        assertThat(imprint.printed().getLast()).endsWith("\t2020年12月31日印发");
    }

    private static ImprintXml.Imprint imprint(String copies, String printer) {
        return new ImprintXml.Imprint(copies, printer, "2020年12月31日");
    }

    @Test
    @DisplayName("7.5 页码与发言材料同：单页居右，双页居左")
    void numbers_its_pages_as_every_document_is_numbered() throws IOException {
        var policy = read(SampleFormalDocument.upward()).getHeaderFooterPolicy();

        assertThat(policy.getDefaultFooter().getText()).contains("— 1 —");
        assertThat(policy.getDefaultFooter().getParagraphs().getFirst().getIndentationRight())
                .isEqualTo(CHARACTER);
        assertThat(policy.getEvenPageFooter().getParagraphs().getFirst().getIndentationLeft())
                .isEqualTo(CHARACTER);
    }

    @Test
    void says_on_every_page_that_nobody_has_approved_it_until_somebody_has() throws IOException {
        var under = framed(SampleFormalDocument.upward(), true).getHeaderFooterPolicy();
        var approved = framed(SampleFormalDocument.upward(), false).getHeaderFooterPolicy();

        assertThat(under.getDefaultHeader().getText()).isEqualToIgnoringWhitespace("送审稿");
        assertThat(under.getEvenPageHeader().getText()).isEqualToIgnoringWhitespace("送审稿");
        assertThat(approved.getDefaultHeader()).isNull();
        assertThat(approved.getEvenPageHeader()).isNull();
    }

    @Test
    void keeps_the_figures_as_tagged_fields_beside_the_number() throws IOException {
        var document = read(SampleFormalDocument.upward());

        assertThat(BoundFigures.in(document))
                .containsEntry(FormalDocument.NUMBER_TAG, "青组〔2020〕12号")
                .containsEntry("study.sessions@2", "128");
    }

    @Test
    @DisplayName("写两遍，逐字节相同")
    void writes_the_same_bytes_twice() throws IOException {
        var once = OfficialDocumentWriterTests.written(SampleFormalDocument.upward().framed(true));
        var again = OfficialDocumentWriterTests.written(SampleFormalDocument.upward().framed(true));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void refuses_lines_under_the_title() {
        var speech = SampleReport.document();
        var frame = new FormalFrame(SampleFormalDocument.upward().document(), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OfficialDocument(
                                speech.title(),
                                speech.subtitleLines(),
                                List.of(),
                                List.of(),
                                frame));
    }

    private static XWPFDocument read(SampleFormalDocument sample) throws IOException {
        return framed(sample, false);
    }

    private static XWPFDocument framed(SampleFormalDocument sample, boolean underReview)
            throws IOException {
        return OfficialDocumentWriterTests.read(sample.framed(underReview));
    }

    private static List<XWPFParagraph> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(one -> style.equals(one.getStyle()))
                .toList();
    }

    /** Lines of the box on the last paragraph. */
    private static List<String> imprintOf(XWPFDocument document) {
        var last = document.getParagraphs().getLast().getCTP().xmlText();
        return Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL)
                .matcher(last.substring(last.indexOf("<w:txbxContent>")))
                .results()
                .map(one -> one.group().replaceAll("<[^>]*>|\\s", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static CTStyle style(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getCTStyle();
    }

    /** With what stands in controls, which POI leaves out of the text of a paragraph. */
    private static String textOf(XWPFParagraph paragraph) {
        var words = new StringBuilder();
        for (var run : paragraph.getIRuns()) {
            words.append(
                    run instanceof XWPFSDT control
                            ? control.getContent().getText()
                            : run.toString());
        }
        return words.toString();
    }
}
