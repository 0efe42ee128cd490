package cn.taizhang.portal;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.PrivateFile;
import cn.taizhang.kernel.CannotStart;
import cn.taizhang.parcel.PublicKey;
import cn.taizhang.parcel.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** 群众端数据目录: its own keys and database. A directory of the inner product is refused here, and this one there. */
public final class PortalDirectory {

    private static final String MARK = "portal";
    private static final int FORM_KEY_BYTES = 32;

    private final DataDirectory directory;

    private PortalDirectory(DataDirectory directory) {
        this.directory = directory;
    }

    /** Whether a directory is one of the public side. */
    public static boolean isAt(Path path) {
        return Files.exists(path.resolve(MARK));
    }

    /**
     * The directory at this path, made if it is not there.
     *
     * @throws CannotStart when it is one of the inner product, or cannot be written
     */
    static PortalDirectory at(Path path) {
        boolean inner = !isAt(path) && (Files.exists(path.resolve("postgres")) || hasKeys(path));
        if (inner) {
            throw new CannotStart(
                    "目录 %s 是内部系统的数据目录。群众端必须用自己的目录，并放在另一台机器上；请用 --data 另指定一个。"
                            .formatted(path.toAbsolutePath().normalize()));
        }
        var directory = new PortalDirectory(DataDirectory.at(path));
        directory.write(directory.directory.path().resolve(MARK), "群众端（公开的一侧）\n");
        return directory;
    }

    DataDirectory data() {
        return directory;
    }

    SigningKey signingKey() {
        try {
            return SigningKey.in(key("parcel.key"));
        } catch (IOException unreadable) {
            throw new CannotStart(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The inner side's public key; empty until it was told. */
    Optional<PublicKey> innerKey() {
        Path file = key("inner.pub");
        try {
            return Files.exists(file) ? PublicKey.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new CannotStart("读不了内部一侧的公钥 " + file + "。");
        }
    }

    void keepInnerKey(PublicKey told) {
        write(key("inner.pub"), told.text() + "\n");
    }

    /** 表单密钥: by which the server knows its own forms again without keeping anything of who fills them in. */
    byte[] formKey() {
        Path file = key("form.key");
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[FORM_KEY_BYTES];
                new SecureRandom().nextBytes(made);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(made));
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CannotStart("读不了表单密钥 " + file + "；移走它会另做一个。");
        }
    }

    private Path key(String name) {
        return directory.keys().resolve(name);
    }

    private void write(Path file, String text) {
        try {
            PrivateFile.write(file, text);
        } catch (IOException failed) {
            throw new CannotStart("写不了 " + file + "：" + failed.getMessage());
        }
    }

    private static boolean hasKeys(Path path) {
        return Files.exists(path.resolve("keys").resolve("secret.key"));
    }
}
