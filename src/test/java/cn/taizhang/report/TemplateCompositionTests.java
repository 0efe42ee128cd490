package cn.taizhang.report;

import static cn.taizhang.report.ReportTemplateTests.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.report.Block.Heading;
import cn.taizhang.report.Block.Paragraph;
import cn.taizhang.report.Span.FigureText;
import cn.taizhang.report.Span.RunIn;
import cn.taizhang.report.Span.Strong;
import cn.taizhang.report.Span.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("模板成文")
class TemplateCompositionTests {

    @Test
    void takes_the_lines_before_an_empty_one_as_the_title() {
        var document = composed("关于上半年\n工作的汇报\n\n中共某区委\n（7月5日）\n\n同志们：\n正文。");

        assertThat(document.title())
                .containsExactly(new Text("关于上半年"), new Text("\n"), new Text("工作的汇报"));
        assertThat(document.subtitleLines())
                .containsExactly(List.of(new Text("中共某区委")), List.of(new Text("（7月5日）")));
        assertThat(document.salutation()).containsExactly(new Text("同志们："));
        assertThat(document.blocks()).containsExactly(SampleReport.paragraph("正文。"));
    }

    @Test
    void does_without_subtitle_and_salutation() {
        var document = composed("汇报\n一、情况\n正文。");

        assertThat(document.title()).containsExactly(new Text("汇报"));
        assertThat(document.subtitleLines()).isEmpty();
        assertThat(document.salutation()).isEmpty();
        assertThat(document.blocks())
                .containsExactly(
                        new Heading(1, List.of(new Text("一、情况"))), SampleReport.paragraph("正文。"));
    }

    @Test
    void takes_a_title_alone() {
        assertThat(composed("汇报").blocks()).isEmpty();
    }

    @ParameterizedTest(name = "{1}级：{0}")
    @CsvSource({
        "一、上半年工作情况, 1",
        "十二、其他, 1",
        "（三）抓好学习, 2",
        "（三）抓好学习。, 2",
        "1.明确分工, 3",
        "2．明确分工, 3",
        "（1）时间, 4",
        "　　（2）地点, 4"
    })
    void knows_a_heading_by_its_number(String line, int level) {
        var block = composed("汇报\n\n正文。\n" + line).blocks().getLast();

        assertThat(block).isInstanceOf(Heading.class);
        assertThat(((Heading) block).level()).isEqualTo(level);
        assertThat(((Heading) block).spans().getFirst().text()).isEqualTo(line.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5万元已到位", "一是抓学习", "（另行通知）", "2020年上半年", "一、今年抓了三件事：学习、制度、记录。"})
    void does_not_take_other_beginnings_for_headings(String line) {
        assertThat(composed("汇报\n\n正文。\n" + line).blocks().getLast()).isInstanceOf(Paragraph.class);
    }

    @Test
    void splits_a_run_in_heading_from_its_text() {
        var document = composed("汇报\n\n（一）抓好学习。每月一次，共{{study.sessions}}次。");

        assertThat(document.blocks())
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new RunIn("（一）抓好学习。"),
                                        new Text("每月一次，共"),
                                        figure("study.sessions"),
                                        new Text("次。"))));
    }

    @Test
    @DisplayName("标题里有空的，不作行内标题")
    void leaves_a_run_in_heading_with_a_blank_as_text() {
        var document = composed("汇报\n\n（一）抓好{{a}}件事。每月一次。");

        assertThat(document.blocks())
                .containsExactly(
                        new Paragraph(
                                List.of(new Text("（一）抓好"), figure("a"), new Text("件事。每月一次。"))));
    }

    @Test
    @DisplayName("“一是”自成一句的整句加粗，否则只加粗两个字")
    void makes_a_clause_strong_that_is_a_sentence_of_its_own() {
        var document = composed("汇报\n\n一是抓学习。每月一次。二是抓制度，逐项清理；三是记录及时。这一是要求。");

        assertThat(document.blocks())
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new Strong("一是抓学习。"),
                                        new Text("每月一次。"),
                                        new Strong("二是"),
                                        new Text("抓制度，逐项清理；"),
                                        new Strong("三是"),
                                        new Text("记录及时。这一是要求。"))));
    }

    @Test
    void does_not_begin_a_clause_behind_a_blank() {
        var document = composed("汇报\n\n共{{a}}一是要求。");

        assertThat(document.blocks())
                .containsExactly(
                        new Paragraph(List.of(new Text("共"), figure("a"), new Text("一是要求。"))));
    }

    @Test
    void fills_blanks_in_title_and_salutation() {
        var document = composed("{{district.name}}汇报\n\n尊敬的{{a}}部长：\n正文。");

        assertThat(document.title()).containsExactly(figure("district.name"), new Text("汇报"));
        assertThat(document.salutation())
                .containsExactly(new Text("尊敬的"), figure("a"), new Text("部长："));
    }

    private static OfficialDocument composed(String template) {
        return parsed(template).compose(blank -> figure(Objects.requireNonNull(blank.name())));
    }

    private static FigureText figure(String name) {
        return new FigureText("128", name, name);
    }
}
