/**
 * 区域化党建 — The extended committees of streets (大工委) and communities (大党委), the units that take part, who represents
 * them, and what was agreed.
 */
@ApplicationModule(
        displayName = "区域化党建",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "register",
            "figure",
            "quality"
        })
@NullMarked
package cn.taizhang.cobuilding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
