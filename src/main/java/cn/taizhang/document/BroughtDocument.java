package cn.taizhang.document;

import org.jspecify.annotations.Nullable;

/**
 * 收入的制度.
 *
 * @param onBehalf 代录 as the sheet says it; heeded only where a register is moved in from another installation, else null or
 *     not looked at
 */
public record BroughtDocument(DocumentDraft draft, @Nullable Boolean onBehalf) {}
