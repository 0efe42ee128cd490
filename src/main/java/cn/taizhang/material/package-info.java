/**
 * 办稿 — A text dropped in becomes a template, a template drawn for a period becomes a material; its places are bound, confirmed by
 * the sections that answer, sent for review, and fixed when it is approved.
 */
@ApplicationModule(
        displayName = "办稿",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "figure",
            "intake",
            "duty",
            "matching",
            "promise",
            "proofreading",
            "wordfile",
            "report"
        })
@NullMarked
package cn.taizhang.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
