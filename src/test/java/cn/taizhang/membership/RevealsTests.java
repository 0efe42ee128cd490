package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("查看完整证件号和电话")
class RevealsTests {

    private static final String TELEPHONE = "13800001234";

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Memberships memberships;
    @Autowired private Reveals reveals;
    @Autowired private AuditTrail audit;

    private TestDistrict district;
    private String digits;
    private IdentityNumber number;
    private PersonId person;

    @BeforeEach
    void aMemberOfTheFirstBranch() {
        district = districts.found();
        digits = freshNumber();
        number = IdentityNumber.parse(digits).orElseThrow();
        person = new PersonId(Ids.next());
        people.register(
                        TestDistricts.MAKER,
                        new NewPerson(
                                person,
                                "李志强",
                                number.sex(),
                                number.bornOn(),
                                number,
                                TELEPHONE,
                                null))
                .orThrow();
        memberships
                .enter(
                        TestDistricts.MAKER,
                        NewSlice.open(
                                person,
                                district.firstBranch(),
                                MemberKind.FORMAL,
                                LocalDate.of(2018, 1, 1)))
                .orThrow();
    }

    @Test
    void the_full_values_are_handed_over_and_the_reason_stands_in_the_chain_of_the_branch() {
        var shown =
                reveals.reveal(
                                district.firstStreetOfficer(),
                                person,
                                RevealReason.TRANSFER,
                                "转往临江街道")
                        .orThrow();

        assertThat(shown.identityNumber()).isEqualTo(digits);
        assertThat(shown.telephone()).isEqualTo(TELEPHONE);
        assertThat(audit.about("people", person.value(), "查看完整证件号"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.organizationId()).isEqualTo(district.firstBranch().value());
                    assertThat(row.detail())
                            .containsOnly(
                                    Map.entry("reason", "办理组织关系转接"), Map.entry("note", "转往临江街道"));
                });
        assertThat(reveals.of(district.firstCommunityClerk(), person))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.who()).isEqualTo("街道党建办员");
                    assertThat(row.at().toLocalDate()).isEqualTo(TestClock.DAY);
                    assertThat(row.reason()).isEqualTo("办理组织关系转接");
                });
    }

    @Test
    void without_a_reason_nothing_is_shown_and_nothing_written() {
        assertThat(refusals(null, "")).containsExactly("请选择查看事由。");
        assertThat(refusals(RevealReason.OTHER, " ")).containsExactly("事由选了“其他”，请说明做什么用。");
        assertThat(audit.about("people", person.value(), "查看完整证件号")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"核对李志强的档案", "电话 138-0000-1234", "号码４１０３０５１", "410305"})
    void a_note_that_holds_the_name_or_a_number_is_refused(String note) {
        assertThat(refusals(RevealReason.CONTACT, note))
                .containsExactly("说明会一直留在审计记录里，请不要写姓名、证件号和电话。");
    }

    @Test
    void a_note_has_at_most_fifty_characters() {
        assertThat(refusals(RevealReason.CONTACT, "联".repeat(51))).containsExactly("说明最多 50 字。");
        assertThat(reveal(RevealReason.CONTACT, "联".repeat(50))).isInstanceOf(Outcome.Done.class);
        assertThat(reveal(RevealReason.CONTACT, "2020 年第 12 次")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_does_not_reach_the_person_does_not_learn_that_there_is_one() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        reveals.reveal(
                                district.secondStreetOfficer(), person, RevealReason.CONTACT, ""));
        assertThat(reveals.mayReveal(district.secondStreetOfficer(), person)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "office", "security", "audit", "system"})
    void roles_without_the_permission_are_refused(String who) {
        var viewer = district.viewer(who);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> reveals.reveal(viewer, person, RevealReason.CONTACT, ""));
        assertThat(reveals.mayReveal(viewer, person)).isFalse();
    }

    @Test
    void a_person_without_numbers_has_nothing_to_show() {
        var bare = new PersonId(Ids.next());
        people.register(
                        TestDistricts.MAKER,
                        new NewPerson(
                                bare,
                                "王芳",
                                number.sex(),
                                number.bornOn(),
                                null,
                                null,
                                district.firstCommunity()))
                .orThrow();

        assertThat(messages(reveals.reveal(officer(), bare, RevealReason.CONTACT, "")))
                .containsExactly("此人没有登记证件号和电话。");
    }

    /** The trail is no second copy of what it guards. */
    @Test
    void the_trail_holds_neither_the_number_nor_the_telephone() {
        reveal(RevealReason.CONTACT, "");

        assertThat(audit.about("people", person.value()))
                .extracting(AuditRow::toString)
                .noneMatch(row -> row.contains(digits) || row.contains(TELEPHONE));
    }

    /** Unused so far: districts share one database. */
    private static String freshNumber() {
        var random = ThreadLocalRandom.current();
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(15_000));
        String seventeen =
                "410305%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1000));
        return seventeen + IdentityNumber.checkOf(seventeen);
    }

    private Viewer officer() {
        return district.officer();
    }

    private Outcome<FullIdentity> reveal(@Nullable RevealReason reason, String note) {
        return reveals.reveal(officer(), person, reason, note);
    }

    private List<String> refusals(@Nullable RevealReason reason, String note) {
        return messages(reveal(reason, note));
    }

    private static List<String> messages(Outcome<FullIdentity> outcome) {
        return switch (outcome) {
            case Outcome.Done<FullIdentity> _ -> List.of();
            case Outcome.Refused<FullIdentity>(List<Breach> breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
