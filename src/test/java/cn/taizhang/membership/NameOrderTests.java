package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.people.PersonId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("姓名按姓氏读音排序")
class NameOrderTests {

    private static final LocalDate ENTERED = LocalDate.of(2019, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    /** As a secretary reads them out: by how the surname is said. */
    private static final List<String> AS_SAID =
            List.of(
                    "陈静", "区志远", "朴正浩", "仇英", "任重", "单雄信", "王芳", "解缙", "谢军", "尉迟恭", "曾国华", "查良镛",
                    "张敏", "长孙明", "周杰");

    @Autowired private TestDistricts districts;
    @Autowired private Memberships memberships;
    @Autowired private JdbcClient jdbc;

    private TestDistrict district;

    @BeforeEach
    void members_entered_in_another_order() {
        district = districts.found();
        AS_SAID.reversed().forEach(name -> districts.member(name, district.firstBranch(), ENTERED));
    }

    @Test
    void rolls_and_lists_of_persons_go_by_how_surnames_are_said() {
        assertThat(roll(RollQuestion.first("", 50))).isEqualTo(AS_SAID);
        assertThat(
                        memberships
                                .persons(
                                        district.firstCommunityClerk(),
                                        TODAY,
                                        RollQuestion.first("", 50))
                                .stream()
                                .map(PersonRow::name))
                .containsExactlyElementsOf(AS_SAID);
    }

    @Test
    void pages_follow_the_same_order_forth_and_back() {
        var seen = new ArrayList<String>();
        var page = rows(RollQuestion.first("", 4));
        List<RollRow> before = List.of();
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.name()));
            before = page;
            var last = new PersonId(page.getLast().personId());
            page = rows(new RollQuestion("", last, null, 4));
        }

        assertThat(seen).isEqualTo(AS_SAID);
        var first = new PersonId(before.getFirst().personId());
        assertThat(roll(new RollQuestion("", null, first, 4)))
                .isEqualTo(
                        AS_SAID.subList(
                                AS_SAID.size() - before.size() - 4,
                                AS_SAID.size() - before.size()));
    }

    @ParameterizedTest(name = "{0} 排在 {1} 之后、{2} 之前")
    @CsvSource({
        "曾凡, 岳飞, 张三", "单强, 任明, 商明", "仇和, 邱华, 任明", "解平, 肖华, 辛明", "区明, 宁静, 潘安",
        "查平, 袁明, 翟明", "朴明, 潘安, 蒲明", "华平, 侯明, 黄明", "燕青, 许明, 杨明", "盖明, 高明, 龚明",
        "缪平, 孟明, 莫明", "万俟平, 孟明, 牟明", "澹台明, 孙明, 陶明", "单于平, 蔡明, 陈明", "令狐冲, 李明, 刘明",
        "沈平, 商明, 石明", "翟平, 曾明, 张明", "葛明, 高明, 龚明", "阚明, 江明, 孔明", "过平, 顾明, 韩明"
    })
    void a_surname_stands_where_it_is_said(String name, String before, String after) {
        assertThat(
                        jdbc.sql(
                                        """
                                        select people.order_of_name(:before) < people.order_of_name(:name)
                                           and people.order_of_name(:name) < people.order_of_name(:after)
                                        """)
                                .param("name", name)
                                .param("before", before)
                                .param("after", after)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void only_the_surname_is_read_so() {
        assertThat(
                        jdbc.sql("select people.order_of_name('王曾') = '王曾'")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private List<RollRow> rows(RollQuestion question) {
        return memberships.rollUnder(
                district.officer(), district.firstCommunity(), TODAY, question);
    }

    private List<String> roll(RollQuestion question) {
        return rows(question).stream().map(RollRow::name).toList();
    }
}
