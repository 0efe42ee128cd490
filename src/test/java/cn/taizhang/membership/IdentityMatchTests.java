package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("身份比对")
class IdentityMatchTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Memberships memberships;

    private TestDistrict district;
    private IdentityNumber number;

    @BeforeEach
    void aPersonOfTheFirstBranch() {
        district = districts.found();
        number = anyNumber();
        var id = new PersonId(Ids.next());
        people.register(
                        TestDistricts.MAKER,
                        new NewPerson(id, "王秀英", number.sex(), number.bornOn(), number, null, null))
                .orThrow();
        memberships
                .enter(
                        TestDistricts.MAKER,
                        NewSlice.open(
                                id,
                                district.firstBranch(),
                                MemberKind.FORMAL,
                                LocalDate.of(2018, 1, 1)))
                .orThrow();
    }

    @Test
    void whoever_reads_the_person_is_told_that_they_are_here() {
        assertThat(asked(district.firstCommunityClerk())).isEqualTo(IdentityMatch.HERE);
        assertThat(asked(district.firstStreetOfficer())).isEqualTo(IdentityMatch.HERE);
        assertThat(asked(district.officer())).isEqualTo(IdentityMatch.HERE);
    }

    @Test
    void another_street_is_told_to_ask_elsewhere_and_nothing_of_whom() {
        assertThat(asked(district.secondStreetOfficer())).isEqualTo(IdentityMatch.ELSEWHERE);
    }

    @Test
    void a_number_that_nobody_bears_is_new() {
        number = anyNumber();

        assertThat(asked(district.secondStreetOfficer())).isEqualTo(IdentityMatch.NEW);
    }

    @Test
    void who_reads_no_people_is_refused_by_the_facade_and_by_the_database() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> asked(district.leader()));
        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select membership.identity_match('\\x00'::bytea) is null
                                          from (select set_config('taizhang.account', 'nobody', false)) said
                                        """)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private IdentityMatch asked(Viewer viewer) {
        return memberships.identityMatch(viewer, number);
    }

    private static IdentityNumber anyNumber() {
        String seventeen = "99010119700101%03d".formatted(COUNT.incrementAndGet());
        return IdentityNumber.parse(seventeen + IdentityNumber.checkOf(seventeen)).orElseThrow();
    }
}
