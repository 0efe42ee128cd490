package cn.taizhang.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * 数据库程序: PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked once per user and version.
 *
 * @param home the directory that holds bin, lib and share
 */
record ServerPrograms(Path home) {

    /** The release that pom.xml brings; a test compares it with what the program says of itself. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = "18";

    private static final String UNPACKING = ".unpacking-";

    /** No unpacking lasts that long: what is older was left by a killed process. */
    private static final Duration DEBRIS_AFTER = Duration.ofHours(1);

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path control() {
        return home.resolve("bin/pg_ctl");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    static ServerPrograms unpacked() {
        return unpackedBelow(cacheHome(System.getenv(), System.getProperty("user.home")));
    }

    /** XDG Base Directory Specification: {@code $XDG_CACHE_HOME} if absolute, else {@code ~/.cache}. */
    static Path cacheHome(Map<String, String> environment, String userHome) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches =
                configured.startsWith("/") ? Path.of(configured) : Path.of(userHome, ".cache");
        return caches.resolve("taizhang");
    }

    static ServerPrograms unpackedBelow(Path cache) {
        URL archive = archive();
        try {
            Path home = cache.resolve("postgresql-" + VERSION + "-" + digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, cache, home);
            }
            return new ServerPrograms(home);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "数据库程序解压不到 "
                            + cache
                            + "："
                            + failed.getMessage()
                            + "。请检查磁盘空间（约需 70 MB）和目录权限，或用环境变量 XDG_CACHE_HOME 指定另一个目录。",
                    failed);
        }
    }

    private static URL archive() {
        String processor = System.getProperty("os.arch");
        String name =
                switch (processor) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
                    default -> "postgres-linux-" + processor + ".txz";
                };
        @Nullable URL found = ServerPrograms.class.getResource("/" + name);
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseUnavailable(
                    "本程序包里没有适合这台机器（"
                            + System.getProperty("os.name")
                            + " "
                            + processor
                            + "）的数据库程序。请使用对应平台的程序包，或用 --db 连接一个现成的 PostgreSQL "
                            + MAJOR
                            + "。");
        }
        return found;
    }

    /**
     * Eight hexadecimal digits that tell two archives apart. The jar's own checksum is used where there is one, so that a
     * later start need not read fifteen megabytes. It names a directory and protects nothing.
     */
    private static String digest(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long checksum;
        if (connection instanceof JarURLConnection jar) {
            checksum = jar.getJarEntry().getCrc();
        } else {
            try (var stream = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
                stream.transferTo(OutputStream.nullOutputStream());
                checksum = stream.getChecksum().getValue();
            }
        }
        return HexFormat.of().toHexDigits((int) checksum);
    }

    /** Beside the goal, then renamed: whoever sees the goal sees all of it, also when two processes unpack at once. */
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        clearDebris(cache);
        Path beside = Files.createTempDirectory(cache, home.getFileName() + UNPACKING);
        try {
            try (InputStream packed = archive.openStream();
                    var tar =
                            new TarArchiveInputStream(
                                    new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    extract(tar, entry, beside);
                }
            }
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveUnlessThere(beside, home);
        } finally {
            FileSystemUtils.deleteRecursively(beside);
        }
    }

    private static void clearDebris(Path cache) throws IOException {
        var before = FileTime.from(Instant.now().minus(DEBRIS_AFTER));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(cache, "*" + UNPACKING + "*")) {
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).compareTo(before) < 0) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
            throws IOException {
        Path goal = root.resolve(entry.getName()).normalize();
        if (!goal.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(goal);
            return;
        }
        Files.createDirectories(goal.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(goal, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(goal, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, goal);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    goal, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveUnlessThere(Path beside, Path home) throws IOException {
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (!Files.isDirectory(home)) {
                throw failed;
            }
        }
    }
}
