/**
 * 党籍 — Party membership as dated slices; the roll of any organization on any day.
 */
@ApplicationModule(
        displayName = "党籍",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "people",
            "account",
            "register",
            "spreadsheet",
            "figure",
            "duty"
        })
@NullMarked
package cn.taizhang.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
