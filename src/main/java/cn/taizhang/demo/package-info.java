/**
 * 演示区 — The fictional district: eighteen months of records, the same every time.
 */
@ApplicationModule(
        displayName = "演示区",
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "organization",
            "people",
            "account",
            "membership",
            "method",
            "meeting",
            "figure",
            "campaign",
            "document",
            "rectification",
            "notice",
            "ballot",
            "sealing",
            "sealedballot",
            "decision",
            "cobuilding",
            "station",
            "cadre",
            "talent",
            "register",
            "spreadsheet"
        })
@NullMarked
package cn.taizhang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
