/**
 * 密钥 — The key file and what it encrypts: the one place where values become unreadable to who only has the database.
 */
@ApplicationModule(
        displayName = "密钥",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package cn.taizhang.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
