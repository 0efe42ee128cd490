/**
 * 表格文件 — Spreadsheet files read and written row by row, in flat memory: .xlsx, .xls and .csv. Knows no business; a file
 * is either read with its right values or refused with a sentence that names the cause and what to do.
 */
@ApplicationModule(
        displayName = "表格文件",
        allowedDependencies = {})
@NullMarked
package cn.taizhang.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
