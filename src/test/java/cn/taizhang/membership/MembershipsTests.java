package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.PostTitle;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("党籍与名册")
class MembershipsTests {

    private static final LocalDate ENTERED = LocalDate.of(2018, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2020, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Memberships memberships;
    @Autowired private Organizations organizations;
    @Autowired private People people;

    private TestDistrict district;
    private PersonId member;

    @BeforeEach
    void found() {
        district = districts.found();
        member = districts.member("王秀兰", district.firstBranch(), ENTERED);
    }

    @Test
    void the_first_day_counts_and_the_end_day_does_not() {
        memberships.end(TestDistricts.MAKER, member, MOVED, EndReason.DECEASED).orThrow();

        assertThat(onRoll(district.firstBranch(), ENTERED.minusDays(1))).isEmpty();
        assertThat(onRoll(district.firstBranch(), ENTERED)).containsExactly(member);
        assertThat(onRoll(district.firstBranch(), MOVED.minusDays(1))).containsExactly(member);
        assertThat(onRoll(district.firstBranch(), MOVED)).isEmpty();
    }

    @Test
    void a_transferred_member_is_on_one_roll_every_day() {
        transfer(district.secondBranch(), MOVED).orThrow();

        for (int shift = -1; shift <= 1; shift++) {
            var day = MOVED.plusDays(shift);
            var rolls = new ArrayList<>(onRoll(district.firstBranch(), day));
            rolls.addAll(onRoll(district.secondBranch(), day));
            assertThat(rolls).as("on %s", day).containsExactly(member);
        }
        assertThat(onRoll(district.firstBranch(), MOVED)).isEmpty();
        assertThat(onRoll(district.secondBranch(), MOVED)).containsExactly(member);
    }

    @Test
    void nobody_is_put_on_a_second_roll() {
        var refused =
                enter(NewSlice.open(member, district.secondBranch(), MemberKind.FORMAL, MOVED));

        assertThat(fieldsOf(refused)).containsExactly("fromOn");
        assertThat(messagesOf(refused)).first().asString().contains("天祥社区第一党支部");
    }

    @Test
    void two_slices_may_meet_and_may_not_overlap_by_a_day() {
        memberships.end(TestDistricts.MAKER, member, MOVED, EndReason.TRANSFER_OUT).orThrow();
        var overlapping =
                NewSlice.open(
                        member, district.secondBranch(), MemberKind.FORMAL, MOVED.minusDays(1));

        assertThat(fieldsOf(enter(overlapping))).containsExactly("fromOn");
        assertThat(enter(NewSlice.open(member, district.secondBranch(), MemberKind.FORMAL, MOVED)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_database_itself_refuses_a_second_roll_in_a_batch() {
        var batch =
                List.of(NewSlice.open(member, district.secondBranch(), MemberKind.FORMAL, MOVED));

        assertThat(catchThrowable(() -> memberships.enterAll(TestDistricts.MAKER, batch)))
                .hasStackTraceContaining("one_roll_a_day");
        assertThat(onRoll(district.secondBranch(), MOVED)).isEmpty();
    }

    @Test
    void a_transfer_says_all_that_is_wrong_with_it() {
        assertThat(fieldsOf(transfer(district.firstBranch(), MOVED)))
                .containsExactly("organization");
        assertThat(fieldsOf(transfer(district.secondBranch(), ENTERED))).containsExactly("on");
        assertThat(fieldsOf(transfer(district.secondBranch(), TestDistricts.FOUNDED.minusDays(1))))
                .containsExactly("on", "organization");
        assertThat(transfer(district.secondBranch(), ENTERED.plusDays(1)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_slice_needs_its_organization_an_order_of_days_and_a_reason() {
        memberships.end(TestDistricts.MAKER, member, MOVED, EndReason.TRANSFER_OUT).orThrow();
        var wanted =
                new NewSlice(
                        member,
                        district.secondBranch(),
                        MemberKind.FORMAL,
                        TestDistricts.FOUNDED.minusDays(1),
                        TestDistricts.FOUNDED.minusDays(1),
                        null);

        assertThat(fieldsOf(enter(wanted))).containsExactly("toOn", "organization", "endReason");
    }

    @Test
    void a_probationary_member_becomes_formal_without_leaving_the_roll() {
        var probationary = districts.member("预备", district.secondBranch(), ENTERED);
        memberships
                .end(TestDistricts.MAKER, probationary, MOVED.minusYears(1), EndReason.TRANSFER_OUT)
                .orThrow();
        enter(
                        NewSlice.open(
                                probationary,
                                district.secondBranch(),
                                MemberKind.PROBATIONARY,
                                MOVED.minusYears(1)))
                .orThrow();

        memberships.becomeFormal(TestDistricts.MAKER, probationary, MOVED).orThrow();

        assertThat(kindOn(MOVED.minusDays(1))).isEqualTo("预备党员");
        assertThat(kindOn(MOVED)).isEqualTo("正式党员");
        assertThat(
                        fieldsOf(
                                memberships.becomeFormal(
                                        TestDistricts.MAKER, probationary, MOVED.plusDays(1))))
                .containsExactly("on");
        assertThat(
                        fieldsOf(
                                memberships.end(
                                        TestDistricts.MAKER,
                                        probationary,
                                        TODAY,
                                        EndReason.BECAME_FORMAL)))
                .containsExactly("reason");
    }

    @Test
    void a_history_of_two_memberships_is_one_person() {
        transfer(district.secondBranch(), MOVED).orThrow();

        assertThat(memberships.historyOf(district.officer(), member))
                .extracting(MembershipSlice::organization)
                .containsExactly(district.secondBranch(), district.firstBranch());
        assertThat(persons(district.officer())).containsExactly(member);
        assertThat(memberships.countUnder(district.officer(), district.district(), TODAY, ""))
                .isEqualTo(1);
    }

    @Test
    void the_roll_of_a_street_holds_those_below_it_as_the_tree_stood_on_the_day() {
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondStreet(),
                        MOVED)
                .orThrow();

        assertThat(under(district.officer(), district.firstStreet(), MOVED.minusDays(1)))
                .containsExactly(member);
        assertThat(under(district.officer(), district.firstStreet(), MOVED)).isEmpty();
        assertThat(under(district.officer(), district.secondStreet(), MOVED))
                .containsExactly(member);
        assertThat(memberships.countUnder(district.officer(), district.secondStreet(), MOVED, ""))
                .isEqualTo(1);
    }

    @Test
    void a_foreign_street_neither_lists_nor_opens_a_person() {
        var stranger = district.secondStreetOfficer();

        assertThat(persons(stranger)).isEmpty();
        assertThat(under(stranger, district.firstStreet(), TODAY)).isEmpty();
        assertThat(memberships.rollOf(stranger, district.firstBranch(), TODAY)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> memberships.person(stranger, member));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> memberships.historyOf(stranger, member));
    }

    @Test
    void a_former_tie_still_opens_a_person() {
        transfer(district.thirdBranch(), MOVED).orThrow();

        assertThat(persons(district.firstStreetOfficer())).containsExactly(member);
        assertThat(memberships.person(district.firstStreetOfficer(), member).id())
                .isEqualTo(member);
        assertThat(persons(district.secondStreetOfficer())).containsExactly(member);
    }

    @Test
    void a_post_is_a_tie_like_membership() {
        people.appointAll(
                TestDistricts.MAKER,
                List.of(
                        new NewPost(
                                member, district.thirdCommunity(), PostTitle.SECRETARY, MOVED)));

        assertThat(memberships.person(district.secondStreetOfficer(), member).id())
                .isEqualTo(member);
    }

    @Test
    void a_role_without_people_is_refused() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> persons(district.leader()))
                .withMessageContaining("查看人员");
    }

    @Test
    void pages_go_forth_and_back_without_a_gap_or_a_repetition() {
        for (int i = 0; i < 6; i++) {
            districts.member("同名", district.firstBranch(), ENTERED);
        }
        var whole = page(RollQuestion.first("", 50));
        var first = page(RollQuestion.first("", 3));
        var second = page(new RollQuestion("", first.getLast(), null, 3));
        var third = page(new RollQuestion("", second.getLast(), null, 3));

        assertThat(whole).hasSize(7);
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        joined.addAll(third);
        assertThat(joined).containsExactlyElementsOf(whole);
        assertThat(page(new RollQuestion("", null, third.getFirst(), 3))).isEqualTo(second);
        assertThat(page(new RollQuestion("", null, second.getFirst(), 3))).isEqualTo(first);
        assertThat(
                        memberships.countBefore(
                                district.officer(),
                                district.district(),
                                TODAY,
                                "",
                                third.getFirst()))
                .isEqualTo(6);
    }

    @Test
    void a_search_takes_its_words_literally() {
        districts.member("百分%号", district.firstBranch(), ENTERED);

        assertThat(page(RollQuestion.first("%", 50))).hasSize(1);
        assertThat(page(RollQuestion.first("秀", 50))).containsExactly(member);
        assertThat(page(RollQuestion.first("\\", 50))).isEmpty();
    }

    private List<PersonId> page(RollQuestion question) {
        var rolls =
                memberships
                        .rollUnder(district.officer(), district.district(), TODAY, question)
                        .stream()
                        .map(row -> new PersonId(row.personId()))
                        .toList();
        var persons =
                memberships.persons(district.officer(), TODAY, question).stream()
                        .map(row -> new PersonId(row.personId()))
                        .toList();
        assertThat(persons).as("the list of persons goes the same way").isEqualTo(rolls);
        return rolls;
    }

    private List<PersonId> persons(Viewer viewer) {
        return memberships.persons(viewer, TODAY, RollQuestion.first("", 50)).stream()
                .map(row -> new PersonId(row.personId()))
                .toList();
    }

    private List<PersonId> onRoll(OrganizationId organization, LocalDate day) {
        return memberships.rollOf(district.officer(), organization, day).stream()
                .map(row -> new PersonId(row.personId()))
                .toList();
    }

    private List<PersonId> under(Viewer viewer, OrganizationId root, LocalDate day) {
        return memberships.rollUnder(viewer, root, day, RollQuestion.first("", 50)).stream()
                .map(row -> new PersonId(row.personId()))
                .toList();
    }

    private String kindOn(LocalDate day) {
        return memberships
                .rollOf(district.officer(), district.secondBranch(), day)
                .getFirst()
                .kindLabel();
    }

    private Outcome<PersonId> transfer(OrganizationId destination, LocalDate on) {
        return memberships.transfer(TestDistricts.MAKER, member, destination, on);
    }

    private Outcome<PersonId> enter(NewSlice wanted) {
        return memberships.enter(TestDistricts.MAKER, wanted);
    }

    private static List<String> fieldsOf(Outcome<PersonId> outcome) {
        return ((Outcome.Refused<PersonId>) outcome)
                .breaches().stream().map(Breach::field).map(String::valueOf).toList();
    }

    private static List<String> messagesOf(Outcome<PersonId> outcome) {
        return ((Outcome.Refused<PersonId>) outcome)
                .breaches().stream().map(Breach::message).toList();
    }
}
