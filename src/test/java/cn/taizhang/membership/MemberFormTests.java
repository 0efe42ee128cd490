package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Keepers;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.Trait;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("党员逐条登记和变动")
class MemberFormTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Memberships memberships;
    @Autowired private Forms forms;
    @Autowired private Records records;
    @Autowired private Registers registers;
    @Autowired private Keepers keepers;

    private TestDistrict district;
    private Register<?> register;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        register = registers.get("memberships");
    }

    private String code(OrganizationId id) {
        return organizations.get(id).code();
    }

    /** A new member of the first branch, as the form says. */
    private Map<String, String> newMember(String name) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "sex",
                        "女",
                        "bornOn",
                        "1968-05-02",
                        "branch",
                        code(district.firstBranch()),
                        "kind",
                        "正式党员",
                        "fromOn",
                        "2016-01-01"));
    }

    /** The same, known by an identity number. */
    private Map<String, String> identified(String name) {
        var random = ThreadLocalRandom.current();
        var born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(9_000));
        var seventeen =
                "410307%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1000));
        var typed = newMember(name);
        typed.put("identity", seventeen + IdentityNumber.checkOf(seventeen));
        typed.put("sex", "");
        typed.put("bornOn", "");
        return typed;
    }

    private Outcome<UUID> record(UUID id, Map<String, String> typed) {
        return forms.record(district.officer(), register, id, id, typed);
    }

    private UUID recorded(Map<String, String> typed) {
        return record(Ids.next(), typed).orThrow();
    }

    private Entry entry(UUID slice) {
        return records.get(district.officer(), register, slice);
    }

    /** The correction form as it is shown, with these fields typed over. */
    private Outcome<UUID> correct(UUID slice, Map<String, String> over) {
        var before = entry(slice);
        var typed = new HashMap<String, String>();
        register.typed()
                .forEach(column ->
                        typed.put(
                                column.key(),
                                column.is(Trait.PERSONAL) ? "" : before.written(column)));
        typed.putAll(over);
        return forms.correct(district.officer(), register, slice, before.version(), typed);
    }

    private static List<String> told(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }

    private List<MembershipSlice> history(UUID slice) {
        return memberships.historyOf(district.officer(), person(slice));
    }

    private PersonId person(UUID slice) {
        return new PersonId(Objects.requireNonNull(entry(slice).get(MemberRegister.PERSON)));
    }

    @Test
    void the_second_half_of_a_double_click_finds_the_first() {
        var id = Ids.next();
        record(id, newMember("王秀兰")).orThrow();

        assertThat(record(id, newMember("王秀兰")).orThrow()).isEqualTo(id);
        assertThat(history(id)).hasSize(1);
    }

    @Test
    void an_identity_number_that_is_not_typed_again_stays() {
        var typed = identified("李强");
        var slice = recorded(typed);

        correct(slice, Map.of("branch", code(district.secondBranch()), "fromOn", "2020-03-01"))
                .orThrow();

        assertThat(history(slice))
                .extracting(MembershipSlice::organizationName)
                .containsExactly("清源社区第一党支部", "天祥社区第一党支部");
    }

    @Test
    void an_end_that_was_recorded_of_the_wrong_one_is_taken_back() {
        var slice = recorded(newMember("王秀兰"));
        correct(slice, Map.of("toOn", "2020-06-01", "reason", "去世")).orThrow();

        correct(slice, Map.of("toOn", "", "reason", "")).orThrow();

        assertThat(history(slice).getFirst().toOn()).isNull();
        assertThat(history(slice).getFirst().endReason()).isNull();
    }

    @Test
    void what_every_slice_says_cannot_be_emptied() {
        var slice = recorded(newMember("王秀兰"));

        assertThat(told(correct(slice, Map.of("branch", "", "kind", "", "fromOn", ""))))
                .containsExactlyInAnyOrder("请填写所在党支部。", "请填写人员类别。", "请填写列入日期。");
        assertThat(told(correct(slice, Map.of("sex", ""))))
                .containsExactly("性别登记了就不能清空，登记错了的请改成对的。");
    }

    @Test
    void the_dead_do_not_come_back() {
        var again = identified("王秀兰");
        var slice = recorded(again);
        correct(slice, Map.of("toOn", "2020-06-01", "reason", "去世")).orThrow();
        again.put("fromOn", "2020-06-10");

        assertThat(told(record(Ids.next(), again)))
                .containsExactly("此人已登记去世（自 2020-06-01 起不在册），请核对是不是同一个人。");
        assertThat(history(slice)).hasSize(1);
    }

    @Test
    void nobody_ends_on_a_day_to_come() {
        var slice = recorded(newMember("王秀兰"));

        assertThat(told(correct(slice, Map.of("toOn", "2020-07-01", "reason", "去世"))))
                .containsExactly("终止日期不能晚于今天，到那一天再登记。");
    }

    @Test
    void a_roll_is_a_branch_s() {
        var typed = newMember("王秀兰");
        typed.put("branch", code(district.firstCommunity()));

        assertThat(told(record(Ids.next(), typed))).containsExactly("「天祥社区」不是党支部，党员编在它下面的支部里。");
    }

    @Test
    void one_on_another_roll_already_is_led_to_that_record() {
        var typed = identified("李强");
        recorded(typed);
        typed.put("branch", code(district.secondBranch()));

        assertThat(told(record(Ids.next(), typed)))
                .singleElement()
                .asString()
                .startsWith("党员名册中已有「李强」");
    }

    @Test
    void a_person_is_corrected_by_whoever_keeps_them_today_wherever_they_live() {
        var person = districts.member("李强", district.thirdBranch(), LONG_AGO);
        var people = registers.get("people");
        var record = records.get(district.officer(), people, person.value());

        assertThat(mayCorrect(district.login("street2").viewer(), people, record)).isTrue();
        assertThat(mayCorrect(district.login("street1").viewer(), people, record)).isFalse();
    }

    private boolean mayCorrect(Viewer viewer, Register<?> people, Entry record) {
        return keepers.include(viewer, people, record);
    }
}
