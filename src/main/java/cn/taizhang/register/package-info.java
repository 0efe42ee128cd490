/**
 * 台账 — What every ledger of the product has in common: declared once by its module (columns, who may, where the rows lie,
 * how rows come in), it can be listed, filled in, brought in from spreadsheets, taken out, and handed out as a blank sheet.
 * Knows no business module; only here SQL is put together, from the columns' constants.
 */
@ApplicationModule(
        displayName = "台账",
        allowedDependencies = {
            "kernel",
            "audit",
            "attachment",
            "attachment::web",
            "organization",
            "people",
            "account",
            "spreadsheet"
        })
@NullMarked
package cn.taizhang.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
