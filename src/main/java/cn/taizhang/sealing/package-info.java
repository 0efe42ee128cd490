/**
 * 密封 — What both sides of an on-line secret ballot know: codes, receipts and the halves of a key as they stand on paper, sealed papers, sets
 * without order, the files that go to and fro. No database, no Spring, no clock: the portal knows this of the inner side and no more
 * (docs/adr/033).
 */
@ApplicationModule(displayName = "密封", allowedDependencies = "kernel")
@NullMarked
package cn.taizhang.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
