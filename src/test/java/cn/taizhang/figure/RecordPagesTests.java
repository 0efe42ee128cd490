package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.meeting.MeetingId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("记录翻页")
class RecordPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;

    private TestDistrict district;
    private Recording recording;
    private final List<MeetingId> newestFirst = new ArrayList<>();

    @BeforeEach
    void five_sessions() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        for (int day = 1; day <= 5; day++) {
            newestFirst.addFirst(
                    recording.study(LocalDate.of(2020, 6, day), district.firstStreet()));
        }
    }

    @Test
    void pages_follow_one_another_newest_first_and_say_where_they_stand() {
        var first = page(null);
        var second = page(first.next());
        var third = page(second.next());

        assertThat(ids(first)).isEqualTo(ids(newestFirst.subList(0, 2)));
        assertThat(ids(second)).isEqualTo(ids(newestFirst.subList(2, 4)));
        assertThat(ids(third)).isEqualTo(ids(newestFirst.subList(4, 5)));
        assertThat(third.next()).isNull();
        assertThat(List.of(second.first(), second.last())).containsExactly(3L, 4L);
    }

    @Test
    void the_next_page_is_found_when_the_last_record_was_withdrawn_meanwhile() {
        var first = page(null);
        recording.withdraw(newestFirst.get(1));

        assertThat(ids(page(first.next()))).isEqualTo(ids(newestFirst.subList(2, 4)));
    }

    @Test
    void a_full_last_page_has_no_next() {
        recording.withdraw(newestFirst.getLast());

        assertThat(page(page(null).next()).next()).isNull();
    }

    @Test
    void a_position_is_what_it_was_written_as() {
        var position = Objects.requireNonNull(page(null).next());

        assertThat(RecordPage.Position.parse(position.text())).contains(position);
        assertThat(RecordPage.Position.parse("")).isEmpty();
        assertThat(RecordPage.Position.parse("2020-06-04_x")).isEmpty();
        assertThat(RecordPage.Position.parse("x_" + UUID.randomUUID())).isEmpty();
    }

    private RecordPage page(RecordPage.@Nullable Position after) {
        return figures.records(
                district.officer(),
                figures.find(STUDY).orElseThrow(),
                halfYear(district.district()),
                after,
                2);
    }

    private static List<UUID> ids(RecordPage page) {
        return page.lines().stream().map(RecordRegister.Line::id).toList();
    }

    private static List<UUID> ids(List<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::value).toList();
    }
}
