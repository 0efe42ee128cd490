/**
 * 识稿 — A text that somebody else wrote, read for what it asks: its open places and what each wants (a number, a date, a
 * name), the numbers it states, its headings. Knows no business and asks no database.
 */
@ApplicationModule(
        displayName = "识稿",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.taizhang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
