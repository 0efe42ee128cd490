package cn.taizhang.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * 故障编号: a fault nobody foresaw becomes a page with a number, and the same number stands beside it in the log.
 * The number is short enough to be read out on the telephone. The page says nothing else of the cause.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class TraceNumberFilter extends OncePerRequestFilter {

    /** Request attribute, read by the error page, and key of the log's context. */
    static final String TRACE_NUMBER = "traceNumber";

    private static final Logger LOG = LoggerFactory.getLogger(TraceNumberFilter.class);

    /** Without 0, O, 1, I, L, U, V: they are misheard or misread. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    private static final int LENGTH = 8;

    private final RandomGenerator random = RandomGenerator.getDefault();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = next();
        request.setAttribute(TRACE_NUMBER, number);
        MDC.put(TRACE_NUMBER, number);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error fault) {
            if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
                throw fault;
            }
            if (fault instanceof InvalidParameterException broken && !response.isCommitted()) {
                response.sendError(broken.getErrorCode());
                return;
            }
            if (unreadableParts(fault) && !response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            if (Overload.isBehind(fault) && !response.isCommitted()) {
                LOG.warn("数据库连接用尽或连不上，已答复 503");
                Overload.tell(request, response);
                return;
            }
            if (DiskFull.isBehind(fault) && !response.isCommitted()) {
                LOG.error("数据库所在的磁盘已满，已答复 507");
                response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
                return;
            }
            // the query is left out: it may hold what someone searched for
            LOG.error(
                    "Fault {} at {} {}",
                    number,
                    request.getMethod(),
                    Printable.of(request.getRequestURI()),
                    fault);
            if (response.isCommitted()) {
                throw new IOException("the answer had already begun, fault " + number, fault);
            }
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            MDC.remove(TRACE_NUMBER);
        }
    }

    private static boolean unreadableParts(Throwable fault) {
        return fault instanceof ServletException && fault.getCause() instanceof MultipartException;
    }

    private String next() {
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                letters.append('-');
            }
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
