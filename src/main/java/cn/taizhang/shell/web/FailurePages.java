package cn.taizhang.shell.web;

import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * 办不成的三种情形: not there, not allowed, changed meanwhile, each with its page. Every other exception is a fault and is
 * left to {@link TraceNumberFilter}.
 */
@ControllerAdvice
final class FailurePages {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    /** Parameters that nobody typed, or that nobody may see again. */
    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", "_method", "version", "seen", "shown", "section", "outcome");

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ChromeSource chrome;

    FailurePages(ChromeSource chrome) {
        this.chrome = chrome;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound failure, HttpServletRequest request) {
        return page("error/404", HttpStatus.NOT_FOUND, failure, request);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed failure, HttpServletRequest request) {
        LOG.info("拒绝（403）：{} {}", request.getMethod(), WhoAsks.in(request));
        return page("error/403", HttpStatus.FORBIDDEN, failure, request);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(ChangedMeanwhile failure, HttpServletRequest request) {
        return page("error/409", HttpStatus.CONFLICT, failure, request)
                .addObject("typed", typed(request));
    }

    private ModelAndView page(
            String view, HttpStatus status, RuntimeException failure, HttpServletRequest request) {
        return new ModelAndView(view, status)
                .addObject("failureMessage", failure.getMessage())
                .addObject("cameFrom", cameFrom(request))
                .addObject("chrome", chrome.chromeFor(request));
    }

    /** What was typed, in the order of the form, so that nothing has to be thought up twice. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !isUntold(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(value -> !value.isBlank() && !IDENTIFIER.matcher(value).matches())
                .toList();
    }

    private static boolean isUntold(String parameter) {
        return NOT_TYPED.contains(parameter)
                || parameter.toLowerCase(Locale.ROOT).contains("password")
                || parameter.equals("code");
    }

    /** The page of ours on which the reader was, or null: an address of someone else is never linked. */
    static @Nullable String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            var address = new URI(referer);
            var here = request.getHeader(HttpHeaders.HOST);
            var path = address.getRawPath();
            var ours = Objects.equals(address.getRawAuthority(), here);
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
