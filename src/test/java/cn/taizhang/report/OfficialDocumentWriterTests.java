package cn.taizhang.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

@DisplayName("公文排版")
class OfficialDocumentWriterTests {

    private static final Instant WRITTEN_AT = Instant.parse("2020-07-05T01:00:00Z");
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    @Test
    @DisplayName("A4，天头37毫米，订口28毫米，版心156×225毫米")
    void lays_out_the_page_of_the_standard() throws IOException {
        var section = read(SampleReport.document()).getDocument().getBody().getSectPr();
        var margins = section.getPgMar();

        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210, within(0.1));
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297, within(0.1));
        assertThat(millimetres(margins.getTop())).isEqualTo(37, within(0.1));
        assertThat(millimetres(margins.getLeft())).isEqualTo(28, within(0.1));
        assertThat(millimetres(margins.getRight())).isEqualTo(26, within(0.1));
        assertThat(millimetres(margins.getBottom())).isEqualTo(35, within(0.1));
    }

    @Test
    @DisplayName("每页22行、每行28字：再多一行、一字便放不下")
    void fits_22_lines_of_28_characters() throws IOException {
        var document = read(SampleReport.document());
        var section = document.getDocument().getBody().getSectPr();
        var margins = section.getPgMar();
        var normal = style(document, "Normal");
        double height = number(section.getPgSz().getH());
        height -= number(margins.getTop()) + number(margins.getBottom());
        double width = number(section.getPgSz().getW());
        width -= number(margins.getLeft()) + number(margins.getRight());
        double line = number(normal.getPPr().getSpacing().getLine());
        double character =
                number(normal.getRPr().getSzArray(0).getVal()) * 10
                        + number(normal.getRPr().getSpacingArray(0).getVal());

        assertThat(normal.getPPr().getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
        assertThat((int) (height / line)).isEqualTo(22);
        assertThat((int) (width / character)).isEqualTo(28);
    }

    @Test
    @DisplayName("正文3号仿宋，首行缩进2字，两端对齐")
    void sets_the_text_in_fangsong_with_an_indent_of_two_characters() throws IOException {
        var document = read(SampleReport.document());
        var normal = style(document, "Normal");
        var body = style(document, "BodyText");

        assertThat(chineseFace(normal)).isEqualTo("仿宋_GB2312");
        assertThat(normal.getRPr().getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        assertThat(number(normal.getRPr().getSzArray(0).getVal())).isEqualTo(32);
        assertThat(normal.getPPr().getJc().getVal()).isEqualTo(STJc.BOTH);
        assertThat(body.getBasedOn().getVal()).isEqualTo("Normal");
        assertThat(body.getPPr().getInd().getFirstLineChars()).isEqualTo(200);
        assertThat(paragraphWith(document, "今年以来").getStyle()).isEqualTo("BodyText");
    }

    @Test
    @DisplayName("标题2号小标宋，居中，回行照原样")
    void sets_the_title_in_xiaobiaosong_and_keeps_its_lines() throws IOException {
        var document = read(SampleReport.document());
        var title = style(document, "Title");

        assertThat(chineseFace(title)).isEqualTo("方正小标宋简体");
        assertThat(number(title.getRPr().getSzArray(0).getVal())).isEqualTo(44);
        assertThat(title.getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
        assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Title");
        assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("青禾区上半年组织工作\n情况汇报");
    }

    @Test
    void sets_the_lines_under_the_title_in_kaiti_and_the_salutation_flush_left()
            throws IOException {
        var document = read(SampleReport.document());

        assertThat(paragraphWith(document, "中共青禾区委").getText()).isEqualTo("中共青禾区委组织部\n（2020年7月5日）");
        assertThat(chineseFace(style(document, "Subtitle"))).isEqualTo("楷体_GB2312");
        assertThat(paragraphWith(document, "尊敬的").getText()).isEqualTo("尊敬的各位领导、同志们：");
        assertThat(paragraphWith(document, "尊敬的").getStyle()).isEqualTo("Addressee");
        assertThat(style(document, "Addressee").isSetPPr()).isFalse();
    }

    @ParameterizedTest(name = "{0}级标题 {2}，大纲级别 {0}")
    @CsvSource({
        "1, '二、存在的问题', 黑体",
        "2, '（三）日常管理', 楷体_GB2312",
        "3, '1.明确谁来记', 仿宋_GB2312",
        "4, '（1）时间安排', 仿宋_GB2312"
    })
    void gives_each_heading_its_face_and_its_outline_level(int level, String begin, String face)
            throws IOException {
        var document = read(SampleReport.document());
        var paragraph = paragraphWith(document, begin);
        var style = style(document, paragraph.getStyle());
        boolean inherits = !style.isSetRPr();

        assertThat(style.getName().getVal()).isEqualTo("heading " + level);
        assertThat(style.getPPr().getOutlineLvl().getVal()).isEqualTo(level - 1);
        assertThat(style.getPPr().getInd().getFirstLineChars()).isEqualTo(200);
        assertThat(chineseFace(inherits ? style(document, "Normal") : style)).isEqualTo(face);
    }

    @Test
    @DisplayName("行内二级标题楷体，“一是”一句加粗，其余仿宋")
    void sets_a_run_in_heading_and_a_strong_clause_by_named_styles() throws IOException {
        var document = read(SampleReport.document());
        var paragraph = paragraphWith(document, "（一）学习");

        assertThat(paragraph.getStyle()).isEqualTo("BodyText");
        assertThat(paragraph.getRuns())
                .filteredOn(run -> !run.getStyle().isEmpty())
                .extracting(run -> run.getStyle() + " " + run.text())
                .containsExactly(
                        "Heading2Char （一）学习安排按月推进。",
                        "Strong 一是题目讲得清。",
                        "Strong 二是过程查得到。",
                        "Strong 三是结果用得上。");
        assertThat(chineseFace(style(document, "Heading2Char"))).isEqualTo("楷体_GB2312");
    }

    @Test
    @DisplayName("引号、破折号、×按中文字体")
    void asks_for_the_chinese_face_in_every_run_of_text() throws IOException {
        for (var paragraph : read(SampleReport.document()).getParagraphs()) {
            for (var run : paragraph.getRuns()) {
                if (!run.text().isEmpty()) {
                    assertThat(run.getCTR().getRPr().getRFontsArray(0).getHint())
                            .as(run.text())
                            .hasToString("eastAsia");
                }
            }
        }
    }

    @Test
    @DisplayName("页码：单页居右、双页居左，各空一字，4号半角宋体")
    void numbers_odd_pages_right_and_even_pages_left() throws IOException {
        var document = read(SampleReport.document());
        var policy = document.getHeaderFooterPolicy();
        var right = policy.getDefaultFooter().getParagraphs().getFirst();
        var left = policy.getEvenPageFooter().getParagraphs().getFirst();
        var footer = style(document, "Footer");

        assertThat(document.getEvenAndOddHeadings()).isTrue();
        assertThat(right.getCTP().getPPr().getJc().getVal()).isEqualTo(STJc.RIGHT);
        assertThat(right.getIndentationRight()).isBetween(310, 320);
        assertThat(left.getCTP().getPPr().getJc().getVal()).isEqualTo(STJc.LEFT);
        assertThat(left.getIndentationLeft()).isBetween(310, 320);
        assertThat(right.getText()).isEqualTo("— 1 —");
        assertThat(right.getCTP().xmlText()).contains(" PAGE ");
        assertThat(left.getCTP().xmlText()).contains(" PAGE ");
        assertThat(footer.getRPr().getRFontsArray(0).getAscii()).isEqualTo("宋体");
        assertThat(number(footer.getRPr().getSzArray(0).getVal())).isEqualTo(28);
    }

    @Test
    void begins_an_annex_on_a_new_page_and_repeats_the_head_of_its_table() throws IOException {
        var document = read(SampleReport.document());
        var label = paragraphWith(document, "附件");
        var table = document.getTables().getFirst();

        assertThat(label.getText()).isEqualTo("附件");
        assertThat(style(document, label.getStyle()).getPPr().isSetPageBreakBefore()).isTrue();
        assertThat(chineseFace(style(document, label.getStyle()))).isEqualTo("黑体");
        assertThat(paragraphWith(document, "数据来源").getStyle()).isEqualTo("AnnexTitle");
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRow(1).isCantSplitRow()).isTrue();
        assertThat(table.getRow(3).getCell(2).getText()).isEqualTo("21次");
        assertThat(table.getRows()).hasSize(25);
    }

    @Test
    void numbers_several_annexes() throws IOException {
        var document = read(aDocumentOf(SampleReport.annex(), SampleReport.annex()));

        assertThat(document.getParagraphs())
                .filteredOn(paragraph -> "AnnexLabel".equals(paragraph.getStyle()))
                .extracting(XWPFParagraph::getText)
                .containsExactly("附件1", "附件2");
    }

    @Test
    void names_the_product_and_the_time_it_was_told_in_the_properties() throws IOException {
        var properties = read(SampleReport.document()).getProperties().getCoreProperties();

        assertThat(properties.getTitle()).isEqualTo("青禾区上半年组织工作情况汇报");
        assertThat(properties.getCreator()).isEqualTo("台账");
        assertThat(properties.getLastModifiedByUser()).isEqualTo("台账");
        assertThat(properties.getCreated()).isEqualTo(WRITTEN_AT);
        assertThat(properties.getModified()).isEqualTo(WRITTEN_AT);
    }

    @Test
    void declares_the_text_as_chinese() throws IOException, XmlException {
        var defaults = read(SampleReport.document()).getStyle().getDocDefaults();
        var language = defaults.getRPrDefault().getRPr().getLangArray(0);

        assertThat(language.getEastAsia()).isEqualTo("zh-CN");
    }

    @Test
    @DisplayName("同样的内容，任何机器、任何时区，逐字节相同")
    void writes_the_same_bytes_whatever_the_time_zone() throws IOException {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            var here = written(SampleReport.document());
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var there = written(SampleReport.document());

            assertThat(HexFormat.of().formatHex(there)).isEqualTo(HexFormat.of().formatHex(here));
            assertThat(entryTimes(here)).containsOnly("1980-02-01T00:00");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName("XML 不容的字符略去，尖括号、引号、生僻字照留")
    void keeps_every_character_that_xml_allows_and_leaves_out_the_others() throws IOException {
        var text = "甲\u0000\u000B\uFFFE\uD800&<b>\"乙\"'𬭚\t丙\r\n丁";

        var document = read(aDocumentOf(SampleReport.paragraph(text)));

        assertThat(document.getParagraphs().get(1).getText()).isEqualTo("甲&<b>\"乙\"'𬭚\t丙\n丁");
    }

    @Test
    void writes_a_paragraph_of_any_length() throws IOException {
        var text = IntStream.range(0, 50_000).mapToObj(n -> "第" + n + "条，").collect(joining());

        var document = read(aDocumentOf(SampleReport.paragraph(text)));

        assertThat(document.getParagraphs().get(1).getText()).isEqualTo(text);
    }

    static OfficialDocument aDocumentOf(Block... blocks) {
        var title = List.<Span>of(new Span.Text("汇报"));
        return new OfficialDocument(title, List.of(), List.of(), Arrays.asList(blocks));
    }

    static byte[] written(OfficialDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new OfficialDocumentWriter().write(document, WRITTEN_AT, bytes);
        return bytes.toByteArray();
    }

    static XWPFDocument read(OfficialDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(document)));
    }

    private static XWPFParagraph paragraphWith(XWPFDocument document, String begin) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static CTStyle style(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getCTStyle();
    }

    private static String chineseFace(CTStyle style) {
        return style.getRPr().getRFontsArray(0).getEastAsia();
    }

    private static List<String> entryTimes(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var times = new ArrayList<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal().toString());
            }
            return times;
        }
    }

    private static double number(Object measure) {
        return ((BigInteger) measure).doubleValue();
    }

    private static double millimetres(Object twips) {
        return number(twips) / TWIPS_PER_MILLIMETRE;
    }
}
