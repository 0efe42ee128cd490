/**
 * 审计 — The trail of every write: appended in the writing transaction, never changed.
 */
@ApplicationModule(displayName = "审计", allowedDependencies = "kernel")
@NullMarked
package cn.taizhang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
