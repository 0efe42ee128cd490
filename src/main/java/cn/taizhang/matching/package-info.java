/**
 * 匹配 — Which figure or parameter an open place of a text asks for: ranked proposals, each with its confidence and the reason
 * in words. "None" is an answer.
 */
@ApplicationModule(
        displayName = "匹配",
        allowedDependencies = {"kernel", "intake"})
@NullMarked
package cn.taizhang.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
