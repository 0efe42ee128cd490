/**
 * 社区民主决策 — Where the method 一征三议两公开 was rolled out, and the matters decided by it: with their six dates only, or step by step
 * as a procedure ({@link cn.taizhang.decision.DecisionProcedures}), whose stages docs/modules/decision-stages.mmd draws. Why it is built
 * so: ADR 030.
 */
@ApplicationModule(
        displayName = "社区民主决策",
        allowedDependencies = {
            "kernel",
            "regulation",
            "audit",
            "organization",
            "account",
            "notice",
            "ballot",
            "duty",
            "meeting",
            "wordfile",
            "register",
            "figure"
        })
@NullMarked
package cn.taizhang.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
