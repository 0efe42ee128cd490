package cn.taizhang.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 同时办理的请求: with a thread for each request nothing else bounds them, and all would fail together for want of a
 * connection. Who finds no place within two seconds is told so. What a client sends is read before a place is taken, so
 * that a slow client keeps none from others. Files take long to come and go: they have places of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class WorkAtOnce extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WorkAtOnce.class);

    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What is served without work. */
    private static final List<String> AT_HAND = List.of("/css/", "/image/", "/vendor/", "/health");

    private final Semaphore places;
    private final Semaphore placesForFiles;

    WorkAtOnce(
            @Value("${taizhang.requests-at-once:60}") int most,
            @Value("${taizhang.files-at-once:20}") int mostFiles) {
        this.places = new Semaphore(most, true);
        this.placesForFiles = new Semaphore(mostFiles, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return AT_HAND.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = isFile(request);
        var among = file ? placesForFiles : places;
        if (!file) {
            // reads the form: nobody waits in here for what a client still has to send
            request.getParameterMap();
        }
        if (!taken(among)) {
            LOG.warn("同时办理的请求已满，已答复 503");
            Overload.tell(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            among.release();
        }
    }

    /** What is sent in parts is read by who has seen that the sender may send it, and not here. */
    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10)
                || request.getServletPath().contains("/attachments/");
    }

    private static boolean taken(Semaphore among) {
        try {
            return among.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
