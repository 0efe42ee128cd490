package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("上传的入口")
class UploadRequestsTests {

    private static final String TAKES_FILES = "/meetings/7/attachments";

    @BeforeEach
    void signedIn() {
        var somebody = new TestingAuthenticationToken("somebody", "", Sessions.SIGNED_IN);
        SecurityContextHolder.getContext().setAuthentication(somebody);
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_still_owes_the_second_factor_sends_no_files() throws Exception {
        var half = new TestingAuthenticationToken("half", "", Sessions.HALF_SIGNED_IN);
        SecurityContextHolder.getContext().setAuthentication(half);
        var request = new MockHttpServletRequest("POST", "/meetings/1/attachments");
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();

        new UploadRequests().doFilter(request, response, new MockFilterChain());

        assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
    }

    @Test
    void a_form_without_files_is_let_through_unread() throws ServletException, IOException {
        var request = new Upload(TAKES_FILES, null);
        request.setContentType("application/x-www-form-urlencoded");

        assertThat(statusOf(request)).isEqualTo(200);
        assertThat(request.read).isFalse();
    }

    @Test
    void files_are_read_where_records_take_them_and_nowhere_else()
            throws ServletException, IOException {
        for (String path :
                List.of("/meetings", "/login", "/meetings/7/8/attachments", "/a/b/attachments/c")) {
            var elsewhere = new Upload(path, null);
            assertThat(statusOf(elsewhere)).as(path).isEqualTo(415);
            assertThat(elsewhere.read).isFalse();
        }
        assertThat(statusOf(new Upload(TAKES_FILES, null))).isEqualTo(200);
        assertThat(statusOf(new Upload("/registers/documents/7/attachments", null))).isEqualTo(200);
        var opened = new Upload(TAKES_FILES, null);
        opened.setMethod("PUT");
        assertThat(statusOf(opened)).isEqualTo(415);
    }

    @Test
    void nothing_is_read_from_who_is_not_signed_in() throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        var request = new Upload(TAKES_FILES, null);

        assertThat(statusOf(request)).isEqualTo(302);
        assertThat(request.read).isFalse();
    }

    @Test
    void what_goes_wrong_is_told_by_whose_it_is() throws ServletException, IOException {
        assertThat(statusOf(new Upload(TAKES_FILES, new IllegalStateException("too large"))))
                .isEqualTo(413);
        for (var sendersOwn :
                List.of(
                        new IOFileUploadException("", new EOFException()),
                        new IOFileUploadException("", new SocketTimeoutException()),
                        new FileUploadException("no boundary"))) {
            assertThat(statusOf(new Upload(TAKES_FILES, sendersOwn))).isEqualTo(400);
        }
        var full = new IOFileUploadException("", new IOException("No space left on device"));
        assertThat(statusOf(new Upload(TAKES_FILES, full))).isEqualTo(507);
    }

    private static int statusOf(Upload request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new UploadRequests().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    /** A request that brings files, or fails while they are read. */
    private static final class Upload extends MockHttpServletRequest {

        private final @Nullable Exception failure;
        private boolean read;

        private Upload(String path, @Nullable Exception failure) {
            super("POST", path);
            this.failure = failure;
            setContentType("multipart/form-data; boundary=b");
        }

        @Override
        public Collection<Part> getParts() throws IOException {
            read = true;
            if (failure instanceof IOException broken) {
                throw broken;
            }
            if (failure instanceof RuntimeException tooLarge) {
                throw tooLarge;
            }
            return List.of();
        }
    }
}
