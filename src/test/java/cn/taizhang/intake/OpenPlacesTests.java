package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.intake.OpenPlace.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("空")
class OpenPlacesTests {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "全区建成红色驿站【××】个。",
                "【20××】年上半年，各项工作有序开展。",
                "入户走访老人【XX】名。",
                "由【XX】区率先推行。",
                "举办夜校【＿＿】场次，听课【____】人次。",
                "翻新活动室【*】间，添置图书【**】册。",
                "收到来信【☆】封，答复【□□】封。",
                "在【○○】街道设点，聘请顾问【△】名。",
                "全年新建凉亭【（　）】座。",
                "调解纠纷【（待填）】起。",
                "登记的志愿者有【   】名。",
                "受理第【×】号提案。"
            })
    void a_sign_that_takes_the_place_of_a_number_or_a_name_is_open(String sentence) {
        everyPlaceIsFound(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "自【▲】月【▲】日起，走访农户【??】户。",
                "读书会共办【##】次，来了【●】人，其中青年【■】名。",
                "院坝会开【N】次，劝和【NN】对。",
                "清扫楼道的志愿者【  】名，添置工具【 】件。",
                "报到的有【×,×××】名。",
                "书记张【×】，【×××】名党员参加。"
            })
    void signs_that_hardly_ever_stand_for_a_number_do_before_a_measure_word(String sentence) {
        everyPlaceIsFound(sentence);
    }

    @Test
    void square_brackets_with_nothing_in_them_are_open_before_a_measure_word() {
        var text = "区直部门【】个，街道〔 〕个；文号〔2020〕12号，同意[ ]反对[ ]。";

        assertThat(Manuscript.read(text).places()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "第N次提醒。",
                "这已是第N次，要记住。",
                "全区构建“1个中心N个社区”服务网络。",
                "怎么办？？年初以来想了很多。",
                "考核方式：[ ]年度 [ ]季度。",
                "来访者：[ ]个人 [ ]集体。",
                "建立 名册管理制度。",
                "推行“1+N”工作法。",
                "●年初有计划。",
                "你去了哪里？个别人没有去。",
                "会议 次数不限。",
                "街 道办事处"
            })
    void the_same_signs_elsewhere_are_none(String sentence) {
        assertThat(Bracketed.of(sentence).found()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"整修路灯【1×】盏。", "清运垃圾【3X】吨。", "满意率为【9×.×】%。", "平均年龄【××.×】岁。", "植树【2×6】株。"})
    void a_number_of_which_a_part_is_masked_is_one_place(String sentence) {
        everyPlaceIsFound(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "展台占地3×5米。",
                "制作2*2的展板。",
                "大厅提供7×24小时服务。",
                "体检包括X光检查。",
                "联系电话138****1234。",
                "**关键**在于落实。",
                "是否参加：□是 □否",
                "二〇二〇年六月三十日",
                "星级评定：★★★☆☆",
                "签发：＿＿＿＿＿＿",
                "正确的打√，错误的打×。",
                "路还很长……",
                "“书香×邻里”读书会如期举行。",
                "操作系统是OS X。",
                "＿＿＿＿＿＿＿＿＿＿＿＿",
                "他写下ABC_XYZ作为文件名。",
                "此题选（ ）\n"
            })
    void a_sign_that_means_something_else_is_none(String sentence) {
        assertThat(Bracketed.of(sentence).found()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "节前看望困难群众【】户，送去米面。",
                "全区共【】个网格响应。",
                "发放助学金【】元。",
                "网络畅通率达【】%。",
                "选派了【】名干部驻村。",
                "举办讲座【】场。",
                "开展义诊等【】余项便民活动。",
                "全年办实事【】件。"
            })
    void a_measure_word_without_its_number_is_a_place_of_no_width(String sentence) {
        everyPlaceIsFound(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "讲课不分层次。",
                "逐一列出名单。",
                "金额以万元为单位。",
                "统计参加人次，按月公布。",
                "走进群众家，听民声。",
                "干部要带好头，共处一室。",
                "表彰了名师名校。",
                "会议通过了个别调整的事项。",
                "走访共30户。",
                "解决了几个问题，办了一件事。"
            })
    void a_word_that_ends_like_a_measure_word_has_dropped_nothing(String sentence) {
        assertThat(Bracketed.of(sentence).found()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "建成书屋××个。 | NUMBER | 个",
                "植树××余棵，养护××余株。 | NUMBER,NUMBER | 棵,株",
                "到场×××人次。 | NUMBER | 人次",
                "自×月××日启动。 | DATE,DATE | 月,日",
                "20××年春天。 | DATE | 年",
                "为期×年的计划。 | NUMBER | 年",
                "连续××年来从未间断。 | NUMBER | 年",
                "截至××，全部完工。 | DATE | ''",
                "拨付资金××万元。 | MONEY | 万元",
                "每人补助×××元。 | MONEY | 元",
                "覆盖率达到××%。 | PERCENT | %",
                "占总数的百分之××。 | PERCENT | %",
                "超过×成以上。 | PERCENT | 成",
                "提高了×个百分点。 | PERCENT | 个百分点",
                "×××同志带队。 | NAME | ''",
                "赴××市观摩。 | NAME | ''",
                "××街道率先完成。 | NAME | ''",
                "×月×号开馆。 | DATE,DATE | 月,号",
                "印发×号文件。 | NUMBER | 号",
                "名列第××。 | NUMBER | ''",
                "指标\t个\t×× | NUMBER | ''"
            })
    void the_neighbours_tell_what_belongs_into_a_place(String text, String kinds, String units) {
        var places = Manuscript.read(text.replace("\\t", "\t")).places();

        assertThat(places)
                .extracting(place -> place.kind().name())
                .containsExactly(kinds.split(","));
        assertThat(places).extracting(OpenPlace::unit).containsExactly(units.split(",", -1));
    }

    @Test
    void places_are_numbered_from_one_as_they_are_read() {
        var places = Manuscript.read("共××户，其中新增×户，减少户。").places();

        assertThat(places).extracting(OpenPlace::number).containsExactly(1, 2, 3);
        assertThat(places).extracting(OpenPlace::kind).containsOnly(Kind.NUMBER);
    }

    private static void everyPlaceIsFound(String sentence) {
        var bracketed = Bracketed.of(sentence);

        assertThat(bracketed.found()).isEqualTo(bracketed.places());
    }
}
