package cn.taizhang.notice;

import static cn.taizhang.notice.Board.AFTER;
import static cn.taizhang.notice.Board.FIRST;
import static cn.taizhang.notice.Board.LAST;
import static cn.taizhang.notice.Board.draft;
import static cn.taizhang.notice.Board.fields;
import static cn.taizhang.notice.Board.messages;
import static cn.taizhang.notice.Board.rejected;
import static cn.taizhang.notice.Board.titled;
import static cn.taizhang.notice.Board.upheld;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.ObjectionDraft.Way;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("公示登记")
class NoticesTests {

    @Autowired private TestDistricts districts;
    @Autowired private Notices notices;
    @Autowired private AuditTrail trail;
    @Autowired private TestClock clock;

    private Board board;

    @BeforeEach
    void a_community_has_a_board() {
        clock.standOn(AFTER);
        board = new Board(districts, notices);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void what_was_posted_is_found_as_it_was_written() {
        var subject = new RecordKey("decisions", Ids.next());
        var id = board.post(Ids.next(), subject, draft()).orThrow();

        var posted = notices.get(board.clerk, id);
        assertThat(posted.notice()).isEqualTo(draft().notice());
        assertThat(posted.subject()).contains(subject);
        assertThat(posted.telephone()).isEqualTo("0379-6512345");
        assertThat(posted.organizationName()).isEqualTo("天祥社区");
        assertThat(posted.version()).isOne();
        assertThat(posted.stateOn(LAST)).isEqualTo(NoticeState.HANGING);
        assertThat(posted.stateOn(AFTER)).isEqualTo(NoticeState.OVER);
        assertThat(posted.stateOn(FIRST.minusDays(1))).isEqualTo(NoticeState.AHEAD);
        assertThat(notices.about(board.clerk, subject)).containsExactly(posted);
        assertThat(notices.about(board.clerk, new RecordKey("elections", subject.id()))).isEmpty();
    }

    @Test
    void a_notice_is_refused_with_everything_that_is_wrong() {
        var wrong =
                new NoticeDraft(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        " ",
                        "",
                        List.of(),
                        new PostingPeriod(FIRST, LAST.minusDays(1)),
                        "1".repeat(41));

        assertThat(fields(board.post(Ids.next(), null, wrong)))
                .containsExactly("title", "content", "places", "to", "telephone");
        assertThat(notices.open(board.clerk, null, null, 10)).isEmpty();
    }

    @ParameterizedTest(name = "{0}：拒绝 = {1}")
    @CsvSource({
        "12345, false",
        "0379-6512345 转 8001, false",
        "问社区, true",
        "1234, true",
        "'', false"
    })
    void a_telephone_on_the_poster_has_a_number(String telephone, boolean refused) {
        var notice =
                new NoticeDraft(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        "公示",
                        "现予公示。",
                        List.of("公开栏"),
                        new PostingPeriod(FIRST, LAST),
                        telephone);

        assertThat(NoticeLimits.breachesIn(notice))
                .extracting(Breach::field)
                .isEqualTo(refused ? List.of("telephone") : List.of());
    }

    @Test
    void what_is_too_long_is_refused_and_what_just_fits_is_not() {
        assertThat(fields(board.post(Ids.next(), null, titled("题".repeat(201)))))
                .containsExactly("title");
        assertThat(board.post(Ids.next(), null, titled("题".repeat(200))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_double_click_posts_once() {
        var key = Ids.next();

        assertThat(board.post(key, null, draft())).isEqualTo(board.post(key, null, draft()));
        assertThat(notices.open(board.clerk, null, null, 10)).hasSize(1);
        assertThat(trail.about(Notices.REGISTER, key)).hasSize(1);
    }

    @Test
    void it_is_concluded_only_from_the_day_after_the_last_one_with_every_objection_answered() {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);

        assertThat(fields(notices.conclude(board.clerk, id, LAST)))
                .containsExactly("concludedOn", "objections");
        assertThat(fields(notices.conclude(board.clerk, id, AFTER.plusDays(1))))
                .containsExactly("concludedOn", "objections");
        notices.handle(board.clerk, id, 1, rejected()).orThrow();

        var conclusion = notices.conclude(board.clerk, id, AFTER).orThrow();

        assertThat(conclusion).isInstanceOf(Conclusion.ObjectionsRejected.class);
        assertThat(notices.get(board.clerk, id).conclusion()).contains(conclusion);
        assertThat(notices.get(board.clerk, id).stateOn(AFTER)).isEqualTo(NoticeState.CONCLUDED);
        assertThat(notices.conclude(board.clerk, id, AFTER))
                .isEqualTo(new Outcome.Done<>(conclusion));
    }

    @Test
    void without_an_objection_it_ends_without_one() {
        var id = board.posted();

        assertThat(notices.conclude(board.clerk, id, AFTER).orThrow())
                .isEqualTo(new Conclusion.NoObjection());
    }

    @Test
    void an_objection_that_is_upheld_ends_it_before_its_last_day() {
        clock.standOn(FIRST.plusDays(3));
        var id = board.posted();
        notices.object(
                        board.clerk,
                        id,
                        Ids.next(),
                        new ObjectionDraft(new Anonymous(), FIRST, "账目不清", Way.COUNTER))
                .orThrow();
        notices.handle(
                        board.clerk,
                        id,
                        1,
                        new Handled(FIRST.plusDays(2), "张敏", Finding.UPHELD, "确有出入"))
                .orThrow();

        assertThat(notices.conclude(board.clerk, id, FIRST.plusDays(3)).orThrow())
                .isInstanceOf(Conclusion.ObjectionsUpheld.class);
    }

    @Test
    void what_is_concluded_takes_no_more_changes() {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);
        notices.handle(board.clerk, id, 1, rejected()).orThrow();
        notices.conclude(board.clerk, id, AFTER).orThrow();
        var draft = new ObjectionDraft(new Anonymous(), LAST, "还有意见", Way.COUNTER);

        assertThat(messages(notices.object(board.clerk, id, Ids.next(), draft)))
                .containsExactly("这条公示已结束，不再改动。");
        assertThat(messages(notices.correctHandling(board.clerk, id, 1, 0, upheld(), "改")))
                .containsExactly("这条公示已结束，不再改动。");
        assertThat(messages(notices.takeDown(board.clerk, id, AFTER, "写错")))
                .containsExactly("这条公示已结束，不再改动。");
    }

    @Test
    void it_is_put_right_by_taking_it_down_and_posting_another() {
        var subject = new RecordKey("decisions", Ids.next());
        var id = board.post(Ids.next(), subject, draft()).orThrow();
        var key = Ids.next();

        assertThat(fields(notices.correct(board.clerk, id, key, AFTER, " ", titled(""))))
                .containsExactly("title", "from", "reason");
        assertThat(fields(notices.correct(board.clerk, id, key, AFTER.plusDays(1), "写错", again(1))))
                .containsExactly("takenDownOn");
        assertThat(notices.get(board.clerk, id).stateOn(AFTER)).isEqualTo(NoticeState.OVER);

        assertThat(fields(notices.correct(board.clerk, id, key, AFTER, "写错", again(-1))))
                .containsExactly("from");
        var another = notices.correct(board.clerk, id, key, AFTER, "金额写错", again(0)).orThrow();

        var old = notices.get(board.clerk, id);
        assertThat(old.endingOrNone()).isEqualTo(new Posted.Ending.TakenDown(AFTER, "金额写错"));
        assertThat(old.replacedBy()).isEqualTo(another);
        assertThat(notices.get(board.clerk, another).replaces()).isEqualTo(id);
        assertThat(notices.about(board.clerk, subject))
                .extracting(Posted::id)
                .contains(id, another);
        assertThat(notices.correct(board.clerk, id, key, AFTER, "金额写错", again(0)))
                .isEqualTo(new Outcome.Done<>(another));
        assertThat(messages(notices.conclude(board.clerk, id, AFTER))).contains("这条公示已撤下，不再改动。");
    }

    @Test
    void a_notice_takes_the_place_only_of_one_that_was_taken_down_in_the_same_community() {
        var id = board.posted();

        assertThat(fields(board.post(Ids.next(), null, again(0).replacing(id))))
                .containsExactly("replaces");
        var far =
                notices.post(
                        board.district.officer(),
                        Ids.next(),
                        board.district.thirdCommunity(),
                        null,
                        draft().replacing(id));
        assertThat(fields(far)).containsExactly("replaces");
        notices.takeDown(board.clerk, id, AFTER, "写错").orThrow();
        assertThat(fields(board.post(Ids.next(), null, again(-1).replacing(id))))
                .containsExactly("from");
        board.post(Ids.next(), null, again(0).replacing(id)).orThrow();
        assertThat(messages(board.post(Ids.next(), null, again(0).replacing(id))))
                .containsExactly("原公示已经由另一条公示更正，请打开那一条。");
    }

    @Test
    void a_notice_is_taken_down_on_its_first_day_at_the_earliest() {
        var id = board.posted();

        assertThat(messages(notices.takeDown(board.clerk, id, FIRST.minusDays(1), "写错")))
                .containsExactly("这条公示2026年3月1日才有，撤下日期不能早于这一天。");
        notices.takeDown(board.clerk, id, FIRST, "写错").orThrow();
    }

    @Test
    void what_somebody_objected_to_is_not_taken_down_before_he_is_answered() {
        var id = board.posted();
        int number = board.objected(id, new Anonymous(), Way.COUNTER);

        assertThat(messages(notices.takeDown(board.clerk, id, AFTER, "写错")))
                .containsExactly("还有 1 条异议没有答复，先答复，再撤下或更正。");
        notices.handle(board.clerk, id, number, rejected()).orThrow();
        notices.correct(board.clerk, id, Ids.next(), AFTER, "写错", again(0)).orThrow();
    }

    @Test
    void where_an_objection_was_upheld_no_new_sheet_takes_the_place_of_the_conclusion() {
        var id = board.posted();
        int number = board.objected(id, new Anonymous(), Way.COUNTER);
        notices.handle(board.clerk, id, number, upheld()).orThrow();

        assertThat(messages(notices.correct(board.clerk, id, Ids.next(), AFTER, "写错", again(0))))
                .containsExactly("有异议成立，请结束公示，不能撤下或更正。");
        assertThat(notices.conclude(board.clerk, id, AFTER).orThrow())
                .isInstanceOf(Conclusion.ObjectionsUpheld.class);
    }

    /** The same, hung so many days after the first one was over. */
    private static NoticeDraft again(int days) {
        var from = AFTER.plusDays(days);
        return Board.during(from, from.plusDays(14));
    }
}
