package cn.taizhang.secret;

import cn.taizhang.database.PrivateFile;
import cn.taizhang.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** 密钥文件: kept outside the database, readable by its owner only. Losing it loses every encrypted value. */
final class KeyFile {

    private static final int BYTES = 64;

    private KeyFile() {}

    /** Reads the key, or makes one where there is none yet. */
    static byte[] open(Path file) {
        return Files.exists(file) ? read(file) : create(file);
    }

    static byte[] read(Path file) {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return key;
        } catch (NoSuchFileException missing) {
            throw new CannotStart("没有密钥文件 " + file + "。", missing);
        } catch (IOException unreadable) {
            throw new CannotStart("密钥文件 " + file + " 无法读取，请检查文件权限。", unreadable);
        } catch (IllegalArgumentException noKey) {
            throw new CannotStart("文件 " + file + " 不是密钥文件，或内容已损坏。请换一份完好的密钥文件。", noKey);
        }
    }

    /** Makes a new key; it is on the disk when this returns. */
    static byte[] create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(file, key);
        return key;
    }

    static void write(Path file, byte[] key) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            PrivateFile.write(file.toAbsolutePath(), HexFormat.of().formatHex(key));
        } catch (IOException unwritable) {
            throw new CannotStart("密钥文件 " + file + " 无法写入，请检查目录权限和磁盘空间。", unwritable);
        }
    }
}
