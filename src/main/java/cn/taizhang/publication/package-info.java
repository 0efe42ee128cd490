/**
 * 对外发布 — What goes out to the public side and what comes in from it. One person prepares, another reviews, and only what was
 * reviewed goes, as files (docs/adr/031).
 */
@ApplicationModule(
        displayName = "对外发布",
        allowedDependencies = {
            "kernel",
            "parcel",
            "secret",
            "audit",
            "organization",
            "account",
            "duty",
            "notice",
            "decision"
        })
@NullMarked
package cn.taizhang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
