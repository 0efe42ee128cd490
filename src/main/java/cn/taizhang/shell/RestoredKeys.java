package cn.taizhang.shell;

import cn.taizhang.backup.BackupFile;
import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.PrivateFile;
import cn.taizhang.kernel.CannotStart;
import cn.taizhang.secret.KeyFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * 放回的密钥: what was kept apart from the backup and comes back with it. Every lack is told before anything happens.
 *
 * @param secret the key of personal values, null when none was given
 * @param audit the key of the audit trail's heads, from the same folder, null when it is not there
 */
record RestoredKeys(@Nullable Path secret, @Nullable Path audit) {

    /** @param given the key file, or the folder that holds the keys */
    static RestoredKeys of(@Nullable Path given) {
        if (given == null) {
            return new RestoredKeys(null, null);
        }
        Path secret = Files.isDirectory(given) ? given.resolve(Installation.KEY_FILE) : given;
        Path audit = secret.resolveSibling(Installation.AUDIT_KEY);
        return new RestoredKeys(secret, Files.exists(audit) ? audit : null);
    }

    void check(@Nullable String needed) {
        if (secret != null && !KeyFingerprint.of(secret).text().equals(needed) && needed != null) {
            throw new CommandFailed(
                    "密钥文件 "
                            + secret
                            + " 不是加密这份备份的那一份。换过密钥的，换之前的备份要用当时的旧密钥（secret.key.日期.old）。什么都没有改动。");
        }
    }

    void tellWhatWillNotWork(BackupFile backup, Path place) {
        Path keys = place.resolve("keys");
        if (secret == null && backup.manifest().origin().keyFingerprint() != null) {
            System.err.println("没有给出密钥文件（--key）。数据照样恢复，但证件号和电话读不出来，也认不出同一个人。");
            System.err.println(
                    "在把原来的密钥文件放到 "
                            + keys.resolve(Installation.KEY_FILE)
                            + " 之前，台账不会启动；密钥文件找不回来的话，这些内容谁也读不出来。");
        }
        if (audit == null && backup.holdsFileBelow(Installation.AUDIT_HEADS)) {
            System.err.println(
                    "没有给出审计链头的密钥（与密钥文件同一目录的 "
                            + Installation.AUDIT_KEY
                            + "）。在把它放到 "
                            + keys.resolve(Installation.AUDIT_KEY)
                            + " 之前，台账不会启动，备份以前的链头也核对不了。");
        }
    }

    void putInto(DataDirectory directory) {
        put(secret, directory, Installation.KEY_FILE);
        put(audit, directory, Installation.AUDIT_KEY);
    }

    private static void put(@Nullable Path from, DataDirectory directory, String name) {
        if (from == null) {
            return;
        }
        try {
            PrivateFile.write(directory.keys().resolve(name), Files.readString(from));
        } catch (IOException failed) {
            throw new CannotStart("密钥文件 " + from + " 放不进数据目录：" + failed.getMessage(), failed);
        }
    }
}
