package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.report.FormalDocument.Direction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公文格式的规则（条例、GB/T 9704-2012）")
class FormalDocumentRulesTests {

    @Test
    void lets_a_whole_upward_and_a_whole_downward_document_pass() {
        assertThat(SampleFormalDocument.upward().document().breaches()).isEmpty();
        assertThat(SampleFormalDocument.downward().document().breaches()).isEmpty();
    }

    @Test
    void lets_everything_that_is_left_to_be_filled_by_hand_stay_empty() {
        var document =
                SampleFormalDocument.downward()
                        .number("")
                        .addressee("")
                        .copies("")
                        .annexes()
                        .date(null)
                        .printer("")
                        .printedOn(null)
                        .document();

        assertThat(document.breaches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"青组〔2020〕1号", "青组〔2020〕12号", "青组发〔2020〕99999号"})
    @DisplayName("7.2.5 合格的发文字号")
    void accepts_a_number_of_code_year_and_sequence(String number) {
        assertThat(fields(SampleFormalDocument.upward().number(number))).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "青组[2020]12号, 六角括号",
        "青组（2020）12号, 六角括号",
        "青组【2020】12号, 六角括号",
        "青组〔20〕12号, 四位",
        "青组〔二〇二〇〕12号, 四位",
        "青组〔2020〕第12号, 不加「第」字",
        "青组〔2020〕012号, 不编为 01",
        "青组〔2020〕0号, 不编为 01",
        "青组〔2020〕号, 不编为 01",
        "青组〔2020〕100000号, 不编为 01",
        "青组〔2020〕12, 「号」字",
        "〔2020〕12号, 前面要有发文机关代字",
        "青青青青青青青青青青青青组〔2020〕12号, 发文机关代字最多 12 个字",
        "青组十二号, 例如",
        "青组〔2020〕12号附, 例如"
    })
    @DisplayName("7.2.5 发文字号逐项指出")
    void says_what_is_wrong_with_a_number(String number, String told) {
        assertThat(messages(SampleFormalDocument.upward().number(number)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void tells_everything_that_is_wrong_with_a_number_at_once() {
        assertThat(messages(SampleFormalDocument.upward().number("[20]第01"))).hasSize(6);
    }

    @Test
    @DisplayName("条例第九条：上行文应当标注签发人姓名")
    void asks_for_the_signer_of_an_upward_document_only() {
        assertThat(fields(SampleFormalDocument.upward().signer(""))).containsExactly("signer");
        assertThat(fields(SampleFormalDocument.downward().signer("林一舟"))).containsExactly("signer");
    }

    @Test
    @DisplayName("条例第十五条：上行文主送一个上级机关")
    void lets_an_upward_document_go_to_exactly_one() {
        assertThat(fields(SampleFormalDocument.upward().addressee("")))
                .containsExactly("addressee");
        assertThat(fields(SampleFormalDocument.upward().addressee("市委组织部"))).isEmpty();
        assertThat(fields(SampleFormalDocument.upward().addressee("市委组织部，市委办公室")))
                .containsExactly("addressee");
        assertThat(fields(SampleFormalDocument.upward().addressee("市委组织部、市委办公室")))
                .containsExactly("addressee");
    }

    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource({
        "UPWARD, 关于某事的报告, true",
        "UPWARD, 关于某事的请示, true",
        "UPWARD, 关于某事的意见, true",
        "UPWARD, 关于某事的通知, false",
        "UPWARD, 关于某事的汇报, false",
        "OTHER, 关于某事的通知, true",
        "OTHER, 关于某事的通知（试行）, true",
        "OTHER, 关于某事的意见, true",
        "OTHER, 关于某事的函, true",
        "OTHER, 关于某事的报告, false",
        "OTHER, 关于某事的请示, false",
        "OTHER, 某会议纪要, false",
        "OTHER, 某某令, false",
        "OTHER, 关于某事的发言材料, false"
    })
    @DisplayName("条例第八条：标题以文种结尾，文种与行文方向相合")
    void wants_a_title_that_ends_in_a_kind_for_its_direction(
            Direction direction, String title, boolean fits) {
        var sample =
                direction == Direction.UPWARD
                        ? SampleFormalDocument.upward()
                        : SampleFormalDocument.downward();

        assertThat(fields(sample.title(title))).isEqualTo(fits ? List.of() : List.of("title"));
    }

    @Test
    void wants_an_issuer_without_the_word_that_the_layout_adds() {
        assertThat(fields(SampleFormalDocument.upward().issuer(" "))).containsExactly("issuer");
        assertThat(fields(SampleFormalDocument.upward().issuer("中共青禾区委组织部文件")))
                .containsExactly("issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.情况表", "附件1：情况表", "情况表。", "情况表；"})
    @DisplayName("7.3.4 附件名称不带顺序号和标点")
    void wants_annexes_by_their_bare_names(String annex) {
        assertThat(fields(SampleFormalDocument.upward().annexes(annex))).containsExactly("annexes");
    }

    @Test
    void counts_annexes_to_twenty() {
        assertThat(fields(SampleFormalDocument.upward().annexes(named(20)))).isEmpty();
        assertThat(fields(SampleFormalDocument.upward().annexes(named(21))))
                .containsExactly("annexes");
    }

    @Test
    void tells_of_too_many_annexes_once_and_looks_at_none_of_them() {
        var many = IntStream.range(0, 5_000).mapToObj(n -> n + ".表。").toArray(String[]::new);

        assertThat(messages(SampleFormalDocument.upward().annexes(many)))
                .containsExactly("附件最多 20 个。");
    }

    @Test
    void tells_of_what_is_too_long_only_that() {
        var endless = "（1".repeat(50_000);

        var told =
                messages(
                        SampleFormalDocument.upward()
                                .issuer(endless)
                                .number(endless)
                                .signer(endless)
                                .title(endless)
                                .addressee(endless)
                                .copies(endless)
                                .annexes(endless)
                                .printer(endless));

        assertThat(told).hasSize(8).allSatisfy(one -> assertThat(one).contains(" 个字"));
    }

    @ParameterizedTest(name = "发文字号 {0} 字")
    @CsvSource({"39, 例如", "40, 例如", "41, 最多 40 个字"})
    void reads_a_number_of_forty_characters(int length, String told) {
        assertThat(messages(SampleFormalDocument.upward().number("字".repeat(length))))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    @DisplayName("印发日期不早于成文日期")
    void is_printed_on_the_day_it_was_signed_at_the_earliest() {
        var signed = SampleFormalDocument.SIGNED;

        assertThat(fields(SampleFormalDocument.upward().printedOn(signed))).isEmpty();
        assertThat(fields(SampleFormalDocument.upward().printedOn(signed.plusDays(1)))).isEmpty();
        assertThat(fields(SampleFormalDocument.upward().printedOn(signed.minusDays(1))))
                .containsExactly("printedOn");
    }

    @ParameterizedTest(name = "{0} 字")
    @CsvSource({"39, true", "40, true", "41, false"})
    void holds_names_of_forty_characters(int length, boolean fits) {
        var name = "部".repeat(length);

        assertThat(fields(SampleFormalDocument.upward().issuer(name).printer(name)))
                .isEqualTo(fits ? List.of() : List.of("issuer", "printer"));
    }

    @Test
    void tells_everything_at_once_in_the_order_of_the_form() {
        var all =
                SampleFormalDocument.upward()
                        .issuer("")
                        .number("12")
                        .signer("")
                        .title("")
                        .addressee("")
                        .annexes("表。");

        assertThat(fields(all))
                .containsExactly("issuer", "number", "signer", "title", "addressee", "annexes");
    }

    @Test
    void a_title_is_the_same_wherever_its_lines_break() {
        var document = SampleFormalDocument.upward().title("关于某事\n的报告").document();

        assertThat(document.isTitled("　关于某 事的报告")).isTrue();
        assertThat(document.isTitled("关于他事的报告")).isFalse();
    }

    @Test
    void takes_marks_off_that_the_layout_puts() {
        var document =
                SampleFormalDocument.upward()
                        .addressee(" 市委组织部：")
                        .copies("区委办公室。")
                        .annexes(" ", "情况表")
                        .document();

        assertThat(document.addressee()).isEqualTo("市委组织部");
        assertThat(document.copies()).isEqualTo("区委办公室");
        assertThat(document.annexes()).containsExactly("情况表");
    }

    private static String[] named(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "情况表" + "甲".repeat(n))
                .toArray(String[]::new);
    }

    private static List<String> fields(SampleFormalDocument sample) {
        return sample.document().breaches().stream().map(Breach::field).toList();
    }

    private static List<String> messages(SampleFormalDocument sample) {
        return sample.document().breaches().stream().map(Breach::message).toList();
    }
}
