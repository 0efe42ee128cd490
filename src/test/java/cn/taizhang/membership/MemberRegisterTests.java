package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.Imports;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.PersonNumbers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("党员名册的导入")
class MemberRegisterTests {

    private static final String REGISTER = "memberships";
    private static final LocalDate ENTERED = LocalDate.of(2018, 1, 1);
    private static final LocalDate TODAY = TestClock.DAY;
    private static final String BRANCH = "天祥社区第一党支部";
    private static final String OTHER = "清源社区第一党支部";
    private static final List<@Nullable Object> HEADINGS =
            row("姓名", "身份证号码", "所在党支部", "人员类别", "加入党组织日期", "转为正式党员日期", "列入日期");

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Memberships memberships;
    @Autowired private Imports imports;
    @TempDir private Path folder;

    private TestDistrict district;
    private SheetFiles files;
    private String number;

    @BeforeEach
    void found() {
        district = districts.found();
        files = new SheetFiles(imports, district.firstStreetOfficer(), folder);
        number = PersonNumbers.ofWoman("19800506");
    }

    private PersonId bearer() {
        return people.byIdentity(IdentityNumber.parse(number).orElseThrow()).orElseThrow();
    }

    /** 「FORMAL 天祥社区第一党支部 2018-01-01..」, the oldest first. */
    private List<String> history() {
        return memberships.historyOf(district.officer(), bearer()).reversed().stream()
                .map(one ->
                        "%s %s %s..%s"
                                .formatted(
                                        one.kind(),
                                        one.organizationName(),
                                        one.fromOn(),
                                        one.open() ? "" : one.toOn() + " " + one.endReason()))
                .toList();
    }

    private void member(String kind, LocalDate from) {
        var sheet =
                files.bring(REGISTER, HEADINGS, row("李梅", number, BRANCH, kind, null, null, from));
        assertThat(refusals(sheet)).isEmpty();
    }

    @Test
    void a_person_who_is_not_recorded_yet_is_recorded_in_the_same_step() {
        var sheet =
                files.bring(
                        REGISTER,
                        row("姓名", "性别", "出生年月", "身份证", "手机号码", "党支部", "预/正"),
                        row("李梅", "2", "1980.05", number, "13800001111", BRANCH, "正式"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(people.find(bearer()).orElseThrow().telephoneMasked()).isEqualTo("138****1111");
        assertThat(history()).containsExactly("FORMAL " + BRANCH + " 2020-06-30..");
        assertThat(sheet.notes()).singleElement().asString().contains("自 2020-06-30 起列入名册", "须有依据");
    }

    @Test
    void the_same_roll_once_more_is_the_same() {
        var rows =
                List.of(
                        HEADINGS,
                        row(
                                "李梅",
                                number,
                                BRANCH,
                                "正式党员",
                                LocalDate.of(2005, 7, 1),
                                LocalDate.of(2006, 7, 1),
                                ENTERED));
        files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, rows);

        var again = files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, rows);

        assertThat(refusals(again)).isEmpty();
        assertThat(again.same()).isEqualTo(1);
        assertThat(history()).hasSize(1);
    }

