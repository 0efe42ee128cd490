package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Role;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.PersonNumbers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("人员的导入")
class PersonRegisterTests {

    private static final String REGISTER = "people";
    private static final List<@Nullable Object> HEADINGS =
            row("姓名", "性别", "出生日期", "身份证号", "联系电话", "居住社区");

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Imports imports;
    @Autowired private Records records;
    @Autowired private Registers registers;
    @Autowired private AuditTrail audit;
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

    private PersonId bearer(String of) {
        return people.byIdentity(IdentityNumber.parse(of).orElseThrow()).orElseThrow();
    }

    @Test
    void sex_and_day_of_birth_follow_from_the_number() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row(
                                "王  军",
                                null,
                                null,
                                number.toLowerCase(Locale.ROOT),
                                "138 0000 1111",
                                "天祥社区"));

        assertThat(refusals(sheet)).isEmpty();
        var person = people.find(bearer(number)).orElseThrow();
        assertThat(person.name()).isEqualTo("王军");
        assertThat(person.bornOn()).isEqualTo(LocalDate.of(1980, 5, 6));
        assertThat(person.telephoneMasked()).isEqualTo("138****1111");
        assertThat(person.residence()).isEqualTo(district.firstCommunity());
    }

    @ParameterizedTest(name = "出生日期写「{0}」：{1}")
    @CsvSource({
        "1980-05-06, true",
        "1980.05, true",
        "1980年5月, true",
        "198005, true",
        "1980-05-07, false",
        "1980.06, false",
        "1981年5月, false"
    })
    void what_is_written_besides_must_agree_with_the_number(String born, boolean agrees) {
        var sheet = files.bring(REGISTER, HEADINGS, row("李梅", "女", born, number, null, "天祥社区"));

        assertThat(refusals(sheet))
                .isEqualTo(agrees ? List.of() : List.of("2 出生日期：出生日期与身份证号不一致，请核对。"));
    }

    @Test
    void a_month_in_a_cell_of_numbers_may_have_lost_its_zero() {
        var october = PersonNumbers.ofMan("19801003");
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("赵刚", "1", new BigDecimal("1980.1"), october, null, "天祥社区"),
                        row("钱刚", "男", "1980.1", PersonNumbers.ofMan("19801003"), null, "天祥社区"));

        assertThat(refusals(sheet)).containsExactly("3 出生日期：出生日期与身份证号不一致，请核对。");
    }

    @Test
    void another_sex_than_the_number_s_is_refused() {
        var sheet = files.bring(REGISTER, HEADINGS, row("李梅", "男", null, number, null, "天祥社区"));

        assertThat(refusals(sheet)).containsExactly("2 性别：性别与身份证号不一致，请核对。");
    }

    @Test
    void each_thing_that_goes_wrong_with_a_number_has_words_of_its_own() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("甲", null, null, PersonNumbers.wronglyCopied(number), null, "天祥社区"),
                        row("乙", null, null, "410305800506123", null, "天祥社区"),
                        row(
                                "丙",
                                null,
                                null,
                                new BigDecimal(number.substring(0, 17) + "0"),
                                null,
                                "天祥社区"),
                        row("丁", null, null, "4.10305E+17", null, "天祥社区"),
                        row("戊", null, null, "410305198013061234", null, "天祥社区"),
                        row("己", null, null, "41030519800506123", null, "天祥社区"),
                        row("庚", null, null, "41030519800506123Y", null, "天祥社区"));

        assertThat(refusals(sheet))
                .satisfiesExactly(
                        one -> assertThat(one).contains("2 身份证号：", "校验位不对"),
                        one -> assertThat(one).contains("3 身份证号：", "15 位的旧号码"),
                        one -> assertThat(one).contains("4 身份证号：", "末几位已经丢失", "文本格式"),
                        one -> assertThat(one).contains("5 身份证号：", "末几位已经丢失"),
                        one -> assertThat(one).contains("6 身份证号：", "不是真实的出生日期"),
                        one -> assertThat(one).contains("7 身份证号：", "现有 17 位"),
                        one -> assertThat(one).contains("8 身份证号：", "末位是数字或 X"));
    }

    @Test
    void the_same_number_is_the_same_person_and_what_differs_is_a_correction() {
        files.bring(REGISTER, HEADINGS, row("李梅", null, null, number, "13800001111", "天祥社区"));
        int version = people.find(bearer(number)).orElseThrow().version();

        assertThat(
                        files.bring(
                                        REGISTER,
                                        HEADINGS,
                                        row("李梅", "女", "1980-05-06", number, null, null))
                                .same())
                .isEqualTo(1);
        var changed =
                files.bring(REGISTER, HEADINGS, row("李玫", null, null, number, "13800002222", null));

        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.differences().getFirst().differences().toString())
                .contains("李梅", "李玫")
                .doesNotContain("1380000");
        var person = people.find(bearer(number)).orElseThrow();
        assertThat(person.name()).isEqualTo("李玫");
        assertThat(person.telephoneMasked()).isEqualTo("138****2222");
        assertThat(person.version()).isEqualTo(version + 1);
        assertThat(people.byIdentity(IdentityNumber.parse(number).orElseThrow())).isPresent();
    }

    @Test
    void somebody_recorded_elsewhere_is_neither_told_of_nor_taken_over() {
        files.as(district.secondStreetOfficer())
                .bring(REGISTER, HEADINGS, row("李梅", null, null, number, null, "东门社区"));

        var sheet = files.bring(REGISTER, HEADINGS, row("李梅", null, null, number, null, "天祥社区"));

        assertThat(refusals(sheet))
                .singleElement()
                .asString()
                .contains("已由别处登记", "请联系上级")
                .doesNotContain("东门");
        assertThat(
                        files.as(district.officer())
                                .bring(
                                        REGISTER,
                                        HEADINGS,
                                        row("李梅", null, null, number, null, null))
                                .same())
                .isEqualTo(1);
    }

    @Test
    void a_namesake_born_the_same_day_is_asked_about_and_never_merged() {
        files.bring(REGISTER, HEADINGS, row("李梅", "女", "1980-05-06", null, null, "天祥社区"));
        var id = idOf("李梅");

        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("李梅", "女", "1980-05-06", null, null, "清源社区"),
                        row("李梅", "女", "1980-05-06", number, null, "清源社区"),
                        row("李梅", "女", "1980-05-07", null, null, "清源社区"));

        assertThat(refusals(sheet))
                .satisfiesExactly(
                        one -> assertThat(one).contains("2 姓名：", "是不是同一个人", "填写身份证号以便区分"),
                        one -> assertThat(one).contains("3 姓名：", "是不是同一个人", "补上身份证号"));
        var numbered = files.bring(REGISTER, row("记录编号", "姓名", "身份证号"), row(id, "李梅", number));
        assertThat(refusals(numbered)).isEmpty();
        assertThat(bearer(number).toString()).isEqualTo(id);
        // the other has a number now, so this one is somebody else
        assertThat(
                        files.bring(
                                        REGISTER,
                                        HEADINGS,
                                        row(
                                                "李梅",
                                                null,
                                                null,
                                                PersonNumbers.ofWoman("19800506"),
                                                null,
                                                "天祥社区"))
                                .added())
                .isEqualTo(1);
    }

    @Test
    void two_rows_alike_in_one_file_are_asked_about_as_well() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("孙兰", "女", "1980-05-06", null, null, "天祥社区"),
                        row("孙兰", "女", "1980-05-06", null, null, "天祥社区"));

        assertThat(sheet.added()).isEqualTo(1);
        assertThat(refusals(sheet)).singleElement().asString().contains("3 姓名：", "是不是同一个人");
    }

    @Test
    void a_new_person_lives_in_a_community_of_the_keeper_s() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row("甲", "女", "1980-05-06", null, null, null),
                        row("乙", "女", "1980-05-06", null, null, "春晓街道"),
                        row("丙", "女", "1980-05-06", null, null, district.prefix() + "-C3"));

        assertThat(refusals(sheet))
                .satisfiesExactly(
                        one -> assertThat(one).contains("2 居住社区：请填写居住社区"),
                        one -> assertThat(one).contains("3 居住社区：居住社区须是社区"),
                        one -> assertThat(one).contains("4 居住社区：只能登记"));
    }

    @Test
    void whose_ties_are_all_over_is_corrected_by_who_has_them_now() {
        var moved = districts.member("周迁", district.firstBranch(), LocalDate.of(2018, 1, 1));
        TestDatabase.owner()
                .sql(
                        """
                        update membership.slice set to_on = '2019-01-01', end_reason = 'TRANSFER_OUT' where person_id = :id
                        """)
                .param("id", moved.value())
                .update();

        var sheet = files.bring(REGISTER, row("记录编号", "姓名", "身份证号"), row(moved, "周千", null));

        assertThat(refusals(sheet)).singleElement().asString().contains("不在您登记的范围内");
    }

    @Test
    void the_trail_holds_one_entry_and_no_number() {
        files.bring(REGISTER, HEADINGS, row("李梅", null, null, number, "13800001111", "天祥社区"));
        var id = bearer(number).value();
        files.bring(REGISTER, HEADINGS, row("李玫", null, null, number, "13800002222", null));

        var entries = audit.about(REGISTER, id);

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).startsWith("更正");
                    assertThat(entry.detail().toString()).contains("李梅").doesNotContain("1380000");
                });
        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select count(*) from audit.entry where position(:number in detail::text) > 0")
                                .param("number", number)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void numbers_go_out_for_who_may_read_them_and_it_stands_in_the_trail() {
        files.bring(REGISTER, HEADINGS, row("李梅", null, null, number, "13800001111", "天祥社区"));
        var register = registers.get(REGISTER);
        var out = new ArrayList<String>();

        records.eachWithIdentities(
                district.firstStreetOfficer(),
                register,
                register.columns(),
                RowQuestion.ALL,
                "导出",
                entry ->
                        out.add(
                                entry.written(PersonColumns.IDENTITY)
                                        + entry.written(PersonColumns.TELEPHONE)));

        assertThat(out).containsExactly(number + "13800001111");
        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select detail ->> 'count' from audit.entry
                                         where action = '导出完整证件号' and account_id = :account
                                        """)
                                .param(
                                        "account",
                                        Objects.requireNonNull(
                                                        district.firstStreetOfficer().account())
                                                .value())
                                .query(String.class)
                                .list())
                .containsExactly("1");
        var education =
                districts.viewer(
                        district, "education", Role.MEMBER_EDUCATION_SECTION, district.district());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        records.eachWithIdentities(
                                education,
                                register,
                                register.columns(),
                                RowQuestion.ALL,
                                "",
                                _ -> {}));
    }

    @Test
    void who_keeps_no_people_brings_none_in() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        files.as(district.firstCommunityClerk())
                                .bring(
                                        REGISTER,
                                        HEADINGS,
                                        row("李梅", null, null, number, null, "天祥社区")));
    }

    private String idOf(String name) {
        return TestDatabase.owner()
                .sql(
                        """
                        select p.person_id::text from people.person p
                          join organization.organization o on o.organization_id = p.residence_id
                         where p.name = :name and o.code like :prefix || '-%'
                        """)
                .param("name", name)
                .param("prefix", district.prefix())
                .query(String.class)
                .single();
    }
}
