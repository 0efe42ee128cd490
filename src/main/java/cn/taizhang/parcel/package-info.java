/**
 * 摆渡包 — What two networks hand one another as files: signed, numbered, bounded, read whole or refused. Neither side needs a
 * connection to the other (docs/adr/031).
 */
@ApplicationModule(displayName = "摆渡包", allowedDependencies = "kernel")
@NullMarked
package cn.taizhang.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
