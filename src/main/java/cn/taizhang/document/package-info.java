/**
 * 制度文件 — Documents of the district's systems (制度): category, kind, state and dates.
 */
@ApplicationModule(
        displayName = "制度文件",
        allowedDependencies = {
            "kernel",
            "audit",
            "attachment",
            "attachment::web",
            "organization",
            "account",
            "register",
            "quality",
            "figure",
            "duty",
            "regulation"
        })
@NullMarked
package cn.taizhang.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
