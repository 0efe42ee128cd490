/**
 * 组织 — Organizations and their dated tree: who stood under whom on which day, and what a viewer's scope covers.
 */
@ApplicationModule(
        displayName = "组织",
        allowedDependencies = {"kernel", "audit"})
@NullMarked
package cn.taizhang.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
