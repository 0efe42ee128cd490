/**
 * 附件 — Files that belong to a record of another module: what may come in, where the bytes lie, how they go out. Knows no
 * business module; who may read or change the record is asked of {@link cn.taizhang.attachment.AttachedRecord}.
 */
@ApplicationModule(
        displayName = "附件",
        allowedDependencies = {"kernel", "audit"})
@NullMarked
package cn.taizhang.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
