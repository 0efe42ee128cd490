package cn.taizhang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("人员登记")
class PeopleTests {

    private static final AtomicInteger COUNT = new AtomicInteger(100);
    private static final LocalDate BORN = LocalDate.of(1980, 5, 6);
    private static final String TELEPHONE = "13912345678";

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    private final JdbcClient jdbc = TestDatabase.owner();

    private TestDistrict district;

    @BeforeEach
    void found() {
        district = districts.found();
    }

    @Test
    void a_person_is_found_by_identity_number_and_shown_masked() {
        var number = aNumber();
        var wanted = aPerson("王秀兰", Sex.MALE, BORN, number);
        var id = people.register(TestDistricts.MAKER, wanted).orThrow();

        assertThat(people.byIdentity(number)).contains(id);
        assertThat(people.find(id).orElseThrow())
                .extracting(Person::name, Person::identityMasked, Person::telephoneMasked)
                .containsExactly("王秀兰", number.masked(), "139****5678");
    }

    @Test
    void the_same_identity_number_is_not_registered_twice() {
        var number = aNumber();
        people.register(TestDistricts.MAKER, aPerson("王秀兰", Sex.MALE, BORN, number)).orThrow();

        assertThat(refusedFields(aPerson("王秀莲", Sex.MALE, BORN, number)))
                .containsExactly("identity");
    }

    @Test
    void everything_that_contradicts_is_told_at_once() {
        var number = aNumber();
        people.register(TestDistricts.MAKER, aPerson("王秀兰", Sex.MALE, BORN, number)).orThrow();
        var wanted =
                new NewPerson(
                        new PersonId(Ids.next()),
                        "  ",
                        Sex.FEMALE,
                        BORN.plusDays(1),
                        number,
                        "139-abc",
                        null);

        assertThat(refusedFields(wanted))
                .containsExactly("name", "telephone", "bornOn", "sex", "identity");
    }

    @Test
    void two_people_without_a_number_may_share_a_name() {
        var first = people.register(TestDistricts.MAKER, aPerson("李强", Sex.MALE, BORN, null));
        var second = people.register(TestDistricts.MAKER, aPerson("李强", Sex.MALE, BORN, null));

        assertThat(first.orThrow()).isNotEqualTo(second.orThrow());
    }

    @Test
    void nothing_of_a_refused_batch_is_written() {
        var number = aNumber();
        var batch =
                List.of(
                        aPerson("赵一", Sex.MALE, BORN, number),
                        aPerson("赵二", Sex.MALE, BORN, number));

        assertThat(catchThrowable(() -> people.registerAll(TestDistricts.MAKER, batch)))
                .isNotNull();
        assertThat(people.byIdentity(number)).isEmpty();
    }

    @Test
    void the_database_holds_no_number_in_clear() {
        var number = aNumber();
        var id =
                people.register(TestDistricts.MAKER, aPerson("王秀兰", Sex.MALE, BORN, number))
                        .orThrow();

        String row =
                jdbc.sql(
                                """
                                select cast(p as text)
                                       || encode(identity_cipher, 'escape') || encode(identity_digest, 'escape')
                                       || encode(phone_cipher, 'escape')
                                  from people.person p where person_id = :id
                                """)
                        .param("id", id.value())
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain(number.text(), TELEPHONE);
    }

    @Test
    void no_personal_value_stands_in_an_exception_or_a_log_line(CapturedOutput output) {
        var number = aNumber();
        var wanted = aPerson("欧阳不在日志", Sex.MALE, BORN, number);
        people.register(TestDistricts.MAKER, wanted).orThrow();

        var failure =
                catchThrowable(() -> people.registerAll(TestDistricts.MAKER, List.of(wanted)));
        var told = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(told));

        assertThat(told + output.getAll() + wanted)
                .doesNotContain(number.text(), TELEPHONE, "欧阳不在日志");
    }

    @Test
    void posts_count_from_their_first_day_and_the_secretary_comes_first() {
        var member = register("委员");
        var secretary = register("书记");
        var from = LocalDate.of(2019, 3, 1);
        people.appointAll(
                TestDistricts.MAKER,
                List.of(
                        new NewPost(
                                member, district.firstBranch(), PostTitle.COMMITTEE_MEMBER, from),
                        new NewPost(secretary, district.firstBranch(), PostTitle.SECRETARY, from)));

        assertThat(people.postsIn(district.firstBranch(), from.minusDays(1))).isEmpty();
        assertThat(people.postsIn(district.firstBranch(), from))
                .extracting(Post::title)
                .containsExactly(PostTitle.SECRETARY, PostTitle.COMMITTEE_MEMBER);
        assertThat(people.postsOf(secretary))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.current(from)).isTrue();
                    assertThat(post.current(from.minusDays(1))).isFalse();
                });
    }

    private PersonId register(String name) {
        return people.register(TestDistricts.MAKER, aPerson(name, Sex.MALE, BORN, null)).orThrow();
    }

    private static NewPerson aPerson(
            String name, Sex sex, LocalDate born, @Nullable IdentityNumber number) {
        return new NewPerson(new PersonId(Ids.next()), name, sex, born, number, TELEPHONE, null);
    }

    private List<String> refusedFields(NewPerson wanted) {
        var refused = (Outcome.Refused<PersonId>) people.register(TestDistricts.MAKER, wanted);
        return refused.breaches().stream().map(Breach::field).map(String::valueOf).toList();
    }

    /** A man's number of 6 May 1980 that no other test uses. */
    private static IdentityNumber aNumber() {
        int order = COUNT.getAndAdd(2) | 1;
        String seventeen = "99010119800506%03d".formatted(order);
        return IdentityNumber.parse(seventeen + IdentityNumber.checkOf(seventeen)).orElseThrow();
    }
}
