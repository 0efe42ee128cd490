package cn.taizhang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** 数据库日志: what the server writes about itself, and its last lines for an error message. */
final class ServerLog {

    private static final int TAIL = 12;
    private static final long ROTATE_ABOVE = 1L << 20;

    private ServerLog() {}

    static String tail(String text) {
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    static String tail(Path file) {
        try {
            return tail(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "（读不到 " + file + "）";
        }
    }

    /** Keeps one former log; called while no server writes to it. */
    static void rotate(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > ROTATE_ABOVE) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
