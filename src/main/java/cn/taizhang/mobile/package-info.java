/**
 * 流动党员 — Members away from the branch that keeps their membership, and the activity certificates handed out to them.
 */
@ApplicationModule(
        displayName = "流动党员",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "people",
            "account",
            "register",
            "figure",
            "quality"
        })
@NullMarked
package cn.taizhang.mobile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
