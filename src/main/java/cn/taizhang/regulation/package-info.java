/**
 * 制度条款 — The clauses that rules stand beside: code, words, source, mark and dates in force.
 */
@ApplicationModule(displayName = "制度条款", allowedDependencies = "kernel")
@NullMarked
package cn.taizhang.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
