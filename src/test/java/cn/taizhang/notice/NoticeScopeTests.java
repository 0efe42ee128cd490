package cn.taizhang.notice;

import static cn.taizhang.notice.Board.AFTER;
import static cn.taizhang.notice.Board.FIRST;
import static cn.taizhang.notice.Board.LAST;
import static cn.taizhang.notice.Board.as;
import static cn.taizhang.notice.Board.draft;
import static cn.taizhang.notice.Board.during;
import static cn.taizhang.notice.Board.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.ObjectionDraft.Way;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("公示的范围和待办")
class NoticeScopeTests {

    @Autowired private TestDistricts districts;
    @Autowired private Notices notices;
    @Autowired private Organizations organizations;
    @Autowired private NoticeDuties duties;
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
    void another_street_sees_and_changes_nothing_of_it() {
        var id = board.posted();
        var stranger = board.district.secondStreetOfficer();

        assertThat(notices.find(stranger, id)).isEmpty();
        assertThat(notices.open(stranger, null, null, 10)).isEmpty();
        assertThat(notices.open(stranger, board.district.firstCommunity(), null, 10)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> notices.conclude(stranger, id, AFTER));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        notices.post(
                                stranger,
                                Ids.next(),
                                board.district.firstCommunity(),
                                null,
                                draft()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> notices.find(board.district.leader(), id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> notices.conclude(board.district.viewer("office"), id, AFTER));
        assertThat(notices.find(board.district.firstStreetOfficer(), id)).isPresent();
    }

    @Test
    void who_objected_is_told_only_to_those_who_answer_it() {
        var id = board.posted();
        board.objected(id, new Named("王芳"), Way.COUNTER);

        assertThat(objectorSeenBy(board.clerk, id)).isEqualTo(new Named("王芳"));
        assertThat(objectorSeenBy(board.district.firstStreetOfficer(), id))
                .isEqualTo(new Named("王芳"));
        assertThat(objectorSeenBy(board.district.viewer("office"), id))
                .isEqualTo(new Named(Posted.NAME_NOT_SHOWN));
    }

    @Test
    void the_former_street_reads_what_hung_in_its_days_without_the_names() {
        var id = board.posted();
        board.objected(id, new Named("王芳"), Way.COUNTER);
        organizations
                .move(
                        TestDistricts.MAKER,
                        board.district.firstCommunity(),
                        board.district.secondStreet(),
                        AFTER)
                .orThrow();
        var later = later();

        assertThat(objectorSeenBy(board.district.firstStreetOfficer(), id))
                .isEqualTo(new Named(Posted.NAME_NOT_SHOWN));
        assertThat(
                        as(
                                board.district.firstStreetOfficer(),
                                () -> notices.find(board.district.firstStreetOfficer(), later)))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        notices.takeDown(board.district.firstStreetOfficer(), id, AFTER, "x"));
        assertThat(lines(board.district.firstStreetOfficer())).containsExactly(id);
        assertThat(lines(board.district.secondStreetOfficer())).containsExactly(id, later);
    }

    @Test
    void open_notices_come_page_by_page_nearest_last_day_first() {
        var ids =
                IntStream.range(0, 5)
                        .mapToObj(days ->
                                board.post(Ids.next(), null, during(FIRST, LAST.plusDays(days / 2)))
                                        .orThrow())
                        .toList();
        notices.takeDown(board.clerk, ids.get(4), AFTER, "写错").orThrow();

        var first = notices.open(board.clerk, null, null, 2);
        var second = notices.open(board.clerk, null, first.getLast().place(), 2);

        assertThat(first).extracting(NoticeLine::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(second).extracting(NoticeLine::id).containsExactly(ids.get(2), ids.get(3));
        assertThat(notices.open(board.clerk, null, second.getLast().place(), 2)).isEmpty();
        assertThat(notices.ended(board.clerk, null, null, 9))
                .extracting(NoticeLine::id)
                .containsExactly(ids.get(4));
    }

    @Test
    void the_desk_names_what_is_not_answered_and_what_is_not_concluded() {
        var over = board.posted();
        var running = board.post(Ids.next(), null, during(FIRST, LAST.plusDays(5))).orThrow();
        assertThat(titles(board.clerk)).containsExactly("公示“2025年收支”期满，等结束");

        board.objected(running, new Anonymous(), Way.COUNTER);
        assertThat(titles(board.clerk))
                .containsExactly("公示“2025年收支”有 1 条异议没有答复", "公示“2025年收支”期满，等结束");
        assertThat(titles(board.district.secondStreetOfficer())).isEmpty();
        assertThat(titles(board.district.viewer("office"))).isEmpty();

        notices.handle(board.clerk, running, 1, rejected()).orThrow();
        notices.conclude(board.clerk, over, AFTER).orThrow();
        assertThat(titles(board.clerk)).isEmpty();
    }

    private UUID later() {
        return notices.post(
                        board.district.officer(),
                        Ids.next(),
                        board.district.firstCommunity(),
                        null,
                        during(AFTER, AFTER.plusDays(14)))
                .orThrow();
    }

    private List<UUID> lines(Viewer viewer) {
        return as(viewer, () -> notices.open(viewer, null, null, 10)).stream()
                .map(NoticeLine::id)
                .toList();
    }

    private List<String> titles(Viewer viewer) {
        return as(viewer, () -> duties.dutiesOf(viewer, AFTER)).stream().map(Duty::title).toList();
    }

    private Objection.Objector objectorSeenBy(Viewer viewer, UUID id) {
        return as(viewer, () -> notices.get(viewer, id)).notice().objections().getFirst().by();
    }
}
