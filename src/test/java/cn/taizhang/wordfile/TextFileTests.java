package cn.taizhang.wordfile;

import static cn.taizhang.wordfile.MadeDocx.bold;
import static cn.taizhang.wordfile.MadeDocx.cell;
import static cn.taizhang.wordfile.MadeDocx.control;
import static cn.taizhang.wordfile.MadeDocx.p;
import static cn.taizhang.wordfile.MadeDocx.r;
import static cn.taizhang.wordfile.MadeDocx.root;
import static cn.taizhang.wordfile.MadeDocx.row;
import static cn.taizhang.wordfile.MadeDocx.table;
import static cn.taizhang.wordfile.MadeDocx.textBox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("写回 .docx")
class TextFileTests {

    private static Replacement at(int start, int end, String text) {
        return new Replacement(start, end, text, null);
    }

    private static Replacement tagged(int start, int end, String text, @Nullable String tag) {
        return new Replacement(start, end, text, tag);
    }

    private static TextFile again(byte[] content) {
        return TextFile.read("改后.docx", content).orThrow();
    }

    /** The body's inside after these replacements. */
    private static String body(String body, Replacement... replacements) {
        byte[] changed = MadeDocx.of(body).read().replaced(List.of(replacements));
        String xml = MadeDocx.xml(changed, MadeDocx.DOCUMENT);
        return xml.substring(xml.indexOf("<w:body>") + 8, xml.indexOf("</w:body>"));
    }

