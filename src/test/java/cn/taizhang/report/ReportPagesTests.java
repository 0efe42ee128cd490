package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("材料页")
class ReportPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private Meetings meetings;
    @Autowired private Programmes programmes;
    @Autowired private Reports reports;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(Browser.Screen.class)
    void a_figure_in_the_draft_answers_why_beside_the_text(Browser.Screen screen) {
        var district = aDistrictThatStudied();

        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("office"));
            var page = browser.go("/reports");
            browser.keep("reports-choose-" + screen);
            page.click("text=起草半年汇报");
            browser.keep("reports-draft-" + screen);

            page.click("article a.blank:text-is('1') >> nth=-1");

            assertThat(page.locator("aside.why").innerText()).contains("怎么算的", "计数时段");
            browser.keep("reports-why-" + screen);
        }
    }

    @Test
    void the_draft_is_taken_along_as_a_word_document() {
        var district = aDistrictThatStudied();

        try (var browser = Browser.open(Browser.Screen.DESK, port)) {
            browser.signIn(district.login("office"));
            var page = browser.go("/reports/draft");

            var file = page.waitForDownload(() -> page.click("text=下载 Word 文档"));

            assertThat(file.suggestedFilename()).endsWith("（截至2020-06-30）.docx");
            file.saveAs(Path.of("target", "screenshots", "report.docx"));
        }
    }

    @Test
    void the_annex_says_of_each_figure_how_it_was_counted() throws Exception {
        var district = aDistrictThatStudied();
        var period = ReportPeriod.parse("2020H1").orElseThrow();
        var request = new ReportRequest(district.district(), period, LocalDate.of(2020, 6, 30));
        var draft = reports.draft(district.officer(), request).orThrow();

        var bytes = reports.write(district.officer(), draft, Reports.Annex.FIGURES);

        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).getCell(4).getText()).isEqualTo("统计口径");
            assertThat(table.getText()).contains("学习研讨次数", "几家联办只计一次");
        }
    }

    @Test
    void a_cut_off_after_today_is_refused() {
        var district = districts.found();
        var period = ReportPeriod.parse("2020H1").orElseThrow();
        var request = new ReportRequest(district.district(), period, LocalDate.of(2020, 7, 1));

        assertThat(reports.draft(district.officer(), request))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.breaches().toString()).contains("不能晚于今天"));
    }

    @Test
    void nobody_drafts_for_an_organization_outside_their_right_to_draft() {
        var own = districts.found();
        var foreign = districts.found();
        var period = ReportPeriod.parse("2020H1").orElseThrow();
        var request = new ReportRequest(foreign.district(), period, LocalDate.of(2020, 6, 30));

        assertThatThrownBy(() -> reports.draft(own.officer(), request))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_cut_off_before_the_period_is_told_and_what_was_typed_stays() {
        var district = districts.found();

        try (var browser = Browser.open(Browser.Screen.DESK, port)) {
            browser.signIn(district.login("office"));
            var page = browser.go("/reports/draft?period=2020H1&asOf=2019-12-31");

            assertThat(page.content()).contains("截至日2019年12月31日早于2020年上半年的第一天2020年1月1日");
            assertThat(page.inputValue("#f-asOf")).isEqualTo("2019-12-31");
        }
    }

    @Test
    void who_does_not_draft_reports_is_told_who_does() {
        var district = districts.found();

        try (var browser = Browser.open(Browser.Screen.DESK, port)) {
            browser.signIn(district.login("community1"));
            Page page = browser.go("/reports");

            assertThat(page.content()).contains("办公室（起草）");
        }
    }

    private TestDistrict aDistrictThatStudied() {
        var district = districts.found();
        var theme =
                new NewProgramme(
                        district.district(),
                        ProgrammeKind.THEME_EDUCATION,
                        "“不忘初心、牢记使命”制度",
                        "",
                        LocalDate.of(2020, 1, 8));
        programmes.start(district.officer(), theme).orThrow();
        record(district.officer(), district.firstStreet(), "STUDY_DISCUSSION");
        record(district.officer(), district.secondStreet(), "SPECIAL_ACTIVITY");
        return district;
    }

    private void record(Viewer viewer, OrganizationId host, @Nullable String mark) {
        var draft =
                new MeetingDraft(
                        MeetingKind.STUDY,
                        "基层治理专题学习研讨",
                        host,
                        Set.of(),
                        LocalDate.of(2020, 5, 18),
                        Manner.ON_SITE,
                        "三楼会议室",
                        "",
                        30,
                        28,
                        Map.of(),
                        mark,
                        Ids.next());
        meetings.record(viewer, draft).orThrow();
    }
}
