/**
 * 数据库 — PostgreSQL under this product: the embedded server, the data directory, connections and migrations.
 */
@ApplicationModule(displayName = "数据库", allowedDependencies = "kernel")
@NullMarked
package cn.taizhang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
