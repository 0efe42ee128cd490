/**
 * 人才 — Talents introduced from elsewhere, policies and bases.
 */
@ApplicationModule(
        displayName = "人才",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
