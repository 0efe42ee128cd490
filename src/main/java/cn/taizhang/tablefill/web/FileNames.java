package cn.taizhang.tablefill.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 文件名: what the sender calls a file, without what a file system minds. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {}

    static String sent(@Nullable String original) {
        var sent = Objects.requireNonNullElse(original, "");
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").strip();
        if (plain.isEmpty()) {
            return "表格.xlsx";
        }
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    static String filled(String name) {
        return name.replaceFirst("\\.[A-Za-z]{1,5}$", "") + "（已填）.xlsx";
    }
}
