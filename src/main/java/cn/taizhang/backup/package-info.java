/**
 * 备份 — Everything a district has recorded in one file, and back again. Knows the database's own catalogue and no table
 * of any other module.
 */
@ApplicationModule(displayName = "备份", allowedDependencies = "database")
@NullMarked
package cn.taizhang.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
