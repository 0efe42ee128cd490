package cn.taizhang.meeting;

import static cn.taizhang.attachment.SampleFiles.docx;
import static cn.taizhang.attachment.SampleFiles.joined;
import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.attachment.SampleFiles.picture;
import static cn.taizhang.attachment.SampleFiles.text;
import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.attachment.AttachmentLimits;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.attachment.NewFile;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

@ProductTest
@DisplayName("会议附件的页面")
class MeetingAttachmentPagesTests {

    private static final String LONG_NAME =
            "天祥社区党委关于学习贯彻城市基层党建工作经验交流座谈会精神的会议记录（征求意见后第三稿，含与会人员发言摘要）.docx";

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired MeetingAttachments records;
    @Autowired Attachments attachments;

    @Value("${spring.servlet.multipart.max-request-size}")
    DataSize largestRequest;

    @LocalServerPort int port;
    @TempDir Path folder;

    private TestDistrict district;
    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        clock.reset();
        district = districts.found();
        meeting =
                meetings.record(
                                district.firstCommunityClerk(),
                                aMeetingOf(district.firstCommunity())
                                        .with(district.thirdCommunity())
                                        .draft())
                        .orThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void files_are_uploaded_downloaded_refused_and_withdrawn(Screen screen) throws IOException {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            browser.keep("attachments-none-" + screen);
            page.click("button:has-text('上传')");
            assertThat(page.locator(".told .note.red").textContent()).contains("请先选择要上传的文件");

            choose(page, payload(LONG_NAME, docx()), payload("签到册.jpg", picture("jpeg")));
            assertThat(page.locator(".announcement[role=status]").textContent())
                    .contains("已上传 2 个", LONG_NAME, "签到册.jpg");
            assertThat(page.locator(".files li").count()).isEqualTo(2);
            assertThat(page.locator(".files").textContent()).contains("2020年6月30日 09:00 上传");
            browser.keep("attachments-" + screen);

            Download saved = page.waitForDownload(() -> page.click(".files a:text('签到册.jpg')"));
            assertThat(saved.suggestedFilename()).isEqualTo("签到册.jpg");
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(picture("jpeg"));

            choose(
                    page,
                    payload("名单.pdf", pdf()),
                    payload("安装程序.exe", joined(text("MZ"), new byte[99])),
                    payload("签到册副本.jpg", picture("jpeg")));
            assertThat(page.locator(".told .note.red").textContent()).contains("「安装程序.exe」没有上传");
            assertThat(page.locator(".told .note.ok").allTextContents())
                    .containsExactly("已上传 1 个：名单.pdf。", "「签到册副本.jpg」与附件「签到册.jpg」内容相同，没有重复保存。");
            browser.keep("attachments-refused-" + screen);

            page.click(".files li:has-text('签到册.jpg') >> text=撤回");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".breaches").textContent()).contains("请写明撤回原因");
            browser.keep("attachments-withdrawal-" + screen);
            page.fill("#f-reason", "拍糊了");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".files li:has-text('签到册.jpg')").textContent())
                    .contains("2020年6月30日 09:00 撤回：拍糊了");
            assertThat(page.locator(".files a:text('签到册.jpg')").count()).isZero();
            browser.keep("attachments-withdrawn-" + screen);
        }
    }

    @Test
    void a_reader_sees_and_downloads_and_is_offered_no_form() throws IOException {
        uploaded("会议记录.pdf", pdf());
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street2"));
            browser.go(path());
            browser.keep("attachments-reader-DESK");

            assertThat(page.locator(".files a:not(.btn)").allTextContents())
                    .containsExactly("会议记录.pdf");
            assertThat(page.locator(".upload").count()).isZero();
            var answer = page.request().get(address() + "/attachments/" + firstId());
            assertThat(answer.body()).isEqualTo(pdf());
        }
    }

    @Test
    void a_download_is_a_file_to_save_that_nobody_may_keep_or_run() throws IOException {
        uploaded("会议 记录（一）.pdf", pdf());
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            String one = address() + "/attachments/" + firstId();
            var answer = page.request().get(one);
            var part =
                    page.request()
                            .get(one, RequestOptions.create().setHeader("Range", "bytes=0-3"));
            var head = page.request().head(one);

            assertThat(answer.headers())
                    .containsEntry("content-type", "application/pdf")
                    .containsEntry("content-length", String.valueOf(pdf().length))
                    .containsEntry("cache-control", "private, no-store")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                    .containsEntry("cross-origin-resource-policy", "same-origin")
                    .containsEntry("accept-ranges", "none")
                    .hasEntrySatisfying(
                            "content-disposition",
                            told ->
                                    assertThat(told)
                                            .startsWith("attachment; ")
                                            .contains(
                                                    "filename*=UTF-8''%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95%EF%BC%88%E4%B8%80%EF%BC%89.pdf"));
            assertThat(part.status()).isEqualTo(200);
            assertThat(part.body()).isEqualTo(pdf());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void nothing_is_found_by_others_under_another_record_or_at_an_address_of_its_own()
            throws IOException {
        uploaded("会议记录.pdf", pdf());
        var own =
                meetings.record(
                                district.secondStreetOfficer(),
                                aMeetingOf(district.secondStreet()).topic("街道的会").draft())
                        .orThrow();
        String id = firstId();
        try (var browser = Browser.open(Screen.DESK, port);
                var nobody = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street2"));
            for (String path :
                    new String[] {
                        "/meetings/" + own + "/attachments/" + id,
                        "/meetings/" + own + "/attachments/" + id + "/withdrawal",
                        "/meetings/" + meeting + "/attachments/nonsense",
                        "/meetings/nonsense/attachments/" + id,
                        "/registers/documents/" + meeting + "/attachments/" + id,
                        "/attachments/" + id
                    }) {
                assertThat(page.request().get(at(path)).status()).as(path).isEqualTo(404);
            }
            var stranger = nobody.page().request().get(address() + "/attachments/" + id);
            assertThat(stranger.url()).endsWith("/login");
            assertThat(stranger.body()).isNotEqualTo(pdf());
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("security"));
            assertThat(page.request().get(address() + "/attachments/" + id).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void one_file_that_is_too_large_is_told_by_name_and_the_others_are_kept() throws IOException {
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            page.setInputFiles(
                    "#f-files",
                    new Path[] {
                        large("录像.pdf", AttachmentLimits.LARGEST_FILE + 1L),
                        Files.write(folder.resolve("记录.pdf"), pdf())
                    });
            page.click("button:has-text('上传')");

            assertThat(page.locator(".told .note.red").textContent())
                    .contains("「录像.pdf」没有上传：文件有 20.0 MB，单个文件最大 20 MB");
            assertThat(page.locator(".files a:not(.btn)").allTextContents())
                    .containsExactly("记录.pdf");
        }
    }

    @Test
    void an_upload_that_is_too_large_in_all_gets_a_page_and_no_broken_connection()
            throws IOException {
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            page.setInputFiles("#f-files", large("录像.mp4", AttachmentLimits.LARGEST_REQUEST + 1L));
            page.click("button:has-text('上传')");

            assertThat(page.locator(".failure").textContent())
                    .contains("413", "这次上传的文件太大，没有保存", "合计不超过 100 MB");
            browser.keep("attachments-too-large-PHONE");
            page.click("text=回到刚才的页面");
            assertThat(page.locator("h1").textContent()).isEqualTo("传达学习全国两会精神");
        }
    }

    @Test
    void the_limits_that_are_told_are_those_of_the_server() {
        assertThat(largestRequest.toBytes()).isEqualTo(AttachmentLimits.LARGEST_REQUEST);
        assertThat(AttachmentLimits.LARGEST_REQUEST_LABEL)
                .isEqualTo(largestRequest.toMegabytes() + " MB");
        assertThat(AttachmentLimits.LARGEST_FILE_LABEL)
                .isEqualTo(AttachmentLimits.LARGEST_FILE / 1024 / 1024 + " MB");
    }

    @Test
    void files_come_in_from_who_is_signed_in_with_the_form_s_token_and_only_here() {
        try (var browser = Browser.open(Screen.DESK, port);
                var nobody = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            String token = page.inputValue(".upload input[name=_csrf]");

            assertThat(
                            post(nobody.page(), "/meetings/" + meeting + "/attachments", token)
                                    .headers())
                    .hasEntrySatisfying(
                            "location", to -> assertThat(to).endsWith("/login?expired"));
            assertThat(post(page, "/meetings/" + meeting + "/attachments", "wrong").status())
                    .isEqualTo(403);
            assertThat(post(page, "/meetings", token).status()).isEqualTo(415);
            assertThat(attachments.of(records.of(district.officer(), meeting))).isEmpty();
            assertThat(post(page, "/meetings/" + meeting + "/attachments", token).status())
                    .isEqualTo(302);
        }
    }

    @Test
    void the_same_form_sent_twice_keeps_one_file() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            String token = page.inputValue(".upload input[name=_csrf]");
            for (int i = 0; i < 2; i++) {
                assertThat(post(page, "/meetings/" + meeting + "/attachments", token).status())
                        .isEqualTo(302);
            }
            browser.go(path());

            assertThat(page.locator(".files li").count()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_cut_in_the_middle_leaves_nothing() throws IOException {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(path());
            String token = page.inputValue(".upload input[name=_csrf]");
            String cookies =
                    page.context().cookies().stream()
                            .map(cookie -> cookie.name + "=" + cookie.value)
                            .collect(Collectors.joining("; "));
            String body =
                    "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                            + token
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 half of it";
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write(
                                """
                                POST /meetings/%s/attachments HTTP/1.1\r
                                Host: 127.0.0.1:%d\r
                                Cookie: %s\r
                                Content-Type: multipart/form-data; boundary=b\r
                                Content-Length: 100000\r
                                \r
                                %s\
                                """
                                        .formatted(meeting, port, cookies, body)
                                        .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                // the server has finished with the request when it answers or hangs up
                socket.getInputStream().readAllBytes();
            }

            browser.go(path());
            assertThat(page.locator("h1").textContent()).isEqualTo("传达学习全国两会精神");
            assertThat(page.locator(".files").count()).isZero();
        }
    }

    private void choose(Page page, FilePayload... files) {
        page.setInputFiles("#f-files", files);
        page.click("button:has-text('上传')");
    }

    private void uploaded(String name, byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "file", ""), content);
        var clerk = district.firstCommunityClerk();
        attachments.add(
                clerk.actor(), records.of(clerk, meeting), List.of(new NewFile(name, file)));
    }

    private String firstId() {
        return attachments
                .of(records.of(district.officer(), meeting))
                .getFirst()
                .id()
                .value()
                .toString();
    }

    private APIResponse post(Page page, String path, String token) {
        var form =
                FormData.create()
                        .set("_csrf", token)
                        .set("files", payload("会议记录.pdf", pdf("/Same 1")));
        return page.request()
                .post(at(path), RequestOptions.create().setMultipart(form).setMaxRedirects(0));
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /** A file of zeros that takes no room. */
    private Path large(String name, long size) throws IOException {
        var path = folder.resolve(name);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
        }
        return path;
    }

    private String path() {
        return "/meetings/" + meeting;
    }

    private String address() {
        return at(path());
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
