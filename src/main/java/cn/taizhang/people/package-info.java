/**
 * 人员 — Persons: one record a person, identity kept encrypted, dated posts.
 */
@ApplicationModule(
        displayName = "人员",
        allowedDependencies = {"kernel", "secret", "audit", "organization"})
@NullMarked
package cn.taizhang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
