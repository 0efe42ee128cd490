/**
 * 材料 — Reports: a template with blanks becomes a draft whose figures lead back to records, and a .docx.
 */
@ApplicationModule(
        displayName = "材料",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "register",
            "figure",
            "intake",
            "matching",
            "wordfile"
        })
@NullMarked
package cn.taizhang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
