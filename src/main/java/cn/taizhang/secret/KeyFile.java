package cn.taizhang.secret;

import cn.taizhang.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** 密钥文件: kept outside the database, readable by its owner only. Losing it loses every encrypted value. */
final class KeyFile {

    private KeyFile() {}

    /** Reads the key, or makes one where there is none yet. */
    static byte[] open(Path file) {
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (NoSuchFileException firstStart) {
            return create(file);
        } catch (IOException unreadable) {
            throw new CannotStart("密钥文件 " + file + " 无法读取，请检查文件权限。", unreadable);
        }
    }

    private static byte[] create(Path file) {
        byte[] key = new byte[64];
        new SecureRandom().nextBytes(key);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(), "key", ".new", ownerOnly);
            Files.writeString(beside, HexFormat.of().formatHex(key));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException unwritable) {
            throw new CannotStart("密钥文件 " + file + " 无法写入，请检查目录权限和磁盘空间。", unwritable);
        }
    }
}
