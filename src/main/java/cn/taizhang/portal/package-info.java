/**
 * 群众端 — The public pages: a process, a database and a data directory of its own on the other network. It knows what was handed out
 * to it, and nothing of the inner side: no address, no account, no bean (docs/adr/031).
 */
@ApplicationModule(
        displayName = "群众端",
        allowedDependencies = {"kernel", "parcel", "database", "sealing"})
@NullMarked
package cn.taizhang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
