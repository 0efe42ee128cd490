package cn.taizhang.attachment.web;

import cn.taizhang.attachment.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * 下载的应答: always a file to save, never a page of ours. Pictures and PDF are not shown in the browser either: what somebody
 * uploaded never runs under our address. Parts of a file (Range) are not handed out; the whole is sent.
 */
final class DownloadResponse {

    private DownloadResponse() {}

    static void send(Download download, HttpServletResponse response) throws IOException {
        var attachment = download.attachment();
        response.setContentType(attachment.type().mediaType());
        response.setContentLength(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        try {
            download.writeTo(response.getOutputStream());
        } catch (IllegalStateException fault) {
            // the page that tells of the fault must not be saved under the file's name
            if (!response.isCommitted()) {
                response.reset();
            }
            throw fault;
        }
    }
}
