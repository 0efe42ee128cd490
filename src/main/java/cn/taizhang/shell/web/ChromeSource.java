package cn.taizhang.shell.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Knows who looks at a page and what they may open. */
interface ChromeSource {

    /** The frame for this viewer, or null for someone who is not signed in. */
    @Nullable Chrome chromeFor(@Nullable Principal principal);
}
