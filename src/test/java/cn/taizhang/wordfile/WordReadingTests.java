package cn.taizhang.wordfile;

import static cn.taizhang.wordfile.MadeDocx.bold;
import static cn.taizhang.wordfile.MadeDocx.cell;
import static cn.taizhang.wordfile.MadeDocx.control;
import static cn.taizhang.wordfile.MadeDocx.field;
import static cn.taizhang.wordfile.MadeDocx.fieldMark;
import static cn.taizhang.wordfile.MadeDocx.p;
import static cn.taizhang.wordfile.MadeDocx.r;
import static cn.taizhang.wordfile.MadeDocx.root;
import static cn.taizhang.wordfile.MadeDocx.row;
import static cn.taizhang.wordfile.MadeDocx.table;
import static cn.taizhang.wordfile.MadeDocx.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读取 .docx")
class WordReadingTests {

    private static String read(String body) {
        return MadeDocx.of(body).read().text();
    }

    @Test
    void each_paragraph_is_one_line_however_many_runs_it_has() {
        assertThat(read(p(r("共有"), bold("12"), r("人")) + "<w:p/>" + p(r("完"))))
                .isEqualTo("共有12人\n\n完\n");
    }

    @Test
    void breaks_and_tabs_are_read_as_such() {
        assertThat(read(p("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>")))
                .isEqualTo("一\n二\t三\n");
    }

    @Test
    void blanks_at_either_end_count_only_where_they_are_to_be_kept() {
        assertThat(read(p("<w:r><w:t> 一 </w:t></w:r>", r(" 二 ")))).isEqualTo("一 二 \n");
    }

    @Test
    void escaped_characters_and_hyphens_and_symbols_are_read() {
        String run =
                "<w:r><w:t>&lt;甲&amp;乙&#x4E19;</w:t><w:noBreakHyphen/><w:softHyphen/>"
                        + "<w:sym w:font=\"x\" w:char=\"2611\"/><w:sym w:char=\"zz\"/></w:r>";

        assertThat(read(p(run))).isEqualTo("<甲&乙丙-☑\n");
    }

    @Test
    void a_row_is_one_line_and_tabs_part_nothing_but_its_cells() {
        String nested = table(row(cell(p(r("内一"))), cell(p(r("内二")))));
        String body =
                table(
                        row(cell(p(r("项目"))), cell(p(r("数"))), cell("<w:p/>")),
                        row(
                                cell(p(r("第一段")), p(r("第二段"))),
                                cell(p("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/></w:r>")),
                                cell(p(r("外")), nested, "<w:p/>")));

        assertThat(read(body + p(r("后文")))).isEqualTo("项目\t数\t\n第一段 第二段\t甲 乙 \t外 内一 内二 \n后文\n");
    }

    @Test
    void what_was_struck_out_is_left_out_and_what_was_put_in_is_read() {
        String deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>";
        String inserted = "<w:ins>" + r("新") + "</w:ins>";
        String moved = "<w:moveFrom>" + r("走") + "</w:moveFrom><w:moveTo>" + r("来") + "</w:moveTo>";

        assertThat(read(p(r("前"), deleted, inserted, moved))).isEqualTo("前新来\n");
    }

    @Test
    void a_row_and_an_end_of_paragraph_that_were_struck_out_are_gone() {
        String joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("上半") + "</w:p>";
        String gone = "<w:tr><w:trPr><w:del/></w:trPr>" + cell(p(r("删"))) + "</w:tr>";

        assertThat(read(joined + p(r("下半")) + table(gone, row(cell(p(r("留")))))))
                .isEqualTo("上半下半\n留\n");
    }

