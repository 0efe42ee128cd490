package cn.taizhang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * 只做一次: folders that are dear to make and only read, kept below {@code target} for both processes of a run. The next run finds them
 * as long as neither the product nor a library has changed; who changes how they are made takes them away.
 */
public final class MadeOnce {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path ALL = Path.of("target", "test-made-once");

    private MadeOnce() {}

    /** 做法: fills an empty folder. */
    public interface Maker {
        void makeIn(Path folder) throws Exception;
    }

    /** The folder of this name, made now if nobody has yet; another process that asks for it meanwhile waits. */
    public static Path folder(String name, Maker maker) {
        try {
            Files.createDirectories(ALL);
            try (var lock =
                            FileChannel.open(
                                    ALL.resolve(name + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                return whileHeld(name, maker);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path whileHeld(String name, Maker maker) throws IOException {
        var folder = ALL.resolve(name).toAbsolutePath();
        var made = ALL.resolve(name + ".made");
        String product = Product.DIGEST;
        if (Files.exists(made) && Files.readString(made).equals(product)) {
            return folder;
        }
        Files.deleteIfExists(made);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try {
            maker.makeIn(folder);
        } catch (Exception failed) {
            throw new IllegalStateException(name + " could not be made", failed);
        }
        Files.writeString(made, product);
        return folder;
    }

    /** Of every class and resource of the product its name, size and moment. */
    private static final class Product {

        static final String DIGEST = digest();

        private static String digest() {
            try (Stream<Path> files = Files.walk(CLASSES)) {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(
                        System.getProperty("surefire.test.class.path", "")
                                .getBytes(StandardCharsets.UTF_8));
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String line =
                            "%s %d %s%n"
                                    .formatted(
                                            file,
                                            Files.size(file),
                                            Files.getLastModifiedTime(file));
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