    @ParameterizedTest(name = "人员类别写「{0}」：{1}")
    @CsvSource({
        "正式党员, FORMAL",
        "正式, FORMAL",
        "正, FORMAL",
        "中共党员, FORMAL",
        "01, FORMAL",
        "预备党员, PROBATIONARY",
        "预备, PROBATIONARY",
        "预, PROBATIONARY",
        "中共预备党员, PROBATIONARY",
        "02, PROBATIONARY",
        "1, ",
        "积极分子, ",
        "在职, "
    })
    void real_words_for_the_kinds_are_known_and_others_are_asked_about(
            String word, @Nullable String kind) {
        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, word, null, null, ENTERED));

        if (kind == null) {
            assertThat(refusals(sheet)).singleElement().asString().contains("没有「" + word + "」这个选项");
        } else {
            assertThat(history()).containsExactly(kind + " " + BRANCH + " 2018-01-01..");
        }
    }

    @Test
    void a_probationary_member_becomes_a_full_one_on_the_day_that_is_told() {
        member("预备党员", ENTERED);

        var without =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "正式党员", null, null, null));
        assertThat(refusals(without)).singleElement().asString().contains("转为正式党员日期：", "请填写转正日期");
        var tomorrow = row("李梅", number, BRANCH, "正式党员", null, TODAY.plusDays(1), null);
        assertThat(refusals(files.bring(REGISTER, HEADINGS, tomorrow)))
                .singleElement()
                .asString()
                .contains("不能晚于今天");

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "正式党员", null, TODAY, null));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(history())
                .containsExactly(
                        "PROBATIONARY " + BRANCH + " 2018-01-01..2020-06-30 BECAME_FORMAL",
                        "FORMAL " + BRANCH + " 2020-06-30..");
    }

    @ParameterizedTest(name = "列入 2018-01-01，转正 {0}：{1} 段")
    @CsvSource({"2017-12-31, 1", "2018-01-01, 1", "2018-01-02, 2"})
    void who_was_a_full_member_from_the_first_day_on_was_recorded_wrongly(
            LocalDate formal, int slices) {
        member("预备党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "正式党员", null, formal, null));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(history()).hasSize(slices).last().asString().startsWith("FORMAL");
    }

    @Test
    void a_full_member_never_becomes_probationary_again() {
        member("正式党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "预备党员", null, null, null));

        assertThat(refusals(sheet)).singleElement().asString().contains("正式党员不会再成为预备党员");
    }

    @Test
    void another_branch_is_a_transfer_and_needs_its_day() {
        member("正式党员", ENTERED);

        var without =
                files.bring(REGISTER, HEADINGS, row("李梅", number, OTHER, "正式党员", null, null, null));
        assertThat(refusals(without))
                .singleElement()
                .asString()
                .contains("所在党支部：", BRANCH, "填写转入的日期");
        var before = row("李梅", number, OTHER, "正式党员", null, null, ENTERED.minusDays(1));
        assertThat(refusals(files.bring(REGISTER, HEADINGS, before)))
                .singleElement()
                .asString()
                .contains("转入日期须在其后");
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, OTHER, "正式党员", null, null, ENTERED.plusDays(1)));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(history())
                .containsExactly(
                        "FORMAL " + BRANCH + " 2018-01-01..2018-01-02 TRANSFER_OUT",
                        "FORMAL " + OTHER + " 2018-01-02..");
    }

    @ParameterizedTest(name = "2019-06-01 转入，{0} 转正")
    @CsvSource({
        "2019-03-01, PROBATIONARY FORMAL FORMAL",
        "2019-06-01, PROBATIONARY FORMAL",
        "2019-09-01, PROBATIONARY PROBATIONARY FORMAL"
    })
    void a_transfer_and_a_full_membership_come_in_the_order_of_their_days(
            LocalDate formal, String kinds) {
        member("预备党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, OTHER, "正式党员", null, formal, LocalDate.of(2019, 6, 1)));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(history().stream().map(one -> one.substring(0, one.indexOf(' '))))
                .containsExactly(kinds.split(" "));
        assertThat(history()).last().asString().contains(OTHER);
    }

    @Test
    void when_somebody_joined_goes_with_them() {
        var joined = LocalDate.of(2005, 7, 1);
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, BRANCH, "预备党员", ENTERED, null, ENTERED),
                        row(
                                "王军",
                                PersonNumbers.ofMan("19700101"),
                                BRANCH,
                                "正式党员",
                                joined,
                                joined.minusDays(1),
                                ENTERED),
                        row(
                                "张强",
                                PersonNumbers.ofMan("19700101"),
                                BRANCH,
                                "正式党员",
                                joined,
                                joined,
                                ENTERED));
        assertThat(refusals(sheet)).singleElement().asString().contains("3 加入党组织日期：入党日期不能晚于转正日期");

        files.bring(
                REGISTER,
                HEADINGS,
                row("李梅", number, BRANCH, "正式党员", null, ENTERED.plusYears(1), null));

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select joined_on || ' ' || coalesce(formal_on::text, '-') from membership.slice
                                         where person_id = :id order by from_on
                                        """)
                                .param("id", bearer().value())
                                .query(String.class)
                                .list())
                .containsExactly("2018-01-01 -", "2018-01-01 2019-01-01");
    }

    @Test
    @DisplayName("党员转出名单（R07）：没有终止原因一栏的，按转出")
    void a_list_of_those_who_left_ends_their_membership_with_its_reason() {
        member("正式党员", ENTERED);

        var sheet = files.bring(REGISTER, row("身份证", "转出时间", "转出地"), row(number, TODAY, "外省"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.notTakenOver()).containsExactly("转出地");
        assertThat(sheet.notInFile()).isEmpty();
        assertThat(history())
                .containsExactly("FORMAL " + BRANCH + " 2018-01-01..2020-06-30 TRANSFER_OUT");
        assertThat(
                        files.bring(REGISTER, row("身份证", "转出时间", "转出地"), row(number, TODAY, "外省"))
                                .same())
                .isEqualTo(1);
    }

    @Test
    void an_end_needs_its_reason_and_a_reason_its_day() {
        member("正式党员", ENTERED);
        var headings = row("姓名", "身份证号", "停用时间", "停用原因");

        var sheet =
                files.bring(
                        REGISTER,
                        headings,
                        row("李梅", number, TODAY, null),
                        row("李梅", number, null, "去世"),
                        row("李梅", number, ENTERED, "去世"),
                        row("李梅", number, TODAY, "转正"));

        assertThat(refusals(sheet))
                .satisfiesExactly(
                        one -> assertThat(one).contains("2 停用原因：填了终止日期的"),
                        one -> assertThat(one).contains("3 停用时间：填了终止原因的"),
                        one -> assertThat(one).contains("4 停用时间：终止日期须晚于列入日期"),
                        one -> assertThat(one).contains("5 停用原因：转正不终止党籍"));
        assertThat(history()).hasSize(1).first().asString().endsWith("..");
    }

    @Test
    void who_stands_on_the_roll_and_not_in_the_file_is_told_and_not_ended() {
        member("正式党员", ENTERED);
        var left = districts.member("周留", district.firstBranch(), ENTERED);
        districts.member("周旁", district.secondBranch(), ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "正式党员", null, null, null));

        assertThat(sheet.notInFile()).containsExactly("周留　" + BRANCH);
        assertThat(memberships.historyOf(district.officer(), left).getFirst().open()).isTrue();
    }

    @Test
    void who_was_refused_stood_in_the_file() {
        member("预备党员", ENTERED);
        districts.member("周留", district.firstBranch(), ENTERED);

        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, BRANCH, "正式党员", null, null, null),
                        row(
                                "王军",
                                PersonNumbers.ofMan("19700101"),
                                BRANCH,
                                "正式党员",
                                null,
                                null,
                                ENTERED));

        assertThat(sheet.refused()).isEqualTo(1);
        assertThat(sheet.notInFile()).containsExactly("周留　" + BRANCH);
    }

    @Test
    void a_number_of_somebody_with_another_name_is_asked_about() {
        member("正式党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李玫", number, BRANCH, "正式党员", null, null, null));

        assertThat(refusals(sheet)).singleElement().asString().contains("姓名：姓名与登记的「李梅」不同");
    }

    @Test
    void nobody_stands_on_two_rolls_on_a_day() {
        member("正式党员", ENTERED);
        var headings = row("姓名", "身份证号", "所在党支部", "人员类别", "列入日期", "终止日期", "终止原因");

        var sheet =
                files.bring(
                        REGISTER,
                        headings,
                        row(
                                "李梅",
                                number,
                                OTHER,
                                "正式党员",
                                ENTERED.minusYears(1),
                                ENTERED.plusDays(1),
                                "转出"),
                        row("李梅", number, OTHER, "正式党员", ENTERED.minusYears(1), ENTERED, "转出"));

        assertThat(refusals(sheet))
                .singleElement()
                .asString()
                .contains("2 列入日期：此人在这段时间已列入「" + BRANCH);
        assertThat(history())
                .hasSize(2)
                .first()
                .asString()
                .contains(OTHER, "2018-01-01 TRANSFER_OUT");
    }

    @Test
    void a_member_of_another_street_is_the_superior_s_to_transfer() {
        member("正式党员", ENTERED);
        var there = files.as(district.secondStreetOfficer());
        var rows = row("李梅", number, "东门社区第一党支部", "正式党员", null, null, TODAY);

        assertThat(refusals(there.bring(REGISTER, HEADINGS, rows)))
                .singleElement()
                .asString()
                .contains("已由别处登记", "请联系上级");
        assertThat(refusals(files.as(district.officer()).bring(REGISTER, HEADINGS, rows)))
                .isEmpty();
        assertThat(history()).last().asString().contains("东门社区第一党支部 2020-06-30..");
    }

    @Test
    void a_street_puts_nobody_on_the_other_s_rolls() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, district.prefix() + "-B3", "正式党员", null, null, ENTERED));

        assertThat(refusals(sheet)).singleElement().asString().contains("只能登记您管理范围内的名册");
    }

    @Test
    @DisplayName("没有所在党支部一栏的（R06）：可统一选定")
    void a_roll_of_one_branch_is_brought_in_for_it() {
        var rows = List.of(row("姓名", "身份证号", "预/正"), row("李梅", number, "预备"));

        assertThat(refusals(files.bring(REGISTER, "", ImportMode.GOOD_ROWS, rows)))
                .singleElement()
                .asString()
                .contains("请填写所在党支部");
        assertThat(refusals(files.bring(REGISTER, BRANCH, ImportMode.GOOD_ROWS, rows))).isEmpty();
        assertThat(history()).containsExactly("PROBATIONARY " + BRANCH + " 2020-06-30..");
    }

    @Test
    void what_goes_out_comes_back_as_the_same_and_a_history_comes_in_whole() {
        var headings = row("姓名", "身份证号", "所在党支部", "人员类别", "列入日期", "终止日期", "终止原因");
        var rows =
                List.of(
                        headings,
                        row("李梅", number, BRANCH, "预备党员", ENTERED, ENTERED.plusYears(1), "预备期满转正"),
                        row("李梅", number, BRANCH, "正式党员", ENTERED.plusYears(1), TODAY, "转出"),
                        row("李梅", number, OTHER, "正式党员", TODAY, null, null));

        var sheet = files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, rows);
        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.added()).isEqualTo(3);

        var again = files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, rows);
        assertThat(refusals(again)).isEmpty();
        assertThat(again.same()).isEqualTo(3);
    }
}
