/**
 * 公示 — What is posted, where, for how many days at least, what was objected to it, and whether it may be concluded.
 *
 * <p>The rules know no clock, no SQL and no Spring; {@link cn.taizhang.notice.Notices} keeps what they judged. What a notice is about
 * is for the module above it, which says how a page leads back ({@link cn.taizhang.notice.NoticeSubject}).
 */
@ApplicationModule(
        displayName = "公示",
        allowedDependencies = {"kernel", "regulation", "audit", "organization", "account", "duty"})
@NullMarked
package cn.taizhang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
