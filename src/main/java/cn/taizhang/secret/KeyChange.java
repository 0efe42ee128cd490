package cn.taizhang.secret;

import cn.taizhang.database.PrivateFile;
import cn.taizhang.kernel.CannotStart;
import cn.taizhang.kernel.Today;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * 密钥文件的更换: the new key waits beside the old one until the database says that it is the one. Whoever looks at the
 * fingerprint finds out which of the two counts, at whatever moment the change was cut short.
 */
final class KeyChange {

    private static final String NEXT = ".next";
    private static final String OLD = ".old";

    private final Path file;
    private final Path next;

    KeyChange(Path file) {
        this.file = file.toAbsolutePath();
        this.next = this.file.resolveSibling(this.file.getFileName() + NEXT);
    }

    /** A new key, on the disk beside the present one; one that never came to be used is replaced. */
    byte[] prepare() {
        return KeyFile.create(next);
    }

    /** Puts the waiting key in its place if it is the one that the database knows. */
    void finish(KeyFingerprint known) {
        if (!Files.exists(next) || !KeyFingerprint.of(next).equals(known)) {
            return;
        }
        try {
            if (Files.exists(file) && !KeyFingerprint.of(file).equals(known)) {
                keep(KeyFile.read(file));
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFile.flushDirectory(file.resolveSibling("."));
        } catch (NoSuchFileException doneByAnother) {
            if (!KeyFingerprint.of(file).equals(known)) {
                throw unusable(doneByAnother);
            }
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** Keeps the old key for older backups, once, however often the change is taken up again. */
    private void keep(byte[] old) throws IOException {
        try (DirectoryStream<Path> kept =
                Files.newDirectoryStream(
                        Objects.requireNonNull(file.getParent()),
                        file.getFileName() + ".*" + OLD)) {
            for (Path each : kept) {
                if (Arrays.equals(KeyFile.read(each), old)) {
                    return;
                }
            }
        }
        KeyFile.write(freeName(), old);
    }

    private Path freeName() throws IOException {
        String day = Today.at(Files.getLastModifiedTime(next).toInstant()).toLocalDate().toString();
        Path name = file.resolveSibling(file.getFileName() + "." + day + OLD);
        for (int again = 2; Files.exists(name); again++) {
            name = file.resolveSibling(file.getFileName() + "." + day + "-" + again + OLD);
        }
        return name;
    }

    private CannotStart unusable(IOException failed) {
        return new CannotStart(
                "密钥文件 " + file + " 换不了：" + failed.getMessage() + "。请检查目录权限和磁盘空间，再启动一次即可接着换完。",
                failed);
    }
}
