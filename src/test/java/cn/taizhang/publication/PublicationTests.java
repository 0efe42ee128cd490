package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Notices;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ProductTest
@DisplayName("对外发布：一人拟稿，另一人审核")
class PublicationTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private Notices notices;
    @Autowired private AuditTrail trail;

    private TestDistrict district;
    private Viewer clerk;
    private Viewer street;

    @BeforeEach
    void aCommunityAndItsStreet() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        street = district.firstStreetOfficer();
    }

    @Test
    void what_was_not_reviewed_is_not_queued() {
        var id = prepared(clerk);

        assertThat(publications.get(clerk, id).state()).isEqualTo(Publication.State.IN_REVIEW);
        assertThat(queued(id)).isZero();
    }

    @Test
    void what_somebody_else_approved_waits_to_go() {
        var id = prepared(clerk);
        publications.review(street, id, true, "").orThrow();

        assertThat(publications.get(clerk, id).state()).isEqualTo(Publication.State.WAITING);
        assertThat(queued(id)).isOne();
        assertThat(Acting.commandLine().call(() -> trail.about(Publications.REGISTER, id)))
                .extracting(AuditRow::action)
                .containsExactly("审核对外发布", "拟对外发布");
    }

    @Test
    void who_prepared_it_does_not_review_it() {
        var id = prepared(street);

        assertThat(messages(publications.review(street, id, true, "")))
                .containsExactly("拟稿人不能审核自己拟的稿，请换一个人审核。");
        assertThat(publications.mayReview(street, publications.get(street, id))).isFalse();
        assertThat(queued(id)).isZero();
    }

    @Test
    void nor_does_the_database_let_one_account_do_both() {
        var id = prepared(street);
        var account = street.account();

        assertThatThrownBy(() ->
                        TestDatabase.owner()
                                .sql(
                                        """
                                        insert into publication.review (district, publication_id, outcome, remark,
                                               prepared_account, reviewed_at, reviewed_by, reviewed_account)
                                        select district, publication_id, 'APPROVED', '', prepared_account, now(), 'x', :account
                                          from publication.publication where publication_id = :id
                                        """)
                                .param("account", account == null ? null : account.value())
                                .param("id", id)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two_pairs_of_eyes");
    }

    @Test
    void a_clerk_does_not_review_and_another_street_knows_nothing_of_it() {
        var id = prepared(street);
        var other = district.secondStreetOfficer();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> publications.review(clerk, id, true, ""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publications.get(other, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> publications.withdraw(other, id, "不是我的"));
        assertThat(publications.list(other)).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> publications.list(district.leader()));
    }

    @Test
    void a_return_says_why_and_ends_it() {
        var id = prepared(clerk);

        assertThat(messages(publications.review(street, id, false, " ")))
                .containsExactly("请写明退回的原因，最多 500 个字。");
        publications.review(street, id, false, "金额写错了").orThrow();
        assertThat(publications.get(clerk, id).state()).isEqualTo(Publication.State.RETURNED);
        assertThat(messages(publications.review(street, id, true, "")))
                .containsExactly("这条发布已退回，不用再审核。");
        assertThat(queued(id)).isZero();
    }

    @Test
    void a_double_click_prepares_once() {
        var key = Ids.next();
        publications.prepare(clerk, key, wanted(null)).orThrow();
        publications.prepare(clerk, key, wanted(null)).orThrow();

        assertThat(publications.list(clerk)).hasSize(1);
    }

    @Test
    void what_is_taken_back_before_it_went_never_goes() {
        var id = prepared(clerk);
        publications.review(street, id, true, "").orThrow();
        publications.withdraw(clerk, id, "金额写错了").orThrow();

        assertThat(publications.get(clerk, id).state()).isEqualTo(Publication.State.WITHDRAWN);
        assertThat(queued(id)).isZero();
    }

    @Test
    void everything_wrong_with_the_words_is_told_at_once() {
        var wrong =
                new NewPublication(
                        district.firstCommunity(),
                        PublicationKind.NOTICE,
                        null,
                        "",
                        "王某，41990119500101001X",
                        DAY,
                        DAY.minusDays(1),
                        true);

        assertThat(publications.breachesIn(clerk, wrong))
                .extracting(Breach::field)
                .containsExactly("title", "body", "until");
    }

    @Test
    void the_longest_title_is_taken_and_one_sign_more_is_not() {
        assertThat(PublicationRules.breachesIn(titled("题".repeat(200)))).isEmpty();
        assertThat(PublicationRules.breachesIn(titled("题".repeat(201))))
                .extracting(Breach::field)
                .containsExactly("title");
    }

    @Test
    void a_mobile_number_is_remarked_on_and_forbids_nothing() {
        var wanted =
                new NewPublication(
                        district.firstCommunity(),
                        PublicationKind.RESULT,
                        null,
                        "路灯",
                        "联系人 13800000001",
                        DAY,
                        null,
                        false);

        assertThat(PublicationRules.breachesIn(wanted)).isEmpty();
        assertThat(PublicationRules.remarks(wanted, DAY))
                .containsExactly("里面有像手机号的数字：办公电话可以公开，个人的请隐去。");
    }

    @Test
    void a_notice_that_hangs_is_offered_in_its_own_words_until_it_was_prepared() {
        var notice = posted();
        var offered = publications.offered(clerk).getFirst();
        assertThat(offered.record()).isEqualTo(notice);
        assertThat(offered.title()).isEqualTo("关于加装电梯的公示");
        assertThat(offered.text()).isEqualTo("三单元拟加装电梯。\n\n询问和提异议的电话：0379-6512345");

        publications
                .prepare(
                        clerk,
                        Ids.next(),
                        new NewPublication(
                                offered.organization(),
                                offered.kind(),
                                notice,
                                offered.title(),
                                offered.text(),
                                offered.from(),
                                offered.until(),
                                true))
                .orThrow();
        assertThat(publications.offered(clerk)).isEmpty();
        assertThat(publications.offered(district.secondStreetOfficer())).isEmpty();
    }

    @Test
    void one_record_is_public_once() {
        var notice = posted();
        publications.prepare(clerk, Ids.next(), wanted(notice)).orThrow();

        assertThat(messages(publications.prepare(clerk, Ids.next(), wanted(notice))))
                .containsExactly("这件事已经拟了一条（待审核）。要改的，请先撤回那一条。");
    }

    @Test
    void who_reviews_sees_it_on_the_desk_and_who_prepared_it_does_not() {
        var id = prepared(street);
        var another =
                districts.viewer(district, "s1b", Role.STREET_OFFICER, district.firstStreet());

        assertThat(publications.toReview(another, 5)).extracting(Publication::id).contains(id);
        assertThat(publications.toReview(street, 5)).isEmpty();
        assertThat(publications.toReview(clerk, 5)).isEmpty();
    }

    private UUID prepared(Viewer by) {
        return publications.prepare(by, Ids.next(), wanted(null)).orThrow();
    }

    private NewPublication wanted(@Nullable RecordKey subject) {
        return new NewPublication(
                district.firstCommunity(),
                subject == null ? PublicationKind.DECISION : PublicationKind.NOTICE,
                subject,
                "楼道粉刷",
                "居民会议已经通过。",
                DAY,
                DAY.plusDays(7),
                true);
    }

    private NewPublication titled(String title) {
        return new NewPublication(
                district.firstCommunity(),
                PublicationKind.RESULT,
                null,
                title,
                "花了 2.4 万元。",
                DAY,
                null,
                false);
    }

    private RecordKey posted() {
        var draft =
                new NoticeDraft(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        "关于加装电梯的公示",
                        "三单元拟加装电梯。",
                        List.of("公示栏"),
                        new PostingPeriod(DAY, DAY.plusDays(14)),
                        "0379-6512345");
        return new RecordKey(
                Notices.REGISTER,
                notices.post(clerk, Ids.next(), district.firstCommunity(), null, draft).orThrow());
    }

    private static int queued(UUID id) {
        return TestDatabase.owner()
                .sql(
                        "select count(*) from publication.outgoing where publication_id = :id and not dropped")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(Breach::message).toList()
                : List.of();
    }
}
