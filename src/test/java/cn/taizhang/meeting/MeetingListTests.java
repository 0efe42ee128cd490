package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("会议活动列表")
class MeetingListTests {

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;

    private TestDistrict district;
    private Viewer clerk;
    private Viewer street;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        street = district.firstStreetOfficer();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void is_late_from_the_first_of_the_next_month_in_the_record_and_in_the_list() {
        var host = district.firstCommunity();
        var inTime = recorded(clerk, aMeetingOf(host).on(LocalDate.of(2020, 6, 1)));
        clock.standOn(LocalDate.of(2020, 7, 1));
        var late = recorded(clerk, aMeetingOf(host).on(LocalDate.of(2020, 6, 30)));

        assertThat(meetings.get(clerk, inTime).late()).isFalse();
        assertThat(meetings.get(clerk, late).late()).isTrue();
        assertThat(meetings.list(clerk, MeetingQuestions.only(MeetingQuestion.Only.LATE)))
                .extracting(MeetingRow::meetingId)
                .containsExactly(late.value());
    }

    @Test
    void asks_about_other_records_that_may_be_of_the_same_event() {
        var first = recorded(street, aMeetingOf(district.firstStreet()).topic("街道登记的"));
        var second =
                recorded(
                        clerk,
                        aMeetingOf(district.firstCommunity())
                                .topic("社区也登记了")
                                .with(district.firstStreet()));
        recorded(clerk, aMeetingOf(district.firstCommunity()).on(LocalDate.of(2020, 6, 27)));
        recorded(clerk, aMeetingOf(district.firstCommunity()).kind(MeetingKind.LECTURE));

        assertThat(meetings.alike(street, meetings.get(street, first)))
                .extracting(MeetingRow::meetingId)
                .containsExactly(second.value());
        assertThat(meetings.alike(clerk, meetings.get(clerk, second)))
                .as("the street's own record is not the community's to read")
                .isEmpty();
    }

    @Test
    void the_list_searches_filters_and_pages_by_key() {
        var host = district.firstCommunity();
        recorded(clerk, aMeetingOf(host).topic("完成 100% 整改").on(LocalDate.of(2020, 6, 1)));
        recorded(clerk, aMeetingOf(host).topic("完成 1000 件").on(LocalDate.of(2020, 6, 2)));
        recorded(
                clerk,
                aMeetingOf(district.firstBranch())
                        .kind(MeetingKind.LECTURE)
                        .presidedBy("欧阳建国")
                        .on(LocalDate.of(2020, 6, 3)));

        assertThat(topics(MeetingQuestions.search("100%"))).containsExactly("完成 100% 整改");
        assertThat(topics(MeetingQuestions.search("欧阳"))).hasSize(1);
        var firstPage = meetings.list(clerk, MeetingQuestions.page(null, null, 2));
        assertThat(firstPage)
                .extracting(MeetingRow::heldOn)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        var last = firstPage.getLast();
        assertThat(
                        meetings.list(
                                clerk,
                                MeetingQuestions.page(
                                        last.heldOn(), new MeetingId(last.meetingId()), 2)))
                .extracting(MeetingRow::topic)
                .containsExactly("完成 100% 整改");
        var oldest = meetings.list(clerk, MeetingQuestions.everything()).getLast();
        assertThat(
                        meetings.listBefore(
                                clerk,
                                MeetingQuestions.page(
                                        oldest.heldOn(), new MeetingId(oldest.meetingId()), 2)))
                .isEqualTo(firstPage);
        assertThat(
                        meetings.list(
                                clerk,
                                new MeetingQuestion(
                                        "",
                                        MeetingKind.LECTURE,
                                        district.firstBranch(),
                                        LocalDate.of(2020, 6, 3),
                                        LocalDate.of(2020, 6, 3),
                                        null,
                                        null,
                                        null,
                                        10)))
                .hasSize(1);
    }

