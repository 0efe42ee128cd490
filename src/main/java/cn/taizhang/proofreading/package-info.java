/**
 * 校对 — A text read for what is wrong in it: numbering, numerals of slogans, figures that contradict each other, words and
 * signs. Every remark says why and, where one is certain, offers a mend; the text itself is changed by nobody but its
 * drafter. Knows no database.
 */
@ApplicationModule(
        displayName = "校对",
        allowedDependencies = {"intake", "kernel", "method"})
@NullMarked
package cn.taizhang.proofreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