    @Test
    void hidden_text_is_left_out_by_run_and_by_style() {
        String styles =
                root(
                        "styles",
                        "<w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                                + "<w:style w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/></w:style>");
        String body =
                p(
                                r("显"),
                                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>",
                                "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>示</w:t></w:r>",
                                "<w:r><w:rPr><w:rStyle w:val=\"b\"/></w:rPr><w:t>藏</w:t></w:r>")
                        + "<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr>"
                        + r("藏")
                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"loop\"/></w:pPr>"
                        + r("完")
                        + "</w:p>";

        var file = MadeDocx.of(body).beside("s", "styles", "styles.xml", styles).read();

        assertThat(file.text()).isEqualTo("显示\n\n完\n");
    }

    @Test
    void results_of_fields_are_read_and_their_codes_are_not() {
        String nested =
                fieldMark("begin")
                        + "<w:r><w:instrText> IF </w:instrText></w:r>"
                        + field("PAGE", r("码中"))
                        + fieldMark("separate")
                        + r("结果")
                        + fieldMark("end");
        String simple = "<w:fldSimple w:instr=\"DATE\">" + r("今天") + "</w:fldSimple>";

        assertThat(read(p(r("第"), field(" PAGE ", r("3")), r("页"), nested, simple)))
                .isEqualTo("第3页结果今天\n");
    }

    @Test
    void a_field_that_never_ends_hides_only_what_is_left_of_its_paragraph() {
        assertThat(read(p(r("前"), fieldMark("begin"), r("码")) + p(r("后")))).isEqualTo("前\n后\n");
    }

    @Test
    void a_text_box_is_read_once_and_after_the_rest() {
        assertThat(read(p(r("甲"), textBox(p(r("框内")) + p(r("再"))), r("乙")) + p(r("丙"))))
                .isEqualTo("甲乙\n丙\n框内\n再\n");
    }

    @Test
    void what_only_later_editions_show_is_read_from_its_fallback() {
        String emoji =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx/></mc:Choice>"
                        + "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(read(p(r("好"), emoji))).isEqualTo("好☺\n");
    }

    @Test
    void notes_headers_and_footers_follow_the_main_text_in_the_order_of_their_references() {
        String body =
                p(r("正文"), note("footnote", 3), note("footnote", 2), note("endnote", 5))
                        + "<w:sectPr><w:footerReference r:id=\"f\"/><w:headerReference r:id=\"h\"/>"
                        + "<w:headerReference r:id=\"h\"/></w:sectPr>";
        String footnotes =
                "<w:footnote w:id=\"0\" w:type=\"separator\">"
                        + p(r("分隔"))
                        + "</w:footnote>"
                        + "<w:footnote w:id=\"2\">"
                        + p(r("脚二"))
                        + "</w:footnote>"
                        + "<w:footnote w:id=\"3\">"
                        + p(r("脚三"))
                        + "</w:footnote>";
        String endnotes = "<w:endnote w:id=\"5\">" + p(r("尾五")) + "</w:endnote>";

        var file =
                MadeDocx.of(body)
                        .beside("n", "footnotes", "footnotes.xml", root("footnotes", footnotes))
                        .beside("e", "endnotes", "endnotes.xml", root("endnotes", endnotes))
                        .beside(
                                "h",
                                "header",
                                "header1.xml",
                                root("hdr", p(r("页眉"), textBox(p(r("眉框"))))))
                        .beside("f", "footer", "footer1.xml", root("ftr", p(r("页脚"))))
                        .read();

        assertThat(file.text()).isEqualTo("正文\n脚三\n脚二\n尾五\n页眉\n页脚\n眉框\n");
        assertThat(file.endOfMainText()).isEqualTo("正文\n".length());
    }

    private static String note(String kind, int id) {
        return "<w:r><w:%sReference w:id=\"%d\"/></w:r>".formatted(kind, id);
    }

    @Test
    void content_controls_are_read_through_and_those_with_a_tag_are_told() {
        String body =
                p(r("共"), control("3:A", r("12") + bold("人")), control("4:B", ""), r("。"))
                        + control("5:C", p(r("整")) + p(r("段")))
                        + table(row(cell(p(r("格"))), control("6:D", cell(p(r("值"))))))
                        + "<w:sdt><w:sdtPr/><w:sdtContent>"
                        + p(r("无名"))
                        + "</w:sdtContent></w:sdt>";
        var file = MadeDocx.of(body).read();

        assertThat(file.text()).isEqualTo("共12人。\n整\n段\n格\t值\n无名\n");
        assertThat(file.fields())
                .containsExactly(
                        new Field(1, 4, "3:A"),
                        new Field(4, 4, "4:B"),
                        new Field(6, 9, "5:C"),
                        new Field(12, 13, "6:D"));
    }

    @Test
    void a_lost_tag_is_found_again_by_the_bookmark_around_the_control() {
        String body =
                p(
                        "<w:bookmarkStart w:id=\"7\" w:name=\"_figure_1\"/>",
                        "<w:sdt><w:sdtPr/><w:sdtContent>" + r("12") + "</w:sdtContent></w:sdt>",
                        "<w:bookmarkEnd w:id=\"7\"/>",
                        "<w:sdt><w:sdtContent>" + r("别的") + "</w:sdtContent></w:sdt>",
                        "<w:sdt><w:sdtContent><w:bookmarkStart w:id=\"8\" w:name=\"_figure_1\"/>"
                                + r("内")
                                + "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"8\"/>");
        String properties =
                "<Properties xmlns=\"urn:p\" xmlns:vt=\"urn:v\"><property name=\"_figure_1\">"
                        + "<vt:lpwstr>3:A</vt:lpwstr></property></Properties>";
        var file =
                MadeDocx.of(body)
                        .part("docProps/custom.xml", properties)
                        .part(
                                MadeDocx.RELATIONS,
                                MadeDocx.relations(
                                        MadeDocx.relation("r1", "officeDocument", MadeDocx.DOCUMENT)
                                                + MadeDocx.relation(
                                                        "r2",
                                                        "custom-properties",
                                                        "docProps/custom.xml")))
                        .read();

        assertThat(file.fields()).containsExactly(new Field(0, 2, "3:A"), new Field(4, 5, "3:A"));
    }

    @Test
    void formulas_and_the_base_of_phonetic_text_are_read() {
        String ruby =
                "<w:r><w:ruby><w:rt>"
                        + r("yi")
                        + "</w:rt><w:rubyBase>"
                        + r("一")
                        + "</w:rubyBase></w:ruby></w:r>";

        assertThat(read(p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", ruby)))
                .isEqualTo("x=1一\n");
    }

    @Test
    void the_strict_edition_other_prefixes_and_utf_16_are_read() {
        String strict =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><document"
                        + " xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
                        + "<body><p><r><t>严格</t></r></p></body></document>";
        byte[] bytes = ("\uFEFF" + strict).getBytes(StandardCharsets.UTF_16LE);

        assertThat(MadeDocx.of("").part(MadeDocx.DOCUMENT, bytes).read().text()).isEqualTo("严格\n");
    }

    @Test
    void macros_and_what_lies_outside_are_left_alone() {
        var file =
                MadeDocx.of(p(r("正文")))
                        .part("word/vbaProject.bin", new byte[] {1, 2, 3})
                        .part(
                                MadeDocx.DOCUMENT_RELATIONS,
                                MadeDocx.relations(
                                        "<Relationship Id=\"t\" Type=\"x/styles\" TargetMode=\"External\""
                                                + " Target=\"http://127.0.0.1:9/styles.xml\"/>"));

        assertThat(file.read().text()).isEqualTo("正文\n");
        assertThat(file.read().keepsFormat()).isTrue();
    }
}
