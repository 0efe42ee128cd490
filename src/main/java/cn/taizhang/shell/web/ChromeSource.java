package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows who looks at a page and what they may open. */
interface ChromeSource {

    /** The frame for this request's viewer, or null for someone who is not signed in. */
    @Nullable Chrome chromeFor(HttpServletRequest request);
}
