/**
 * 在职党员进社区与特色服务 — Who reported to the community he lives in and claimed a post there, and which services have a standard.
 */
@ApplicationModule(
        displayName = "进社区与特色服务",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "people",
            "account",
            "register",
            "figure",
            "quality",
            "membership",
            "document"
        })
@NullMarked
package cn.taizhang.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
