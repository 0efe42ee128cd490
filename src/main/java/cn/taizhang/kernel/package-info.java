/**
 * 内核 — Arithmetic and words that every module shares: legal ratios, deadlines, periods, the clock, refusals.
 * Knows no Spring, no SQL and no other module.
 */
@ApplicationModule(
        displayName = "内核",
        allowedDependencies = {})
@NullMarked
package cn.taizhang.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
