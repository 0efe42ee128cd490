/**
 * 待办 — What waits for somebody: business modules hand duties down, the desk shows them.
 */
@ApplicationModule(
        displayName = "待办",
        allowedDependencies = {"kernel", "organization", "account"})
@NullMarked
package cn.taizhang.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
