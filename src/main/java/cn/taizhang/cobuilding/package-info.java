/**
 * 区域化党建 — The extended committees of streets (大工委) and communities (大党委).
 */
@ApplicationModule(
        displayName = "区域化党建",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.cobuilding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
