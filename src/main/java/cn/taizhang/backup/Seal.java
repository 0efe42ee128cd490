package cn.taizhang.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * 封条: the last 64 characters of a backup, the SHA-256 of everything before them. They stand in the comment of the zip
 * file, so that {@code head -c -64 FILE | sha256sum} checks a backup without this program.
 */
final class Seal {

    static final int LENGTH = 64;

    /** What stands there until the file is whole. */
    static final String OPEN = "0".repeat(LENGTH);

    private static final int BUFFER = 1 << 16;

    private Seal() {}

    static void put(FileChannel file) throws IOException {
        long end = file.size() - LENGTH;
        var seal = ByteBuffer.wrap(sealOf(file, end).getBytes(StandardCharsets.US_ASCII));
        while (seal.hasRemaining()) {
            file.write(seal, end + seal.position());
        }
    }

    static boolean isWhole(FileChannel file) throws IOException {
        long end = file.size() - LENGTH;
        if (end <= 0) {
            return false;
        }
        var seal = ByteBuffer.allocate(LENGTH);
        read(file, seal, end);
        return sealOf(file, end).equals(new String(seal.array(), StandardCharsets.US_ASCII));
    }

    private static String sealOf(FileChannel file, long end) throws IOException {
        MessageDigest digest = Sha256.start();
        var buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            read(file, buffer, at);
            digest.update(buffer.flip());
        }
        return Sha256.hex(digest);
    }

    private static void read(FileChannel file, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }
}
