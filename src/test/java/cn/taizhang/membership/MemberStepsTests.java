package cn.taizhang.membership;

import static cn.taizhang.membership.RolledMember.BRANCH;
import static cn.taizhang.membership.RolledMember.HEADINGS;
import static cn.taizhang.membership.RolledMember.REGISTER;
import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.people.People;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("党员名册的导入：转正、转接和终止")
class MemberStepsTests {

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
    void a_probationary_member_becomes_a_full_one_on_the_day_that_is_told() {
        li.stands("预备党员", ENTERED);

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
        assertThat(li.history())
                .containsExactly(
                        "PROBATIONARY " + BRANCH + " 2018-01-01..2020-06-30 BECAME_FORMAL",
                        "FORMAL " + BRANCH + " 2020-06-30..");
    }

    @ParameterizedTest(name = "列入 2018-01-01，转正 {0}：{1} 段")
    @CsvSource({"2017-12-31, 1", "2018-01-01, 1", "2018-01-02, 2"})
    void who_was_a_full_member_from_the_first_day_on_was_recorded_wrongly(
            LocalDate formal, int slices) {
        li.stands("预备党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "正式党员", null, formal, null));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(li.history()).hasSize(slices).last().asString().startsWith("FORMAL");
    }

    @Test
    void a_full_member_never_becomes_probationary_again() {
        li.stands("正式党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row("李梅", number, BRANCH, "预备党员", null, null, null));

        assertThat(refusals(sheet)).singleElement().asString().contains("正式党员不会再成为预备党员");
    }

    @Test
    void another_branch_is_a_transfer_and_needs_its_day() {
        li.stands("正式党员", ENTERED);

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
        assertThat(li.history())
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
        li.stands("预备党员", ENTERED);

        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", number, OTHER, "正式党员", null, formal, LocalDate.of(2019, 6, 1)));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(li.history().stream().map(one -> one.substring(0, one.indexOf(' '))))
                .containsExactly(kinds.split(" "));
        assertThat(li.history()).last().asString().contains(OTHER);
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
                                .param("id", li.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("2018-01-01 -", "2018-01-01 2019-01-01");
    }

    @Test
    @DisplayName("党员转出名单（R07）：没有终止原因一栏的，按转出")
    void a_list_of_those_who_left_ends_their_membership_with_its_reason() {
        li.stands("正式党员", ENTERED);

        var sheet = files.bring(REGISTER, row("身份证", "转出时间", "转出地"), row(number, TODAY, "外省"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.notTakenOver()).containsExactly("转出地");
        assertThat(sheet.notInFile()).isEmpty();
        assertThat(li.history())
                .containsExactly("FORMAL " + BRANCH + " 2018-01-01..2020-06-30 TRANSFER_OUT");
        assertThat(
                        files.bring(REGISTER, row("身份证", "转出时间", "转出地"), row(number, TODAY, "外省"))
                                .same())
                .isEqualTo(1);
    }

    @Test
    void an_end_needs_its_reason_and_a_reason_its_day() {
        li.stands("正式党员", ENTERED);
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
        assertThat(li.history()).hasSize(1).first().asString().endsWith("..");
    }
}
