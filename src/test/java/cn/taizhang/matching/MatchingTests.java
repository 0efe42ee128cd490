package cn.taizhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.intake.Manuscript;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("匹配")
class MatchingTests {

    private static final String NONE = "-";

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "我区共有×个社区。 | organization.communities",
                "聘请兼职委员×名。 | cobuilding.part-time-members",
                "选聘×名联络员。 | cobuilding.liaison-officers",
                "在册党员×名。 | members.on-roll",
                "有×个街道成立了大工委。 | cobuilding.streets",
                "组建大党委的社区有×个。 | cobuilding.communities",
                "各单位搞了特色活动×场。 | special.activities",
                "累计发放流动党员证×本。 | mobile.certificates-issued",
                "整改事项中已完成整改×项。 | rectification.done",
                "需要长期坚持的有×项。 | rectification.kept-up",
                "柔性引才×人。 | talent.flexible",
                "留美归国博士×名。 | talent.returned-doctors",
                "帮扶后进村办成惠民实事×件。 | lagging.benefit-projects",
                "投入整顿资金×万元。 | lagging.funds",
                "巡视整改完成率×%。 | rectification.rate"
            })
    void what_is_counted_stands_behind_the_measure_word_or_before_the_number(
            String sentence, String figure) {
        assertThat(certain(sentence)).isEqualTo(List.of(figure));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "市委巡察反馈问题，已完成整改×项，整改完成率×%。",
                "主题教育检视问题，已整改×项，长期坚持×项。",
                "主题教育检视问题整改“回头看”，已整改×项。",
                "对照巡视整改要求，审计反馈问题已整改×项。",
                "发展正式党员×名和预备党员×名。",
                "处级干部开展学习研讨×次。",
                "组织青年干部开展学习研讨×次。",
                "发展对象若干，预备党员×名。",
                "柔性引进院士×名。",
                "全市共有区直单位×个、街道×个、社区×个。"
            })
    void what_is_said_of_something_else_is_never_taken_without_asking(String sentence) {
        assertThat(certain(sentence)).containsOnly(NONE);
    }

    @Test
    void an_inspection_from_above_is_meant_although_another_is_named() {
        assertThat(certain("市委巡察同步推进，省委巡视“回头看”抓得紧，整改事项已整改×项。"))
                .containsExactly("rectification.done");
        assertThat(certain("省委巡视整改事项已整改×项，经区委巡察办核验销号。")).containsExactly("rectification.done");
        assertThat(certain("依托重点项目柔性引进人才×名。")).containsExactly("talent.flexible");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "辖区共有社区×个，其中城市社区×个。 | organization.communities,organization.urban-communities",
                "报到并认领岗位的在职党员×名。 | service.reported-and-claimed",
                "区委书记×××作了部署。 | secretary.name"
            })
    void places_of_one_sentence_are_told_apart(String sentence, String codes) {
        assertThat(certain(sentence)).isEqualTo(List.of(codes.split(",")));
    }

    @Test
    @DisplayName("承前省略：“已成立的有×个”数的是前面说的社区")
    void a_noun_left_out_was_named_before() {
        assertThat(first("各社区都要成立大党委，目前已成立的有×个。", 1)).isEqualTo("cobuilding.communities");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "去年聘请兼职委员×名。",
                "下半年计划选聘联络员×名。",
                "兼职委员比年初增加×名。",
                "平均每个社区有兼职委员×名。",
                "我街道聘请兼职委员×名。",
                "柳河街道聘请兼职委员×名。",
                "全市共选聘联络员×名。"
            })
    void another_year_a_plan_a_change_or_one_place_alone_is_not_filled(String sentence) {
        assertThat(certain(sentence)).isEqualTo(List.of(NONE));
    }

    @Test
    @DisplayName("写明是以前年份的数不填，后面写本年的仍填")
    void a_number_of_a_year_before_the_text_s_own_is_not_filled() {
        var title = "区委组织部2020年上半年工作总结\n\n";

        assertThat(certain(title + "2019年，全区聘请兼职委员×名。")).isEqualTo(List.of(NONE));
        assertThat(certain(title + "2019年，全区聘请兼职委员×名；2020年上半年，聘请兼职委员×名。"))
                .containsExactly(NONE, "cobuilding.part-time-members");
        assertThat(certain(title + "自2019年9月启动以来，聘请兼职委员×名。"))
                .containsExactly("cobuilding.part-time-members");
        assertThat(certain(title + "2020年上半年，聘请兼职委员×名。"))
                .containsExactly("cobuilding.part-time-members");
        assertThat(certain(title + "2020年，聘请兼职委员×名，计划2021年实现全覆盖。"))
                .containsExactly("cobuilding.part-time-members");
        assertThat(certain(title + "认真落实2019年党建会议精神，聘请兼职委员×名。"))
                .containsExactly("cobuilding.part-time-members");
        assertThat(certain("区委组织部2019年工作总结和2020年工作计划\n\n2019年，聘请兼职委员×名。"))
                .containsExactly("cobuilding.part-time-members");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "为老人理发×次。",
                "种下樱花树×棵。",
                "举办篮球赛×场。",
                "图书馆新进图书×册。",
                "接种疫苗×剂次。",
                "孵化小微企业×家。",
                "发放助学金×万元。",
                "森林覆盖率×%。",
                "开通公交线路×条。"
            })
    void a_subject_the_records_know_nothing_of_has_no_answer(String sentence) {
        assertThat(certain(sentence)).isEqualTo(List.of(NONE));
    }

    @Test
    @DisplayName("街道自己的材料，没有说全区的数不填")
    void the_report_of_a_street_does_not_ask_for_the_district() {
        var street = "柳河街道党工委2020年上半年工作总结\n\n聘请兼职委员×名。";
        var district = "区委组织部2020年上半年工作总结\n\n聘请兼职委员×名。";

        assertThat(certain(street)).isEqualTo(List.of(NONE));
        assertThat(certain(district)).isEqualTo(List.of("cobuilding.part-time-members"));
    }

    @Test
    void in_a_table_the_cells_of_the_row_say_what_is_asked() {
        var table =
                """
                序号\t项目\t单位\t数量
                1\t共建联络员\t名\t××
                2\t柔性引进人才\t人\t××
                3\t绿化面积\t亩\t××\
                """;

        assertThat(certain(table))
                .isEqualTo(List.of("cobuilding.liaison-officers", "talent.flexible", NONE));
    }

    @Test
    void one_of_two_equally_near_is_proposed_and_not_filled() {
        var proposals = proposals("报结待核验和逾期的整改事项×项。", 1);

        assertThat(proposals).hasSizeGreaterThan(1);
        assertThat(proposals).noneMatch(Proposal::certain);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "结合××区实际。 | district.name",
                "区委书记×××带头宣讲。 | secretary.name",
                "尊敬的×部长： | addressee.surname",
                "赴××考察学习，区委书记谈了体会。 | study-trip.destination",
                "专题教育自×月×日启动以来，进展顺利。 | programme.start.month,programme.start.day",
                "截至×月底，全部办结。 | cut-off.month",
                "推进平安××建设。 | campaign.peace",
                "××项目、××项目相继开工。 | project.first,project.second",
                "从××引进高层次人才。 | talent.introduced-from",
                "其中留×博士居多。 | talent.degree-country",
                "将××打造成人才创新创业基地。 | talent.base"
            })
    void names_and_dates_are_asked_for_by_what_stands_around_them(String sentence, String codes) {
        assertThat(certain(sentence)).isEqualTo(List.of(codes.split(",")));
    }

    @Test
    void the_reason_says_what_the_sentence_says() {
        var proposal = proposals("聘请兼职委员×名。", 1).getFirst();

        assertThat(proposal.reason()).contains("兼职委员", "计量单位「名」").endsWith("。");
        assertThat(proposal.confidence()).isBetween(Proposal.CERTAIN, 0.97);
    }

    @Test
    void proposals_are_ranked_and_at_most_five() {
        for (var ranked : Matching.of(Manuscript.read("共有社区×个，街道×个，党组织×个，党员×名，制度×项。"))) {
            assertThat(ranked).hasSizeLessThanOrEqualTo(5);
            assertThat(ranked)
                    .extracting(Proposal::confidence)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    /** Of each place what would be filled without asking. */
    private static List<String> certain(String text) {
        return Matching.of(Manuscript.read(text)).stream()
                .map(ranked ->
                        ranked.stream()
                                .findFirst()
                                .filter(Proposal::certain)
                                .map(Proposal::code)
                                .orElse(NONE))
                .toList();
    }

    private static String first(String text, int place) {
        return proposals(text, place).getFirst().code();
    }

    private static List<Proposal> proposals(String text, int place) {
        return Matching.of(Manuscript.read(text)).get(place - 1);
    }
}
