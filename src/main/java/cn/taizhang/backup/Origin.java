package cn.taizhang.backup;

import org.jspecify.annotations.Nullable;

/**
 * 备份来源: what a backup says about where it comes from.
 *
 * @param productVersion of the program that wrote it
 * @param districtCode empty before first use
 * @param districtName empty before first use
 * @param keyFingerprint tells which key encrypted the personal values and nothing of the key; null when no value was
 *     ever encrypted
 */
public record Origin(
        String productVersion,
        String districtCode,
        String districtName,
        @Nullable String keyFingerprint) {}
