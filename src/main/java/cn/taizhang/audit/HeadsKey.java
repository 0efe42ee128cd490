package cn.taizhang.audit;

import cn.taizhang.kernel.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 链头密钥: seals the lines of heads. It stands beside the database, never in it, so whoever rules the database only cannot
 * write a line that holds.
 */
final class HeadsKey {

    private static final int BYTES = 32;

    private final SecretKeySpec key;

    HeadsKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("the key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The key in the file; empty where there is no file. */
    static Optional<HeadsKey> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new HeadsKey(HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (IOException unreadable) {
            throw new CannotStart("审计链头的密钥文件 " + file + " 无法读取，请检查文件权限。", unreadable);
        } catch (IllegalArgumentException noKey) {
            throw new CannotStart("审计链头的密钥文件 " + file + " 内容不对，请换回原来的文件。", noKey);
        }
    }

    /** Reads the key, or makes one where no line of heads was ever written. */
    static HeadsKey open(Path file, boolean alreadyUsed) {
        var present = read(file);
        if (present.isEmpty() && alreadyUsed) {
            throw new CannotStart(
                    "审计链头的密钥文件 "
                            + file
                            + " 不见了，已写出的链头由它签名。请把备份的密钥文件放回原处再启动；确实找不回来的，把链头目录改名另存，再启动时从新的链头开始。");
        }
        return present.orElseGet(() -> make(file));
    }

    private static HeadsKey make(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        try {
            Files.createDirectories(folder);
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            try (var channel =
                    FileChannel.open(
                            beside,
                            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                            ownerOnly)) {
                var text = HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII);
                for (var left = ByteBuffer.wrap(text); left.hasRemaining(); ) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
            return new HeadsKey(key);
        } catch (IOException unwritable) {
            throw new CannotStart("审计链头的密钥文件 " + file + " 无法写入，请检查目录权限和磁盘空间。", unwritable);
        }
    }

    /** The seal of a line: over its text and the seal of the line before, in hexadecimal. */
    String seal(String before, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