    @Test
    void the_list_is_read_in_the_same_order_over_a_few_and_over_many_organizations() {
        for (int day = 1; day <= 3; day++) {
            recorded(
                    street,
                    aMeetingOf(district.firstStreet())
                            .with(district.firstCommunity())
                            .on(LocalDate.of(2020, 6, day)));
        }
        var few = meetings.list(district.officer(), MeetingQuestions.everything());
        var middle =
                MeetingQuestions.page(
                        few.get(1).heldOn(), new MeetingId(few.get(1).meetingId()), 50);
        for (int i = 0; i < 200; i++) {
            districts.found(
                    district.prefix() + "-M" + i,
                    "第 " + i + " 社区",
                    OrganizationKind.COMMUNITY,
                    district.secondStreet());
        }

        assertThat(few).hasSize(3);
        assertThat(meetings.list(district.officer(), MeetingQuestions.everything())).isEqualTo(few);
        for (var viewer : List.of(district.officer(), street)) {
            assertThat(meetings.list(viewer, middle)).isEqualTo(few.subList(2, 3));
            assertThat(meetings.listBefore(viewer, middle)).isEqualTo(few.subList(0, 1));
        }
    }

    @Test
    void a_word_is_found_in_the_topic_and_in_the_presider_whatever_its_length() {
        var host = district.firstCommunity();
        recorded(clerk, aMeetingOf(host).topic("春节前慰问困难党员").on(LocalDate.of(2020, 6, 1)));
        recorded(
                clerk,
                aMeetingOf(host).topic("读书会").presidedBy("欧阳慰").on(LocalDate.of(2020, 6, 2)));

        assertThat(topics(MeetingQuestions.search("慰"))).containsExactly("读书会", "春节前慰问困难党员");
        assertThat(topics(MeetingQuestions.search("慰问"))).containsExactly("春节前慰问困难党员");
        assertThat(topics(MeetingQuestions.search("慰问困难"))).containsExactly("春节前慰问困难党员");
        assertThat(topics(MeetingQuestions.search("困难慰问"))).isEmpty();
        assertThat(topics(MeetingQuestions.search("读书会 欧阳")))
                .as("half in the topic, half in the name")
                .isEmpty();
    }

    @Test
    void a_word_that_more_meetings_have_than_are_looked_up_is_listed_in_the_same_order() {
        longListOf(1_100);
        recorded(
                clerk,
                aMeetingOf(district.firstCommunity()).topic("独此一条").on(LocalDate.of(2018, 1, 1)));

        for (var viewer : List.of(clerk, street, district.officer())) {
            var page = meetings.list(viewer, MeetingQuestions.search("例行学习"));
            assertThat(page).hasSize(50);
            assertThat(page)
                    .extracting(MeetingRow::heldOn)
                    .isSortedAccordingTo((a, b) -> b.compareTo(a))
                    .startsWith(LocalDate.of(2020, 6, 1));
            assertThat(meetings.list(viewer, MeetingQuestions.search("例行学习7")))
                    .extracting(MeetingRow::topic)
                    .allMatch(topic -> topic.startsWith("例行学习7"))
                    .hasSize(50);
            assertThat(meetings.list(viewer, MeetingQuestions.search("独此"))).hasSize(1);
        }
    }

    /** Written past the rules and unaudited: quicker for a thousand. */
    private void longListOf(int rows) {
        TestDatabase.owner()
                .sql(
                        """
                        with added as (
                            insert into meeting.meeting (kind, topic, host_id, held_on, state, recorded_at, recorded_on, recorded_by,
                                                         request_key)
                            select 'STUDY', '例行学习' || n, :host, date '2020-06-02' - n % 500 - 1, 'HELD', timestamptz '2020-06-30',
                                   date '2020-06-30', 'x', gen_random_uuid()
                              from generate_series(0, :rows - 1) n
                            returning meeting_id, held_on, host_id)
                        insert into meeting.participant (meeting_id, held_on, organization_id, part)
                        select meeting_id, held_on, host_id, 'HOST' from added
                        """)
                .param("host", district.firstCommunity().value())
                .param("rows", rows)
                .update();
    }

    private MeetingId recorded(Viewer viewer, DraftBuilder draft) {
        return meetings.record(viewer, draft.draft()).orThrow();
    }

    private List<String> topics(MeetingQuestion question) {
        return meetings.list(clerk, question).stream().map(MeetingRow::topic).toList();
    }
}
