package cn.taizhang.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;

/** 图片检查: the header is read, the picture never unfolded. */
final class Picture {

    private static final String BROKEN = "图片";

    /** The last piece of every PNG: no content, and its checksum. */
    private static final String PNG_END = "\0\0\0\0IEND\u00aeB`\u0082";

    private static final Pattern JPEG_END = Pattern.compile("\\xff\\xd9");

    private Picture() {}

    static FileType png(Path file) throws Unfit, IOException {
        readHeader(file, "png");
        if (!ByteSearch.tail(file, PNG_END.length()).equals(PNG_END)) {
            throw Unfit.broken(BROKEN);
        }
        ByteSearch.refuseTwoNatures(file);
        return FileType.PNG;
    }

    /** Telephones write more behind the end of a photo (a short film, a second exposure); that is left alone. */
    static FileType jpeg(Path file) throws Unfit, IOException {
        readHeader(file, "jpeg");
        if (!ByteSearch.contains(file, JPEG_END)) {
            throw Unfit.broken(BROKEN);
        }
        ByteSearch.refuseTwoNatures(file);
        return FileType.JPEG;
    }

    private static void readHeader(Path file, String format) throws Unfit, IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var opened = new RandomAccessFile(file.toFile(), "r");
                var in = new FileImageInputStream(opened)) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1) {
                throw Unfit.broken(BROKEN);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw Unfit.broken(BROKEN, unreadable);
        } finally {
            reader.dispose();
        }
    }
}
