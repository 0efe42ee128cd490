/**
 * 填表 — A superior's table comes back filled: its headings matched to figures, its rows to organizations, every number
 * answerable, what stays empty with its reason.
 */
@ApplicationModule(
        displayName = "填表",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "spreadsheet",
            "figure",
            "matching"
        })
@NullMarked
package cn.taizhang.tablefill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
