package cn.taizhang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 已检查文件: fit to be stored, under the name it will have. */
record InspectedFile(String name, FileType type, int size, String sha256, Path content) {

    static InspectedFile of(NewFile file, FileType type) throws Unfit, IOException {
        String name = FileName.of(file.name(), type);
        int length = FileName.length(name);
        if (length > AttachmentLimits.LONGEST_NAME) {
            throw new Unfit(
                    "文件名有 %d 个字，最多 %d 个。请改短后再上传。".formatted(length, AttachmentLimits.LONGEST_NAME));
        }
        return new InspectedFile(
                name,
                type,
                Math.toIntExact(Files.size(file.content())),
                digestOf(file.content()),
                file.content());
    }

    private static String digestOf(Path content) throws IOException {
        var digest = newDigest();
        var window = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(content)) {
            for (int read = in.read(window); read >= 0; read = in.read(window)) {
                digest.update(window, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
