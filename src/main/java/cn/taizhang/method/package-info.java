/**
 * 工作法 — Work methods as a district declares them: a name whose numerals are a checksum, groups and parts, each part bound to
 * a figure, a register or tasks of its own; and whether each part lives, organization by organization.
 */
@ApplicationModule(
        displayName = "工作法",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "figure",
            "register",
            "spreadsheet",
            "duty"
        })
@NullMarked
package cn.taizhang.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
