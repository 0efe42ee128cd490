package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every page. */
@ControllerAdvice
final class ChromeAdvice {

    private final ChromeSource source;

    ChromeAdvice(ChromeSource source) {
        this.source = source;
    }

    @ModelAttribute("chrome")
    @Nullable Chrome chrome(HttpServletRequest request) {
        return source.chromeFor(request);
    }
}
