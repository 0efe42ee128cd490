/**
 * 账号与权限 — Accounts, roles and log-in; the viewer that every page hands to the facades.
 */
@ApplicationModule(
        displayName = "账号与权限",
        allowedDependencies = {"kernel", "secret", "audit", "organization", "people"})
@NullMarked
package cn.taizhang.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