    private static String made(int id, String tag, String run) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/><w:id w:val=\"%d\"/></w:sdtPr>"
                        .formatted(tag, id)
                + "<w:sdtContent>%s</w:sdtContent></w:sdt>".formatted(run);
    }

    @Test
    void text_takes_the_formatting_of_the_run_in_which_the_place_begins() {
        assertThat(body(p(r("共"), bold("12"), r("人。")), at(1, 4, "135")))
                .isEqualTo(p(r("共"), "<w:r><w:rPr><w:b/></w:rPr>" + t("135") + "</w:r>", r("。")));
    }

    private static String t(String text) {
        return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
    }

    @Test
    void a_tag_makes_a_control_in_the_middle_of_a_run() {
        assertThat(body(p(bold("共12人")), tagged(1, 3, "135", "3:A")))
                .isEqualTo(
                        p(
                                "<w:r><w:rPr><w:b/></w:rPr>" + t("共") + "</w:r>",
                                made(1, "3:A", "<w:r><w:rPr><w:b/></w:rPr>" + t("135") + "</w:r>"),
                                "<w:r><w:rPr><w:b/></w:rPr>" + t("人") + "</w:r>"));
    }

    @Test
    void no_empty_run_is_left_behind() {
        assertThat(body(p(r("12"), r("人")), tagged(0, 2, "7", "A"), tagged(2, 3, "名", "B")))
                .isEqualTo(p(made(1, "A", r("7")), made(2, "B", r("名"))));
        assertThat(body(p(r("共12人")), at(0, 4, ""))).isEqualTo(p());
    }

    @Test
    void several_places_of_one_run_are_replaced_at_once_and_in_any_order() {
        var file = MadeDocx.of(p(r("甲__乙__丙"))).read();

        var changed =
                again(
                        file.replaced(
                                List.of(
                                        tagged(4, 6, "22", "B"),
                                        tagged(1, 3, "1", "A"),
                                        at(6, 7, "丁"))));

        assertThat(changed.text()).isEqualTo("甲1乙22丁\n");
        assertThat(changed.fields()).containsExactly(new Field(1, 2, "A"), new Field(3, 5, "B"));
    }

    @Test
    void something_can_be_put_in_at_the_begin_within_and_at_the_end() {
        var file = MadeDocx.of(p(r("共人"), bold("完"))).read();

        var changed =
                again(
                        file.replaced(
                                List.of(
                                        tagged(0, 0, "前", "A"),
                                        tagged(1, 1, "12", "B"),
                                        at(3, 3, "后"))));

        assertThat(changed.text()).isEqualTo("前共12人完后\n");
        assertThat(changed.fields()).containsExactly(new Field(0, 1, "A"), new Field(2, 4, "B"));
    }

    @Test
    void an_empty_paragraph_takes_text_in_the_formatting_of_its_end() {
        String empty =
                "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/><w:i/></w:rPr></w:pPr></w:p><w:p w:x=\"1\"/>";

        assertThat(body(empty, tagged(0, 0, "12", "A"), at(1, 1, "完")))
                .isEqualTo(
                        "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/><w:i/></w:rPr></w:pPr>"
                                + made(1, "A", "<w:r><w:rPr><w:i/></w:rPr>" + t("12") + "</w:r>")
                                + "</w:p><w:p w:x=\"1\">"
                                + r("完")
                                + "</w:p>");
    }

    @Test
    void a_control_with_a_tag_is_updated_and_stays() {
        String before = p(r("共"), control("3:A", bold("1") + r("2")), r("人"));

        assertThat(body(before, at(1, 3, "135")))
                .isEqualTo(body(before, tagged(1, 3, "135", "3:A")));
        assertThat(body(before, at(1, 3, "135")))
                .isEqualTo(
                        p(
                                r("共"),
                                control("3:A", "<w:r><w:rPr><w:b/></w:rPr>" + t("135") + "</w:r>"),
                                r("人")));
    }

    @Test
    void an_emptied_control_is_filled_again() {
        var file = MadeDocx.of(p(bold("共"), control("3:A", r("12")), r("人"))).read();
        var emptied = again(file.replaced(List.of(at(1, 3, ""))));
        assertThat(emptied.fields()).containsExactly(new Field(1, 1, "3:A"));

        var filled = again(emptied.replaced(List.of(tagged(1, 1, "7", "3:A"))));

        assertThat(filled.text()).isEqualTo("共7人\n");
        assertThat(filled.fields()).containsExactly(new Field(1, 2, "3:A"));
    }

    @Test
    void a_control_takes_another_tag_when_all_of_it_is_replaced_under_that() {
        var file = MadeDocx.of(p(control("3:A", r("12")), r("人"))).read();

        var changed = again(file.replaced(List.of(tagged(0, 2, "7", "9:Z"))));

        assertThat(changed.fields()).containsExactly(new Field(0, 1, "9:Z"));
    }

    @Test
    void a_control_is_no_place_any_more_when_more_than_it_is_replaced() {
        var file = MadeDocx.of(p(r("共"), control("3:A", r("12")), r("人。"))).read();

        var changed = again(file.replaced(List.of(tagged(0, 4, "七人", "9:Z"))));

        assertThat(changed.text()).isEqualTo("七人。\n");
        assertThat(changed.fields()).containsExactly(new Field(0, 2, "9:Z"));
    }

    @Test
    void what_is_put_in_beside_a_control_does_not_become_part_of_it() {
        var file = MadeDocx.of(p(r("共"), control("3:A", r("12")), r("人"))).read();

        var changed = again(file.replaced(List.of(at(1, 1, "约"), at(3, 3, "多"))));

        assertThat(changed.text()).isEqualTo("共约12多人\n");
        assertThat(changed.fields()).containsExactly(new Field(2, 4, "3:A"));
    }

    @Test
    void what_is_put_in_between_controls_and_at_the_border_of_a_paragraph_is_part_of_none() {
        var file = MadeDocx.of(p(control("1:A", bold("12")), control("2:B", r("34")))).read();

        var changed = again(file.replaced(List.of(at(0, 0, "共"), at(2, 2, "、"), at(4, 4, "人"))));

        assertThat(changed.text()).isEqualTo("共12、34人\n");
        assertThat(changed.fields())
                .containsExactly(new Field(1, 3, "1:A"), new Field(4, 6, "2:B"));
    }

    @Test
    void a_prompt_and_data_bound_from_elsewhere_give_way_to_what_is_put_in() {
        String prompt =
                "<w:sdt><w:sdtPr><w:tag w:val=\"A\"/><w:showingPlcHdr/><w:dataBinding/><w:text/></w:sdtPr>"
                        + "<w:sdtContent>"
                        + r("点此输入")
                        + "</w:sdtContent></w:sdt>";

        assertThat(body(p(prompt), at(0, 4, "12")))
                .doesNotContain("showingPlcHdr", "dataBinding")
                .contains("<w:text/>", "12");
        assertThat(body(p(prompt), tagged(1, 2, "12", "B"))).doesNotContain("<w:text/>");
    }

    @Test
    void cells_notes_headers_and_text_boxes_are_written_to_alike() {
        String note = "<w:footnote w:id=\"1\">" + p(r("注12")) + "</w:footnote>";
        var file =
                MadeDocx.of(
                                table(row(cell(p(r("数"))), cell("<w:p/>")))
                                        + p(
                                                "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
                                                textBox(p(r("框12"))))
                                        + "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>")
                        .beside("n", "footnotes", "footnotes.xml", root("footnotes", note))
                        .beside("h", "header", "header1.xml", root("hdr", p(r("眉12"))))
                        .read();
        assertThat(file.text()).isEqualTo("数\t\n\n注12\n眉12\n框12\n");

        var changed =
                again(
                        file.replaced(
                                List.of(
                                        tagged(2, 2, "格", "1:A"),
                                        tagged(5, 7, "二", "2:B"),
                                        tagged(9, 11, "三", "3:C"),
                                        tagged(13, 15, "四", "4:D"))));

        assertThat(changed.text()).isEqualTo("数\t格\n\n注二\n眉三\n框四\n");
        assertThat(changed.fields())
                .extracting(Field::tag)
                .containsExactly("1:A", "2:B", "3:C", "4:D");
    }

    @Test
    void no_older_edition_of_a_text_box_goes_on_showing_what_stood_there() {
        assertThat(body(p(textBox(p(r("框12")))), at(2, 4, "7")))
                .doesNotContain("Fallback", "12")
                .contains("7");
    }

    @Test
    void a_text_box_and_the_text_beside_it_in_one_run_are_both_replaced() {
        String box = textBox(p(r("框")));
        String both = box.substring(0, box.length() - "</w:r>".length()) + t("旁") + "</w:r>";
        var file = MadeDocx.of(p(both)).read();

        var changed = again(file.replaced(List.of(tagged(0, 1, "一", "A"), at(2, 3, "二"))));

        assertThat(changed.text()).isEqualTo("一\n二\n");
    }

    @Test
    void what_is_struck_out_or_hidden_within_a_place_stays() {
        String deleted = "<w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del>";

        assertThat(body(p(r("共1"), deleted, r("2人")), at(1, 3, "7")))
                .isEqualTo(
                        p(
                                "<w:r>" + t("共") + t("7") + "</w:r>",
                                deleted,
                                "<w:r>" + t("人") + "</w:r>"));
    }

    @Test
    void breaks_tabs_and_characters_that_xml_wants_escaped_are_put_in() {
        assertThat(body(p(r("甲")), at(0, 1, "a<b&c\r\n二\t三\u0001")))
                .isEqualTo(
                        p(
                                "<w:r>"
                                        + t("a&lt;b&amp;c")
                                        + "<w:br/>"
                                        + t("二")
                                        + "<w:tab/>"
                                        + t("三")
                                        + "</w:r>"));
    }

    @Test
    void numbers_of_controls_are_not_given_twice() {
        String other = control("A", r("1")).replace("</w:sdtPr>", "<w:id w:val=\"1\"/></w:sdtPr>");

        assertThat(body(p(other, r("2")), tagged(1, 2, "3", "B"))).contains(made(2, "B", r("3")));
    }

    @Test
    void another_prefix_or_none_is_kept_to() {
        String part =
                "<document xmlns=\"%s\"><body><p><r><t>12</t></r></p></body></document>"
                        .formatted(MadeDocx.WORD);
        var file = MadeDocx.of("").part(MadeDocx.DOCUMENT, part).read();

        byte[] changed = file.replaced(List.of(tagged(0, 2, "7", "A")));

        assertThat(MadeDocx.xml(changed, MadeDocx.DOCUMENT))
                .contains("<sdt><sdtPr><tag xmlns:w=\"%s\" w:val=\"A\"/>".formatted(MadeDocx.WORD));
        assertThat(again(changed).fields()).containsExactly(new Field(0, 1, "A"));
    }

    @Test
    void everything_else_stays_byte_for_byte_and_the_same_gives_the_same() {
        byte[] before =
                MadeDocx.of(p(r("12"))).part("word/media/image1.png", new byte[] {1, 2, 3}).bytes();
        var file = again(before);

        byte[] changed = file.replaced(List.of(at(0, 2, "7")));

        var parts = MadeDocx.unzipped(before);
        var after = MadeDocx.unzipped(changed);
        assertThat(after.keySet()).containsExactlyElementsOf(parts.keySet());
        assertThat(parts.keySet())
                .filteredOn(name -> !Arrays.equals(parts.get(name), after.get(name)))
                .containsExactly(MadeDocx.DOCUMENT);
        assertThat(file.replaced(List.of(at(0, 2, "7")))).isEqualTo(changed);
        assertThat(file.replaced(List.of())).isEqualTo(before);
    }

    @Test
    void what_overlaps_leaves_its_paragraph_or_stands_where_nothing_can_be_put_is_refused() {
        String formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>";
        var file =
                MadeDocx.of(
                                p(r("一二"))
                                        + p(r("三"))
                                        + table(row(cell(p(r("四"))), cell(p(r("五")))))
                                        + p(formula))
                        .read();
        assertThat(file.text()).isEqualTo("一二\n三\n四\t五\nx=1\n");

        refused(file, at(0, 2, "x"), at(1, 2, "y"));
        refused(file, at(1, 1, "x"), at(1, 1, "y"));
        refused(file, at(1, 4, "x"));
        refused(file, at(5, 8, "x"));
        refused(file, at(9, 10, "x"));
        refused(file, at(12, 13, "x"));
        refused(file, at(99, 99, "x"));
        assertThatThrownBy(() -> tagged(0, 1, "x", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(TextFile file, Replacement... replacements) {
        assertThatThrownBy(() -> file.replaced(List.of(replacements)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
