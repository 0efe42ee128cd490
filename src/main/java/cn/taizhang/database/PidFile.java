package cn.taizhang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * postmaster.pid: what a running server writes about itself (PostgreSQL source, utils/pidfile.h).
 *
 * @param pid of the postmaster
 * @param port it listens on, 0 while not yet known
 * @param ready whether it takes connections
 */
record PidFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path of(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * Whether it would keep PostgreSQL from starting although no server of this cluster lives: it cannot be read, or its
     * number belongs to a zombie or by now to somebody else. One that names nobody is left for PostgreSQL, which checks
     * more than the number. Only to be asked when no server of this cluster lives.
     */
    static boolean isMisleading(Path cluster) {
        return Files.exists(of(cluster))
                && read(cluster).map(file -> ServerProcesses.isKnown(file.pid())).orElse(true);
    }

    /** Empty when there is none, or when it is not (yet) readable as one. */
    static Optional<PidFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(of(cluster), StandardCharsets.ISO_8859_1);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port =
                    lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
