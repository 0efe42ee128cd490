/**
 * 外壳 — What holds the rest together: command line, layout, navigation, desk, log-in and error pages.
 */
@ApplicationModule(
        displayName = "外壳",
        allowedDependencies = {
            "kernel",
            "database",
            "secret",
            "backup",
            "regulation",
            "audit",
            "organization",
            "people",
            "account",
            "account::web",
            "membership",
            "register",
            "spreadsheet",
            "meeting",
            "register",
            "figure",
            "duty",
            "campaign",
            "document",
            "intake",
            "matching",
            "wordfile",
            "report",
            "tablefill",
            "demo",
            "parcel",
            "portal",
            "publication",
            "decision",
            "notice",
            "ballot",
            "method"
        })
@NullMarked
package cn.taizhang.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
