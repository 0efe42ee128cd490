package cn.taizhang.notice;

import static cn.taizhang.notice.Board.AFTER;
import static cn.taizhang.notice.Board.FIRST;
import static cn.taizhang.notice.Board.LAST;
import static cn.taizhang.notice.Board.fields;
import static cn.taizhang.notice.Board.messages;
import static cn.taizhang.notice.Board.rejected;
import static cn.taizhang.notice.Board.upheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.ObjectionDraft.Way;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("异议登记")
class ObjectionsTests {

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
    void objections_are_numbered_as_they_come_and_keep_their_way() {
        var id = board.posted();

        assertThat(board.objected(id, new Named("王芳"), Way.COUNTER)).isEqualTo(1);
        assertThat(board.objected(id, new Anonymous(), Way.PORTAL)).isEqualTo(2);
        assertThat(notices.get(board.clerk, id).received())
                .extracting(
                        one -> one.objection().number(),
                        one -> one.objection().by(),
                        Posted.Received::way)
                .containsExactly(
                        tuple(1, new Named("王芳"), Way.COUNTER),
                        tuple(2, new Anonymous(), Way.PORTAL));
        assertThat(notices.get(board.clerk, id).version()).isEqualTo(3);
    }

    @Test
    void an_objection_is_refused_with_everything_that_is_wrong() {
        var id = board.posted();
        var wrong = new ObjectionDraft(new Named(" "), AFTER.plusDays(1), " ", Way.COUNTER);
        var early = new ObjectionDraft(new Anonymous(), FIRST.minusDays(1), "账目不清", Way.LETTER);

        assertThat(fields(notices.object(board.clerk, id, Ids.next(), wrong)))
                .containsExactly("text", "name", "raisedOn");
        assertThat(fields(notices.object(board.clerk, id, Ids.next(), early)))
                .containsExactly("raisedOn");
        assertThat(notices.get(board.clerk, id).received()).isEmpty();
    }

    @Test
    void an_objection_sent_twice_is_one_and_twenty_at_once_get_twenty_numbers() throws Exception {
        var id = board.posted();
        var key = Ids.next();
        var draft = new ObjectionDraft(new Anonymous(), LAST, "账目不清", Way.PORTAL);
        var keys = IntStream.range(0, 20).mapToObj(at -> at < 10 ? key : Ids.next()).toList();

        var numbers =
                board.atOnce(
                        keys.stream()
                                .<Supplier<Outcome<Integer>>>map(
                                        one -> () -> notices.object(board.clerk, id, one, draft))
                                .toList());

        assertThat(numbers).hasSize(20).allMatch(Outcome.Done.class::isInstance);
        assertThat(notices.get(board.clerk, id).received())
                .extracting(one -> one.objection().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void of_an_anonymous_objection_no_name_is_kept_and_the_trail_tells_no_text() {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);

        assertThat(notices.get(board.clerk, id).received().getFirst().objection().by())
                .isEqualTo(new Anonymous());
        assertThat(trail.about(Notices.REGISTER, id))
                .filteredOn(entry -> entry.action().equals("登记异议"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail().toString()).doesNotContain("账目"));
    }

    @Test
    void a_handling_is_refused_with_everything_that_is_wrong() {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);
        var wrong = new Handled(LAST.minusDays(3), " ", Finding.REJECTED, "");
        var late = new Handled(AFTER.plusDays(1), "张敏", Finding.REJECTED, "已核对");

        assertThat(fields(notices.handle(board.clerk, id, 1, wrong)))
                .containsExactly("by", "reply", "on");
        assertThat(fields(notices.handle(board.clerk, id, 1, late))).containsExactly("on");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> notices.handle(board.clerk, id, 2, rejected()));
    }

    @Test
    void an_objection_is_handled_once_and_put_right_with_a_reason() {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);

        assertThat(fields(notices.correctHandling(board.clerk, id, 1, 0, rejected(), "写错")))
                .containsExactly("number");
        assertThat(notices.handle(board.clerk, id, 1, rejected())).isEqualTo(new Outcome.Done<>(1));
        assertThat(notices.handle(board.clerk, id, 1, rejected())).isEqualTo(new Outcome.Done<>(1));
        assertThat(fields(notices.handle(board.clerk, id, 1, upheld()))).containsExactly("number");
        assertThat(fields(notices.correctHandling(board.clerk, id, 1, 0, upheld(), " ")))
                .containsExactly("reason");
        assertThat(notices.correctHandling(board.clerk, id, 1, 0, upheld(), "复核后改正"))
                .isEqualTo(new Outcome.Done<>(1));
        assertThat(messages(notices.correctHandling(board.clerk, id, 1, 0, rejected(), "再核一次")))
                .containsExactly("在您打开以后，第 1 条异议的处理已由他人更正，请核对。");
        assertThat(notices.correctHandling(board.clerk, id, 1, 1, rejected(), "再核一次"))
                .isEqualTo(new Outcome.Done<>(1));

        var received = notices.get(board.clerk, id).received().getFirst();
        assertThat(received.objection().handling()).isEqualTo(rejected());
        assertThat(received.corrections()).isEqualTo(2);
    }

    @Test
    void of_two_who_answer_at_one_moment_one_is_refused() throws Exception {
        var id = board.posted();
        board.objected(id, new Anonymous(), Way.COUNTER);

        var answers =
                board.atOnce(
                        List.<Supplier<Outcome<Integer>>>of(
                                () -> notices.handle(board.clerk, id, 1, rejected()),
                                () -> notices.handle(board.clerk, id, 1, upheld())));

        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("number"));
    }
}
