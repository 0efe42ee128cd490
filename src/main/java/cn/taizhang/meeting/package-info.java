/**
 * 会议活动 — Meetings: one record for one real event, however many organizations took part.
 */
@ApplicationModule(
        displayName = "会议活动",
        allowedDependencies = {
            "kernel",
            "audit",
            "attachment",
            "attachment::web",
            "organization",
            "people",
            "account",
            "figure",
            "duty",
            "membership",
            "register",
            "quality",
            "spreadsheet"
        })
@NullMarked
package cn.taizhang.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
