package cn.taizhang.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 只收本站的表单: what a browser says of the page that a form stood on. New ones say it in words of their own, old ones by Origin or
 * Referer; who says nothing is no browser that filled in our form.
 */
final class OwnFormsOnly extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String page = origin == null ? request.getHeader(HttpHeaders.REFERER) : origin;
        return page != null && request.getServerName().equalsIgnoreCase(hostOf(page));
    }

    private static @Nullable String hostOf(String page) {
        try {
            return new URI(page).getHost();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
