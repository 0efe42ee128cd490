package cn.taizhang.parcel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** 整个文件: is there whole or not at all, also after a power cut, and for who looks while it is written. */
final class WholeFile {

    /** What is still being written bears this behind its name; nobody reads it. */
    static final String UNFINISHED = ".new";

    private WholeFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        put(file, bytes);
    }

    static void writePrivately(Path file, String text) throws IOException {
        put(
                file,
                text.getBytes(StandardCharsets.UTF_8),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void put(Path file, byte[] bytes, FileAttribute<?>... attributes)
            throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        try (FileChannel channel =
                FileChannel.open(
                        beside,
                        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                        attributes)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
