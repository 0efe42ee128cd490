/**
 * 打算 — What a report promised for the time after it, and where a later text speaks of it. Reads texts only, knows no database; it
 * remarks and never says that something was done.
 */
@ApplicationModule(
        displayName = "打算",
        allowedDependencies = {"intake"})
@NullMarked
package cn.taizhang.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
