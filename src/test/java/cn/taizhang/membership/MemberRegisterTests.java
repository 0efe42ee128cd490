package cn.taizhang.membership;

import static cn.taizhang.membership.RolledMember.BRANCH;
import static cn.taizhang.membership.RolledMember.HEADINGS;
import static cn.taizhang.membership.RolledMember.REGISTER;
import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.people.People;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.Imports;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.PersonNumbers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
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

    private static final LocalDate ENTERED = LocalDate.of(2018, 1, 1);
    private static final LocalDate TODAY = TestClock.DAY;
    private static final String OTHER = "清源社区第一党支部";

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Memberships memberships;
    @Autowired private Imports imports;
    @TempDir private Path folder;

    private TestDistrict district;
    private SheetFiles files;
    private RolledMember li;
    private String number;

    @BeforeEach
    void found() {
        district = districts.found();
        files = new SheetFiles(imports, district.firstStreetOfficer(), folder);
        li = new RolledMember(files, people, memberships, district.officer());
        number = li.number();
    }

    @Test
    void a_person_who_is_not_recorded_yet_is_recorded_in_the_same_step() {
        var sheet =
                files.bring(
                        REGISTER,
                        row("姓名", "性别", "出生年月", "身份证", "手机号码", "党支部", "预/正"),
                        row("李梅", "2", "1980.05", number, "13800001111", BRANCH, "正式"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(people.find(li.id()).orElseThrow().telephoneMasked()).isEqualTo("138****1111");
        assertThat(li.history()).containsExactly("FORMAL " + BRANCH + " 2020-06-30..");
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
        assertThat(li.history()).hasSize(1);
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
            assertThat(li.history()).containsExactly(kind + " " + BRANCH + " 2018-01-01..");
        }
    }

    @Test
    void who_stands_on_the_roll_and_not_in_the_file_is_told_and_not_ended() {
        li.stands("正式党员", ENTERED);
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
        li.stands("预备党员", ENTERED);
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
        li.stands("正式党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李玫", number, BRANCH, "正式党员", null, null, null));

        assertThat(refusals(sheet)).singleElement().asString().contains("姓名：姓名与登记的「李梅」不同");
    }

    @Test
    void nobody_stands_on_two_rolls_on_a_day() {
        li.stands("正式党员", ENTERED);
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
        assertThat(li.history())
                .hasSize(2)
                .first()
                .asString()
                .contains(OTHER, "2018-01-01 TRANSFER_OUT");
    }

    @Test
    void a_member_of_another_street_is_the_superior_s_to_transfer() {
        li.stands("正式党员", ENTERED);
        var there = files.as(district.secondStreetOfficer());
        var rows = row("李梅", number, "东门社区第一党支部", "正式党员", null, null, TODAY);

        assertThat(refusals(there.bring(REGISTER, HEADINGS, rows)))
                .singleElement()
                .asString()
                .contains("已由别处登记", "请联系上级");
        assertThat(refusals(files.as(district.officer()).bring(REGISTER, HEADINGS, rows)))
                .isEmpty();
        assertThat(li.history()).last().asString().contains("东门社区第一党支部 2020-06-30..");
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
        assertThat(li.history()).containsExactly("PROBATIONARY " + BRANCH + " 2020-06-30..");
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
