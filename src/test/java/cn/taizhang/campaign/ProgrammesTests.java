package cn.taizhang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.MeetingMarks;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("专题与机制")
class ProgrammesTests {

    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 10);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 10);

    @Autowired private Programmes programmes;
    @Autowired private MeetingMarks marks;
    @Autowired private Meetings meetings;
    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void tells_everything_that_is_missing_at_once() {
        var nothing = new NewProgramme(null, null, " ", "号".repeat(61), null);

        assertThat(messages(programmes.start(district.officer(), nothing)))
                .containsExactly(
                        "请选择类别。", "请填写名称。", "文号最多 60 字。", "请填写启动日期；累计数从这一天起算。", "请填写开展组织的名称或代码。");
    }

    @Test
    void one_of_a_kind_runs_at_a_time_in_an_organization() {
        started(district.district(), "主题教育", JANUARY);

        assertThat(
                        messages(
                                programmes.start(
                                        district.officer(),
                                        theme(district.district(), "又一个", MAY))))
                .containsExactly("与「主题教育」同时开展：2020年5月10日起。同类专题同时只能有一个，请先登记其结束日期。");
    }

    @Test
    void a_past_programme_is_registered_with_its_end_beside_a_later_one() {
        started(district.district(), "后一个", MAY);

        assertThat(messages(programmes.start(district.officer(), past(null))))
                .containsExactly("与「后一个」同时开展：2020年5月10日起。同类专题同时只能有一个，结束日期最迟填 2020年5月10日。");
        assertThat(messages(programmes.start(district.officer(), past(MAY.plusDays(1)))))
                .containsExactly("与「后一个」同时开展：2020年5月10日。同类专题同时只能有一个，结束日期最迟填 2020年5月10日。");
        assertThat(messages(programmes.start(district.officer(), past(JANUARY))))
                .containsExactly("结束日期须晚于启动日期；从结束日期起不再开展。");

        var earlier = programmes.start(district.officer(), past(MAY)).orThrow();

        assertThat(programmes.get(district.officer(), earlier).endsOn()).isEqualTo(MAY);
        assertThat(running(district.district(), MAY.minusDays(1))).isEqualTo(earlier);
    }

    @Test
    void one_that_begins_while_a_past_one_ran_is_told_the_first_free_day() {
        programmes.start(district.officer(), past(MAY)).orThrow();

        assertThat(
                        messages(
                                programmes.start(
                                        district.officer(),
                                        theme(district.district(), "早了", MAY.minusDays(2)))))
                .containsExactly("与「前一个」同时开展：2020年5月8日至5月9日。同类专题同时只能有一个，启动日期最早填 2020年5月10日。");
    }

    private NewProgramme past(@Nullable LocalDate endsOn) {
        return new NewProgramme(
                district.district(), ProgrammeKind.THEME_EDUCATION, "前一个", "", JANUARY, endsOn);
    }

    @Test
    void the_next_may_begin_on_the_day_on_which_the_first_no_longer_runs() {
        var first = started(district.district(), "主题教育", JANUARY);
        programmes.end(district.officer(), first, MAY).orThrow();

        assertThat(
                        messages(
                                programmes.start(
                                        district.officer(),
                                        theme(district.district(), "早一天", MAY.minusDays(1)))))
                .hasSize(1);
        assertThat(
                        messages(
                                programmes.start(
                                        district.officer(), theme(district.district(), "当天", MAY))))
                .isEmpty();
    }

    @Test
    void another_kind_runs_beside_it() {
        started(district.district(), "主题教育", JANUARY);
        var mechanism =
                new NewProgramme(
                        district.district(),
                        ProgrammeKind.SUPERVISION_MECHANISM,
                        "月督查、季小结、半年评、年终考",
                        "",
                        JANUARY);

        assertThat(messages(programmes.start(district.officer(), mechanism))).isEmpty();
    }

    @Test
    void a_street_runs_its_own_and_its_communities_follow_it() {
        var whole = started(district.district(), "全区的", JANUARY);
        var own = started(district.firstStreet(), "春晓街道的", MAY);

        assertThat(running(district.firstCommunity(), MAY)).isEqualTo(own);
        assertThat(running(district.firstCommunity(), MAY.minusDays(1))).isEqualTo(whole);
        assertThat(running(district.thirdCommunity(), MAY)).isEqualTo(whole);
        assertThat(running(district.district(), JANUARY.minusDays(1))).isNull();
    }

    @Test
    void marks_are_offered_while_a_programme_runs_and_not_on_the_day_it_ends() {
        var id = started(district.district(), "主题教育", JANUARY);
        programmes.end(district.officer(), id, MAY).orThrow();

        assertThat(marks.offeredFor(district.firstCommunity(), JANUARY.minusDays(1))).isEmpty();
        assertThat(marks.offeredFor(district.firstCommunity(), JANUARY))
                .extracting(MeetingMarks.Mark::label)
                .containsExactly("学习研讨", "特色活动");
        assertThat(marks.offeredFor(district.firstCommunity(), MAY.minusDays(1))).hasSize(2);
        assertThat(marks.offeredFor(district.firstCommunity(), MAY)).isEmpty();
    }

    @Test
    void a_programme_ends_after_its_last_marked_meeting() {
        var id = started(district.district(), "主题教育", JANUARY);
        studied(MAY);

        assertThat(messages(programmes.end(district.officer(), id, MAY)))
                .containsExactly("该日及以后还有 1 次会议标记为它的活动，请改在最后一次活动之后，或先取消这些标记。");
        assertThat(messages(programmes.end(district.officer(), id, MAY.plusDays(1)))).isEmpty();
    }

    @Test
    void a_withdrawn_meeting_does_not_hold_a_programme_open() {
        var id = started(district.district(), "主题教育", JANUARY);
        var meeting = studied(MAY);
        meetings.withdraw(district.firstStreetOfficer(), meeting, 1, "重复登记").orThrow();

        assertThat(messages(programmes.end(district.officer(), id, MAY))).isEmpty();
    }

    @Test
    void it_ends_after_its_start_and_once() {
        var id = started(district.district(), "主题教育", JANUARY);

        assertThat(messages(programmes.end(district.officer(), id, null)))
                .containsExactly("请填写结束日期；从这一天起不再开展。");
        assertThat(messages(programmes.end(district.officer(), id, JANUARY)))
                .containsExactly("结束日期须晚于启动日期 2020年1月10日。");
        programmes.end(district.officer(), id, JANUARY.plusDays(1)).orThrow();
        assertThat(messages(programmes.end(district.officer(), id, MAY)))
                .containsExactly("「主题教育」已自 2020年1月11日 起结束。");
    }

    @Test
    void who_keeps_no_programmes_starts_and_ends_none() {
        var id = started(district.district(), "主题教育", JANUARY);

        for (String who : List.of("street1", "community1", "leader", "office", "security")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> programmes.end(district.viewer(who), id, MAY));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() ->
                            programmes.start(
                                    district.viewer(who), theme(district.firstStreet(), "它", MAY)));
        }
    }

    @Test
    void the_keeper_of_a_street_ends_its_programmes_and_not_the_district_s() {
        var whole = started(district.district(), "全区的", JANUARY);
        var own = started(district.firstStreet(), "春晓街道的", JANUARY);
        var keeper = streetKeeper();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> programmes.end(keeper, whole, MAY));
        assertThat(messages(programmes.end(keeper, own, MAY))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> programmes.end(keeper, new ProgrammeId(Ids.next()), MAY));
    }

    @Test
    void whose_programmes_a_viewer_keeps_is_asked_for_all_at_once() {
        started(district.district(), "全区的", JANUARY);
        started(district.firstStreet(), "春晓街道的", JANUARY);
        var all =
                programmes.list(district.officer()).stream()
                        .filter(one ->
                                Set.of(district.district(), district.firstStreet())
                                        .contains(one.organization()))
                        .toList();

        assertThat(programmes.kept(streetKeeper(), all)).containsExactly(district.firstStreet());
        assertThat(programmes.kept(district.officer(), all)).hasSize(2);
        assertThat(programmes.kept(district.leader(), all)).isEmpty();
    }

    private Viewer streetKeeper() {
        var wanted =
                new NewAccount(
                        district.prefix().toLowerCase() + ".keeper",
                        "街道组织员",
                        Role.ORGANIZATION_SECTION,
                        district.firstStreet(),
                        null);
        var made = accounts.open(district.viewer("security"), wanted).orThrow();
        return accounts.viewer(made.id()).orElseThrow();
    }

    private MeetingId studied(LocalDate on) {
        var draft =
                new MeetingDraft(
                        MeetingKind.values()[0],
                        "学习研讨",
                        district.firstStreet(),
                        Set.of(),
                        on,
                        Manner.values()[0],
                        "",
                        "",
                        null,
                        null,
                        Map.of(),
                        ActivityKind.STUDY_DISCUSSION.name(),
                        Ids.next());
        return meetings.record(district.firstStreetOfficer(), draft).orThrow();
    }

    private @Nullable ProgrammeId running(OrganizationId organization, LocalDate day) {
        return programmes
                .runningFor(organization, ProgrammeKind.THEME_EDUCATION, day)
                .map(Programme::id)
                .orElse(null);
    }

    private ProgrammeId started(OrganizationId organization, String name, LocalDate on) {
        return programmes.start(district.officer(), theme(organization, name, on)).orThrow();
    }

    private static NewProgramme theme(OrganizationId organization, String name, LocalDate on) {
        return new NewProgramme(organization, ProgrammeKind.THEME_EDUCATION, name, "", on);
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(Breach::message).toList()
                : List.of();
    }
}
