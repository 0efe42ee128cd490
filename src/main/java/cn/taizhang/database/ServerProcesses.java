package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 数据库进程: what /proc says about processes. A zombie is dead: it holds no file, port or memory any more. */
final class ServerProcesses {

    private static final Path PROC = Path.of("/proc");

    private ServerProcesses() {}

    /** Whether the kernel knows this number: a living process or a zombie. */
    static boolean isKnown(long pid) {
        return Files.exists(PROC.resolve(Long.toString(pid)));
    }

    static boolean isAlive(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // the command stands in brackets and may hold any character, brackets included
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether this living process is a PostgreSQL process whose data directory this is: each of them works in it. */
    static boolean isServerOf(long pid, Path cluster) {
        try {
            return isAlive(pid)
                    && Files.readSymbolicLink(PROC.resolve(pid + "/cwd"))
                            .equals(cluster.toRealPath())
                    && Files.readString(PROC.resolve(pid + "/comm")).startsWith("postgres");
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
    }

    /** Every living PostgreSQL process of this cluster, the postmaster and its children. */
    static List<Long> serversOf(Path cluster) {
        var found = new ArrayList<Long>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path each : all) {
                long pid = Long.parseLong(each.getFileName().toString());
                if (isServerOf(pid, cluster)) {
                    found.add(pid);
                }
            }
        } catch (IOException noProc) {
            return List.of();
        }
        return found;
    }

    /** The process that listens on this local port, if we may know it. */
    static Optional<Long> listenerOn(int port) {
        Optional<String> socket =
                listeningSocket("net/tcp", port).or(() -> listeningSocket("net/tcp6", port));
        return socket.flatMap(ServerProcesses::holderOf);
    }

    /** Kernel documentation, networking/proc_net_tcp: local address:port in hexadecimal, state 0A is listening. */
    private static Optional<String> listeningSocket(String table, int port) {
        String suffix = ":%04X".formatted(port);
        try (var lines = Files.lines(PROC.resolve(table))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(column -> column.length > 9)
                    .filter(column -> column[1].endsWith(suffix) && column[3].equals("0A"))
                    .map(column -> "socket:[" + column[9] + "]")
                    .findFirst();
        } catch (IOException noSuchTable) {
            return Optional.empty();
        }
    }

    private static Optional<Long> holderOf(String socket) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path each : all) {
                if (holds(each, socket)) {
                    return Optional.of(Long.valueOf(each.getFileName().toString()));
                }
            }
        } catch (IOException noProc) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
        return false;
    }
}
