package cn.taizhang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Recording;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Presence;
import cn.taizhang.people.PersonId;
import cn.taizhang.quality.Checks;
import cn.taizhang.quality.Finding;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("专题活动的数据质量")
class CampaignDataChecksTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 20);

    @Autowired private Checks checks;
    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Recording recording;
    private PersonId member;

    @BeforeEach
    void a_branch_in_a_theme_programme() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        member = districts.member("王芳", district.firstBranch(), TestDistricts.FOUNDED);
    }

    @Test
    void a_study_discussion_without_presider_and_without_a_list_is_told() {
        recorded(MeetingKind.STUDY, "", Map.of(), "STUDY_DISCUSSION");

        assertThat(told("study-without-names")).containsExactly("2020年6月20日，没有填主持人，没有到会名单");
    }

    @Test
    void what_alone_is_lacking_is_told_alone() {
        recorded(MeetingKind.STUDY, "王芳", Map.of(), "STUDY_DISCUSSION");
        recorded(MeetingKind.STUDY, "", present(), "STUDY_DISCUSSION");

        assertThat(told("study-without-names"))
                .containsExactlyInAnyOrder("2020年6月20日，没有到会名单", "2020年6月20日，没有填主持人");
    }

    @Test
    void one_with_both_and_an_unmarked_one_are_not_told() {
        recorded(MeetingKind.STUDY, "王芳", present(), "STUDY_DISCUSSION");
        recorded(MeetingKind.WORKING, "", Map.of(), null);

        assertThat(told("study-without-names")).isEmpty();
    }

    @Test
    void a_theme_party_day_marked_as_a_special_activity_is_told() {
        recorded(MeetingKind.THEME_PARTY_DAY, "", Map.of(), "SPECIAL_ACTIVITY");

        assertThat(told("party-day-as-activity")).containsExactly("2020年6月20日的主题党日，标记为特色活动");
    }

    @Test
    void a_party_day_without_the_mark_and_an_activity_of_its_own_are_not_told() {
        recorded(MeetingKind.THEME_PARTY_DAY, "", Map.of(), null);
        recorded(MeetingKind.SPECIAL_ACTIVITY, "", Map.of(), "SPECIAL_ACTIVITY");

        assertThat(told("party-day-as-activity")).isEmpty();
    }

    private Map<PersonId, Presence> present() {
        return Map.of(member, Presence.PRESENT);
    }

    private void recorded(
            MeetingKind kind,
            String presider,
            Map<PersonId, Presence> list,
            @Nullable String mark) {
        recording.record(
                new MeetingDraft(
                        kind,
                        "传达学习有关精神",
                        district.firstBranch(),
                        Set.of(),
                        DAY,
                        Manner.ON_SITE,
                        "",
                        presider,
                        null,
                        null,
                        list,
                        mark,
                        UUID.randomUUID()));
    }

    private List<String> told(String check) {
        return checks.findings(district.officer(), check, null, 100).stream()
                .map(Finding::detail)
                .toList();
    }
}
