/**
 * 远程教育站点 — Stations for the distance education of members, how they were found, and what circulars say of them.
 */
@ApplicationModule(
        displayName = "远程教育",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
