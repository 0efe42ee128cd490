package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.People;
import cn.taizhang.people.Post;
import cn.taizhang.people.PostTitle;
import cn.taizhang.register.Imports;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("任职台账")
class PostRegisterTests {

    private static final LocalDate APPOINTED = LocalDate.of(2019, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2020, 5, 1);
    private static final List<@Nullable Object> HEADINGS =
            row("任职人员", "任职组织", "职务", "任职日期", "免职日期");

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @Autowired private Memberships memberships;
    @Autowired private Imports imports;
    @TempDir private Path folder;

    private TestDistrict district;
    private SheetFiles files;

    @BeforeEach
    void aMemberOfEachStreet() {
        district = districts.found();
        districts.member("李强", district.firstBranch(), APPOINTED);
        districts.member("王秀兰", district.thirdBranch(), APPOINTED);
        files = new SheetFiles(imports, district.officer(), folder);
    }

    private List<String> secretaries(OrganizationId organization, LocalDate day) {
        return people.postsIn(organization, day).stream()
                .filter(post -> post.title() == PostTitle.SECRETARY)
                .map(Post::personName)
                .toList();
    }

    @Test
    void a_secretary_is_in_office_from_the_first_day_to_the_day_before_the_last() {
        var sheet =
                files.bring(
                        PostRegister.KEY,
                        HEADINGS,
                        row("李强", "天祥社区", "书记", APPOINTED, LEFT),
                        row("王秀兰", "天祥社区", "书记", LEFT, null));

        assertThat(refusals(sheet)).isEmpty();
        var community = district.firstCommunity();
        assertThat(secretaries(community, APPOINTED.minusDays(1))).isEmpty();
        assertThat(secretaries(community, LEFT.minusDays(1))).containsExactly("李强");
        assertThat(secretaries(community, LEFT)).containsExactly("王秀兰");
    }

    @Test
    void one_person_holds_one_post_once_a_day() {
        files.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", APPOINTED, null));

        var again = files.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", LEFT, null));

        assertThat(refusals(again)).hasSize(1);
        assertThat(secretaries(district.firstCommunity(), LEFT)).containsExactly("李强");
    }

    @Test
    void the_same_file_once_more_changes_nothing() {
        files.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", APPOINTED, null));

        var again =
                files.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", APPOINTED, null));

        assertThat(refusals(again)).isEmpty();
        assertThat(again.same()).isEqualTo(1);
    }

    @Test
    void a_second_secretary_waits_until_the_first_has_left() {
        files.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", APPOINTED, null));

        var second = files.bring(PostRegister.KEY, HEADINGS, row("王秀兰", "天祥社区", "书记", LEFT, null));
        var both =
                files.bring(
                        PostRegister.KEY,
                        HEADINGS,
                        row("李强", "天祥社区", "书记", APPOINTED, LEFT),
                        row("王秀兰", "天祥社区", "书记", LEFT, null));

        assertThat(refusals(second).getFirst()).contains("「李强」自 2019-01-01 起任书记，还没有离任");
        assertThat(refusals(both)).isEmpty();
    }

    @Test
    void one_who_is_kept_elsewhere_by_now_is_appointed_there() {
        var person = districts.member("赵国庆", district.firstBranch(), APPOINTED);
        memberships.transfer(TestDistricts.MAKER, person, district.thirdBranch(), LEFT).orThrow();
        var street = files.as(district.login("street1").viewer());

        var sheet =
                street.bring(PostRegister.KEY, HEADINGS, row("赵国庆", "天祥社区", "工作人员", LEFT, null));

        assertThat(refusals(sheet).getFirst()).contains("此人现在不在您管理的范围内");
    }

    @Test
    void a_day_to_come_and_an_end_before_the_beginning_are_refused_together() {
        var sheet =
                files.bring(
                        PostRegister.KEY,
                        HEADINGS,
                        row("李强", "天祥社区", "书记", LocalDate.of(2020, 7, 1), APPOINTED));

        assertThat(refusals(sheet))
                .hasSize(2)
                .anyMatch(told -> told.contains("到任之后再登记"))
                .anyMatch(told -> told.contains("免职日期须晚于任职日期"));
    }

    @Test
    void a_street_appoints_nobody_in_the_other() {
        var street = files.as(district.login("street1").viewer());

        var there = street.bring(PostRegister.KEY, HEADINGS, row("李强", "东门社区", "书记", LEFT, null));
        var here = street.bring(PostRegister.KEY, HEADINGS, row("李强", "天祥社区", "书记", LEFT, null));

        assertThat(refusals(there)).hasSize(1);
        assertThat(refusals(here)).isEmpty();
    }
}
