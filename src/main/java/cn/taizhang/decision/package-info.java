/**
 * 社区民主决策 — Where the method 一征三议两公开 was rolled out, and the matters decided by it.
 */
@ApplicationModule(
        displayName = "社区民主决策",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
