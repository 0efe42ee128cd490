/**
 * 干部 — Texts on the work with cadres, and who was trained. A house within the house: what it holds is read by the cadre section alone.
 */
@ApplicationModule(
        displayName = "干部",
        allowedDependencies = {"kernel", "audit", "organization", "account", "register", "figure"})
@NullMarked
package cn.taizhang.cadre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
