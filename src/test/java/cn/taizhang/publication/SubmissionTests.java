package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.SaidKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("群众来件：一件不落，件件有着落")
class SubmissionTests {

    private static final LocalDate DAY = PublishingCommunity.DAY;
    private static final String WAITING = "公开页还有 1 件针对它的来件没有受理。";

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private Submissions submissions;
    @Autowired private SubmissionIntake intake;
    @Autowired private Notices notices;
    @Autowired private Organizations organizations;
    @Autowired private PlatformTransactionManager transactions;

    private TestDistrict district;
    private PublishingCommunity community;
    private Viewer clerk;
    private UUID notice;
    private UUID published;

    @BeforeEach
    void aNoticeThatIsPublic() {
        district = districts.found();
        community = new PublishingCommunity(district, notices, publications);
        clerk = community.clerk();
        notice = community.posted("关于加装电梯的公示");
        published = community.published(notice);
    }

    @Test
    void an_objection_that_waits_keeps_its_notice_open() {
        var said = arrived(published, "楼道太窄。");
        assertThat(missing(clerk)).contains(WAITING);
        assertThat(notices.conclude(clerk, notice, DAY)).isInstanceOf(Outcome.Refused.class);

        submissions.putAside(clerk, said, "转物业").orThrow();
        assertThat(missing(clerk)).doesNotContain(WAITING);
    }

    @Test
    void so_it_does_for_who_may_not_read_it() {
        arrived(published, "楼道太窄。");

        assertThat(missing(district.officer())).contains(WAITING);
    }

    @Test
    void a_word_on_something_else_keeps_no_notice_open() {
        arrived(null, "路灯坏了。");

        assertThat(missing(clerk)).doesNotContain(WAITING);
    }

    @Test
    void what_its_notice_takes_no_more_is_taken_up_here_with_the_reason() {
        var said = arrived(published, "楼道太窄。");
        notices.takeDown(clerk, notice, DAY, "写错了").orThrow();
        var refused = messages(submissions.takeOver(clerk, said));
        assertThat(refused).isNotEmpty();
        assertThat(submissions.get(clerk, said).disposal()).isNull();

        submissions.takeUpHere(clerk, said).orThrow();

        assertThat(submissions.get(clerk, said).disposal())
                .isNotNull()
                .satisfies(disposal -> {
                    assertThat(disposal.takenOver()).isTrue();
                    assertThat(disposal.target()).isNull();
                    assertThat(disposal.reason()).isEqualTo(String.join("", refused));
                });
    }

    @Test
    void what_its_notice_takes_goes_there_even_if_it_would_be_taken_up_here() {
        var said = arrived(published, "楼道太窄。");

        submissions.takeUpHere(clerk, said).orThrow();
        assertThat(notices.get(clerk, notice).received()).hasSize(1);
    }

    @Test
    void a_telephone_typed_beside_the_name_stays_behind_and_the_objection_goes_over() {
        var said = arrived(published, "楼道太窄。", "王桂兰 138 0013 8000", 0, List.of());

        submissions.takeOver(clerk, said).orThrow();

        assertThat(notices.get(clerk, notice).received().getFirst().objection().by())
                .isEqualTo(new Named("王桂兰 （手机号已隐去）"));
        assertThat(submissions.get(clerk, said).name()).isEqualTo("王桂兰 138 0013 8000");
    }

    @Test
    void a_merged_community_leaves_its_publications_to_be_taken_back_and_its_words_to_be_read() {
        var said = arrived(null, "路灯坏了。");
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        DAY)
                .orThrow();
        var street = district.firstStreetOfficer();

        assertThat(publications.list(street)).extracting(Publication::id).contains(published);
        publications.withdraw(street, published, "写错了").orThrow();
        assertThat(submissions.list(street)).extracting(Submission::id).contains(said);
        assertThat(submissions.waiting(street)).isEqualTo(1);
        submissions.takeOver(street, said).orThrow();
        assertThat(submissions.list(district.secondStreetOfficer())).isEmpty();
    }

    @Test
    void what_is_said_to_a_merged_community_goes_to_its_successor() {
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        DAY)
                .orThrow();

        assertThat(homeOf(arrived(null, "路灯坏了。"))).isEqualTo(district.secondCommunity());
    }

    @Test
    void those_that_wait_longest_come_first_and_those_to_be_looked_at_behind_them() {
        var held = arrived(null, "www", 0, List.of("除了网址几乎没有别的内容"));
        var late = arrived(null, "晚来的", 2, List.of());
        var early = arrived(null, "早来的", 1, List.of());
        var done = arrived(null, "办过的", 0, List.of());
        submissions.takeOver(clerk, done).orThrow();

        assertThat(submissions.list(clerk))
                .extracting(Submission::id)
                .containsExactly(early, late, held, done);
    }

    private UUID arrived(@Nullable UUID about, String words) {
        return arrived(about, words, 0, List.of());
    }

    private UUID arrived(@Nullable UUID about, String words, int minutes, List<String> held) {
        return arrived(about, words, "", minutes, held);
    }

    private UUID arrived(
            @Nullable UUID about, String words, String name, int minutes, List<String> held) {
        var said =
                new Said(
                        Ids.next(),
                        "1234567890123456",
                        community.code(),
                        about == null ? SaidKind.OPINION : SaidKind.OBJECTION,
                        about,
                        words,
                        name,
                        "",
                        Instant.parse("2020-06-30T01:00:00Z").plus(Duration.ofMinutes(minutes)),
                        held);
        Acting.commandLine()
                .run(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> intake.take(said)));
        return said.id();
    }

    private List<String> missing(Viewer viewer) {
        return notices.missing(notices.get(viewer, notice), DAY).stream()
                .map(Breach::message)
                .toList();
    }

    private static OrganizationId homeOf(UUID said) {
        return new OrganizationId(
                TestDatabase.owner()
                        .sql(
                                "select organization_id from publication.submission where submission_id = :id")
                        .param("id", said)
                        .query(UUID.class)
                        .single());
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(Breach::message).toList()
                : List.of();
    }
}
