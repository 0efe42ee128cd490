package cn.taizhang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * postmaster.pid: what a running server writes about itself (PostgreSQL source, include/utils/pidfile.h).
 *
 * @param pid of the postmaster
 * @param port it listens on, 0 while not yet known
 */
record PidFile(long pid, int port) {

    static Path of(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is none, or when it is not (yet) readable as one. */
    static Optional<PidFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(of(cluster), StandardCharsets.ISO_8859_1);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(
                    new PidFile(Math.abs(Long.parseLong(lines.getFirst().strip())), port));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
