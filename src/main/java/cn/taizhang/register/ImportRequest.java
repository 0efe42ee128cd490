package cn.taizhang.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * 导入要求.
 *
 * @param file where the bytes lie
 * @param name what the file is called where it comes from
 * @param register key of the register it is for, null to tell it by its headings
 * @param organization what stands in for a column of organizations that the file does not have: name or code; empty for none
 * @param refused the folder that files of refused rows go to
 */
public record ImportRequest(
        Path file,
        String name,
        @Nullable String register,
        String organization,
        ImportMode mode,
        Path refused) {}
