/**
 * 专题与活动 — Theme programmes and working mechanisms with their start; study discussions and special activities over
 * meetings; pilots, campaigns and major projects.
 */
@ApplicationModule(
        displayName = "专题与活动",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "meeting",
            "figure",
            "register",
            "quality",
            "duty",
            "regulation"
        })
@NullMarked
package cn.taizhang.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
