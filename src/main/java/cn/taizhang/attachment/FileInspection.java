package cn.taizhang.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * 文件检查: tells what a file is by what is in it. The library names it by its first bytes; of what may come in each kind is
 * then looked through once more, within fixed bounds of time and memory.
 */
@Component
class FileInspection {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** What people try to upload besides, and what to do instead. */
    private static final Map<String, String> INSTEAD =
            Map.ofEntries(
                    Map.entry("image/heic", "这是苹果手机的 HEIC 照片。请在手机“设置—相机—格式”中选“兼容性最佳”，或转成 JPG 再上传。"),
                    Map.entry("image/heif", "这是 HEIF 照片，请转成 JPG 再上传。"),
                    Map.entry("image/webp", "这是 WebP 图片，请转成 JPG 或 PNG 再上传。"),
                    Map.entry("application/rtf", "这是 RTF 文档，请另存为 .docx 或 PDF 再上传。"),
                    Map.entry("application/x-rar-compressed", "压缩包不能上传，请解压后上传里面的文件。"),
                    Map.entry("application/x-7z-compressed", "压缩包不能上传，请解压后上传里面的文件。"),
                    Map.entry("application/gzip", "压缩包不能上传，请解压后上传里面的文件。"),
                    Map.entry("application/zip", OfficePackage.ARCHIVE));

    /** Read on first use: three hundred milliseconds that a start need not spend. */
    private static final class Magic {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /** The kind of file, or why it may not come in. */
    FileType inspect(NewFile file) throws Unfit, IOException {
        var content = file.content();
        long size = Files.size(content);
        if (size == 0) {
            throw new Unfit("这是空文件，没有内容。");
        }
        if (size > AttachmentLimits.LARGEST_FILE) {
            throw new Unfit(
                    "文件有 %.1f MB，单个文件最大 %s。请压缩图片、降低扫描清晰度，或拆开后再上传。"
                            .formatted(
                                    size / (1024.0 * 1024), AttachmentLimits.LARGEST_FILE_LABEL));
        }
        if (startsWith(content, ZIP)) {
            return OfficePackage.inspect(content);
        }
        if (startsWith(content, COMPOUND)) {
            return CompoundDocument.inspect(content);
        }
        return byFirstBytes(file);
    }

    private static FileType byFirstBytes(NewFile file) throws Unfit, IOException {
        var found = detected(file.content());
        return switch (found.toString()) {
            case "application/pdf" -> PortableDocument.inspect(file.content());
            case "image/png" -> Picture.png(file.content());
            case "image/jpeg" -> Picture.jpeg(file.content());
            default -> textOrNothing(file, found);
        };
    }

    private static FileType textOrNothing(NewFile file, MediaType found) throws Unfit, IOException {
        if (PlainText.isText(file.content())) {
            return PlainText.inspect(file.content(), file.name());
        }
        String instead = INSTEAD.get(found.toString());
        if (instead != null) {
            throw new Unfit(instead);
        }
        throw new Unfit(what(found) + "不在可上传的范围内。可以上传：" + FileType.allowedLabel() + "。");
    }

    private static MediaType detected(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return Magic.TYPES.detect(in, new Metadata()).getBaseType();
        }
    }

    private static String what(MediaType found) {
        return switch (found.getType()) {
            case "video" -> "视频";
            case "audio" -> "录音";
            case "image" -> "这种格式的图片";
            default ->
                    found.getSubtype().matches(".*(exec|dosexec|elf|msdownload|mach-o).*")
                            ? "可执行程序"
                            : "这种文件";
        };
    }

    private static boolean startsWith(Path file, byte[] signature) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(signature.length), signature);
        }
    }
}
