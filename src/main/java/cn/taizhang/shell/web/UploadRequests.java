package cn.taizhang.shell.web;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * 上传的入口: stands before the check of form tokens, which would read a whole upload to find one. Files are taken from who is
 * signed in, at the addresses where records take attachments, registers whole sheets, materials texts and reports a table to fill, and nowhere else; one that is too
 * large is told so.
 */
final class UploadRequests extends OncePerRequestFilter {

    /** HTTP status 507: there is no room to store it. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final Pattern TAKES_FILES =
            Pattern.compile(
                    "/[a-z]+/[^/]+/attachments|/registers/[a-z-]+/([^/]+/attachments|import)"
                            + "|/material-templates|/materials/[^/]+/(?:returned|last)|/reports/table");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isSignedIn()) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
            return;
        }
        if (!takesFiles(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            request.getParts();
        } catch (IllegalStateException tooLarge) {
            logger.info("An upload was refused: " + tooLarge.getMessage());
            request.setAttribute("cameFrom", FailurePages.cameFrom(request));
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        } catch (IOException | ServletException broken) {
            refuse(broken, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Either what came was no whole form, or it could not be written down here; nothing else is done while reading. */
    private void refuse(Exception broken, HttpServletResponse response) throws IOException {
        if (isOurs(broken)) {
            logger.error("An upload could not be kept in the temporary directory", broken);
            response.sendError(INSUFFICIENT_STORAGE);
            return;
        }
        logger.info("An upload was broken off: " + broken.getMessage());
        if (!response.isCommitted()) { // where the sender hung up the server has given up answering
            // already
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isOurs(Exception broken) {
        return broken instanceof IOFileUploadException
                && !DisconnectedClientHelper.isClientDisconnectedException(broken)
                && !(broken.getCause() instanceof EOFException)
                && !(broken.getCause() instanceof SocketTimeoutException)
                && !(broken.getCause() instanceof MultipartStream.MalformedStreamException);
    }

    private static boolean takesFiles(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return HttpMethod.POST.matches(request.getMethod()) && TAKES_FILES.matcher(path).matches();
    }

    /** Wholly: who still owes the second factor sends no files. */
    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Sessions.SIGNED_IN.equals(one.getAuthority()));
    }
}
