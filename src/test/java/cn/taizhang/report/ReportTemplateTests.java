package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.ReportTemplate.Blank;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("材料模板")
class ReportTemplateTests {

    @Test
    void shows_each_blank_as_one_mask() {
        var template = parsed("{{district.name}}汇报\n共{{study.sessions}}次，{{ cut-off.date }}。");

        assertThat(template.text()).isEqualTo("×汇报\n共×次，×。");
        assertThat(template.blanks())
                .extracting(Blank::name)
                .containsExactly("district.name", "study.sessions", "cut-off.date");
        assertThat(template.blanks()).extracting(Blank::number).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("位置按 Unicode 码点计，一个生僻字算一个，换行算一个")
    void counts_positions_in_code_points() {
        var template = parsed("𬭚区{{a}}汇报\r\n共{{b}}{{c}}次");

        assertThat(template.blanks())
                .extracting(blank -> blank.position().start())
                .containsExactly(2, 7, 8);
        assertThat(template.blanks())
                .extracting(blank -> blank.position().end())
                .containsExactly(3, 8, 9);
        assertThat(template.blanks())
                .extracting(blank -> blank.position().line())
                .containsExactly(1, 2, 2);
        for (var blank : template.blanks()) {
            int at = template.text().offsetByCodePoints(0, blank.position().start());
            assertThat(template.text().substring(at, at + 1)).isEqualTo("×");
        }
    }

    @Test
    @DisplayName("前后文各取同一行的十二个字，别的空显示为×")
    void gives_up_to_twelve_characters_of_the_line_around_a_blank() {
        var template = parsed("标题\n一二三四五六七八九十甲乙丙{{a}}丙{{b}}一二三四五六七八九十甲乙丙\n末行");
        var first = template.blanks().get(0).position();
        var second = template.blanks().get(1).position();

        assertThat(first.before()).isEqualTo("二三四五六七八九十甲乙丙");
        assertThat(first.after()).isEqualTo("丙×一二三四五六七八九十");
        assertThat(second.before()).isEqualTo("四五六七八九十甲乙丙×丙");
        assertThat(second.after()).isEqualTo("一二三四五六七八九十甲乙");
    }

    @Test
    void gives_no_context_beyond_the_line() {
        var position = parsed("标题\n{{a}}\n末行").blanks().getFirst().position();

        assertThat(position.before()).isEmpty();
        assertThat(position.after()).isEmpty();
    }

    @Test
    void tells_everything_wrong_with_the_blanks_at_once() {
        var outcome = ReportTemplate.parse("t", "标题{{\n共{{Study}}次}}\n{{a b}}{{}}");

        assertThat(((Outcome.Refused<ReportTemplate>) outcome).breaches())
                .extracting(Breach::message)
                .containsExactly(
                        "模板第1行：“{{”在本行没有对应的“}}”。",
                        "模板第2行：“Study”不是数据代码或者参数名称：只用小写字母、数字、“.”和“-”。",
                        "模板第2行：“}}”前面没有对应的“{{”。",
                        "模板第3行：“a b”不是数据代码或者参数名称：只用小写字母、数字、“.”和“-”。",
                        "模板第3行：“”不是数据代码或者参数名称：只用小写字母、数字、“.”和“-”。");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "\n", " \n　\n"})
    void refuses_an_empty_template(String text) {
        assertThat(ReportTemplate.parse("t", text)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("内置半年模板：只用现有的数据和参数，篇幅1000至2100字")
    void the_built_in_template_asks_only_for_what_there_is() {
        var template = ReportTemplate.halfYear();
        var names = template.blanks().stream().map(Blank::name).collect(Collectors.toSet());
        long characters =
                template.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();

        assertThat(names)
                .isEqualTo(
                        Set.of(
                                "district.name",
                                "programme.start.month",
                                "programme.start.day",
                                "campaign.streets",
                                "campaign.clusters",
                                "campaign.district-units",
                                "study.sessions",
                                "special.activities",
                                "leading-group.meetings",
                                "document.democratic-systems",
                                "document.supporting-systems",
                                "members.on-roll",
                                "pilot.streets",
                                "pilot.communities",
                                "campaign.peace",
                                "project.first",
                                "project.second",
                                "rectification.determined",
                                "rectification.done",
                                "decision.adopting-communities",
                                "cobuilding.streets",
                                "cobuilding.communities",
                                "addressee.surname",
                                "secretary.name",
                                "study-trip.destination",
                                "cobuilding.party-organizations",
                                "cobuilding.part-time-members",
                                "cobuilding.liaison-officers",
                                "service.reported-and-claimed",
                                "mobile.certificates-issued",
                                "service.special-kinds",
                                "lagging.funds",
                                "lagging.benefit-projects",
                                "station.circular-rate",
                                "cadre.systems",
                                "cadre.trainees",
                                "talent.introduced-from",
                                "talent.introduced",
                                "talent.returned-doctors",
                                "talent.degree-country",
                                "talent.base",
                                "cut-off.month",
                                "cut-off.date"));
        assertThat(characters).isBetween(1000L, 2100L);
    }

    @Test
    void the_built_in_template_has_the_parts_of_a_half_year_report() {
        var template = ReportTemplate.halfYear();

        var document = template.compose(blank -> new Span.Text("×"));

        assertThat(document.titleText()).isEqualTo("×上半年组织工作情况汇报");
        assertThat(document.subtitleLines()).hasSize(2);
        assertThat(document.salutation())
                .isEqualTo(
                        List.of(
                                new Span.Text("尊敬的市委组织部"),
                                new Span.Text("×"),
                                new Span.Text("部长、同志们：")));
        assertThat(document.blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).spans().getFirst().text())
                .containsExactly("一、上半年工作情况", "二、存在的问题", "三、下半年打算");
        assertThat(document.blocks())
                .filteredOn(Block.Paragraph.class::isInstance)
                .extracting(block -> ((Block.Paragraph) block).spans().getFirst())
                .filteredOn(Span.RunIn.class::isInstance)
                .hasSize(7);
    }

    static ReportTemplate parsed(String text) {
        return ReportTemplate.parse("t", text).orThrow();
    }
}
