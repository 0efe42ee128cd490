package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.STUDY_BELOW;
import static cn.taizhang.figure.Asking.halfYear;
import static cn.taizhang.figure.Asking.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every step is a transaction of its own; what it changed is asked for in the next. */
@ProductTest
@DisplayName("登记、更正、退回、撤回之后的数")
class FreshFigureTests {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private TestClock clock;
    @Autowired private Figures figures;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;

    @BeforeEach
    void a_district_with_a_programme() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        asking = new Asking(figures, district.officer());
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void each_record_counts_as_soon_as_it_is_saved() {
        for (int saved = 1; saved <= 5; saved++) {
            recording.study(LocalDate.of(2020, 6, saved), district.firstStreet());

            assertThat(study()).isEqualTo(saved);
        }
    }

    @Test
    void the_same_form_sent_twice_counts_once() {
        var draft =
                Recording.study(Recording.draft(MeetingKind.STUDY, JUNE, district.firstStreet()));

        assertThat(recording.record(draft)).isEqualTo(recording.record(draft));
        assertThat(study()).isEqualTo(1);
    }

    @Test
    void what_is_withdrawn_counts_no_more_and_is_not_remarked_on() {
        var meeting = recording.study(JUNE, district.firstStreet());
        recording.sendBack(meeting);
        recording.withdraw(meeting);

        var value = asking.value(STUDY, halfYear(district.district()));

        assertThat(value.value()).isZero();
        assertThat(value.recordCount()).isZero();
        assertThat(value.warnings()).noneMatch(warning -> warning.contains("退回"));
    }

    @Test
    void what_was_returned_counts_with_a_warning_until_it_is_corrected() {
        var meeting = recording.study(JUNE, district.firstStreet());
        recording.sendBack(meeting);

        assertThat(asking.value(STUDY, halfYear(district.district())).warnings())
                .containsExactly("其中 1 条记录已退回重改，撤回之前仍然计数。");
        assertThat(study()).isEqualTo(1);

        recording.correct(
                meeting,
                Recording.study(Recording.draft(MeetingKind.STUDY, JUNE, district.firstStreet())));

        assertThat(asking.value(STUDY, halfYear(district.district())).warnings()).isEmpty();
    }

    @Test
    void what_was_recorded_in_the_next_month_belongs_to_its_day_and_is_remarked_on() {
        clock.standOn(JUNE);
        recording.study(MAY, district.firstStreet());

        var may = asking.value(STUDY, upTo(MAY, district.district()));

        assertThat(may.value()).isEqualTo(1);
        assertThat(may.warnings()).containsExactly("其中 1 条为补录，按活动当天计数。");
    }

    @Test
    void what_was_recorded_on_the_last_day_of_its_month_is_not_late() {
        clock.standOn(MAY);
        recording.study(LocalDate.of(2020, 5, 1), district.firstStreet());

        assertThat(asking.value(STUDY, upTo(MAY, district.district())).warnings()).isEmpty();
    }

    @Test
    void meetings_of_the_leading_group_are_remarked_on_as_well() {
        recording.mechanism(district.district(), LocalDate.of(2020, 1, 8));
        recording.sendBack(recording.meeting(MeetingKind.PROMOTION, JUNE, district.leadingGroup()));

        assertThat(asking.value("leading-group.meetings", halfYear(district.district())).warnings())
                .containsExactly("其中 1 条记录已退回重改，撤回之前仍然计数。");
    }

    @Test
    void remarks_concern_only_what_the_figure_counts() {
        clock.standOn(JUNE);
        recording.sendBack(recording.study(MAY, district.firstCommunity()));
        recording.sendBack(recording.meeting(MeetingKind.STUDY, MAY, district.firstStreet()));

        assertThat(asking.value(STUDY, halfYear(district.district())).warnings())
                .noneMatch(warning -> warning.contains("退回"));
        assertThat(asking.value(STUDY_BELOW, halfYear(district.district())).warnings())
                .contains("其中 1 条记录已退回重改，撤回之前仍然计数。");
    }

    @Test
    void a_corrected_date_moves_the_number_at_once() {
        var meeting = recording.study(JUNE, district.firstStreet());
        recording.correct(
                meeting,
                Recording.study(Recording.draft(MeetingKind.STUDY, MAY, district.firstStreet())));

        assertThat(asking.number(STUDY, upTo(MAY, district.district()))).isEqualTo(1);
    }

    @Test
    void a_corrected_host_moves_the_number_at_once() {
        var meeting = recording.study(JUNE, district.firstStreet());
        recording.correct(
                meeting,
                Recording.study(
                        Recording.draft(
                                MeetingKind.STUDY,
                                JUNE,
                                district.secondStreet(),
                                district.cluster())));

        assertThat(asking.number(STUDY, halfYear(district.firstStreet()))).isZero();
        assertThat(asking.number(STUDY, halfYear(district.secondStreet()))).isEqualTo(1);
        assertThat(asking.number(STUDY, halfYear(district.cluster()))).isEqualTo(1);
        assertThat(study()).isEqualTo(1);
    }

    @Test
    void a_corrected_mark_moves_the_number_at_once() {
        var meeting = recording.study(JUNE, district.firstStreet());
        var draft = Recording.draft(MeetingKind.SPECIAL_ACTIVITY, JUNE, district.firstStreet());
        recording.correct(meeting, Recording.marked(draft, "SPECIAL_ACTIVITY"));

        assertThat(study()).isZero();
        assertThat(asking.number("special.activities", halfYear(district.district()))).isEqualTo(1);
    }

    private long study() {
        return asking.number(STUDY, halfYear(district.district()));
    }
}
