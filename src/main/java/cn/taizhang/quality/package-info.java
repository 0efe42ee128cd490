/**
 * 数据质量 — Checks over what is recorded: business modules hand them down, here they are counted and shown with the reason why
 * and what to do. Knows no business module.
 */
@ApplicationModule(
        displayName = "数据质量",
        allowedDependencies = {"kernel", "organization", "account", "duty", "register"})
@NullMarked
package cn.taizhang.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
