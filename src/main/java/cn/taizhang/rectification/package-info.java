/**
 * 整改 — Rectification after inspections (巡视巡察整改): rounds, the items of their approved plans, and how each item came along.
 */
@ApplicationModule(
        displayName = "整改",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
