/**
 * 数据 — Figures: definitions handed down by business modules, evaluated, broken down and led back to records.
 */
@ApplicationModule(
        displayName = "数据",
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "organization",
            "account",
            "register",
            "spreadsheet"
        })
@NullMarked
package cn.taizhang.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
