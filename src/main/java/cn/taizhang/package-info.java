/** Taizhang (台账): one ledger for a district's organisation work. The map of modules is docs/modules. */
@NullMarked
package cn.taizhang;

import org.jspecify.annotations.NullMarked;
