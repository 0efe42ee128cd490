package cn.taizhang.attachment;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 文本检查: UTF-8 or GBK throughout, no control characters. Nothing in a text proves what it is, so the name must say 「.txt」. */
final class PlainText {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    static FileType inspect(Path file, String name) throws Unfit, IOException {
        if (ByteSearch.containsMarkup(file) || ByteSearch.head(file, 2).equals("#!")) {
            throw Unfit.withScript();
        }
        if (!FileType.TEXT.hasExtension(FileName.extensionOf(FileName.cleaned(name)))) {
            throw new Unfit("文本文件只能上传 .txt。表格请存为 .xlsx，文档请存为 .docx 或 PDF。");
        }
        return FileType.TEXT;
    }

    static boolean isText(Path file) throws IOException {
        for (var charset : CHARSETS) {
            if (isText(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var window = new char[8192];
        try (var in = Channels.newReader(Files.newByteChannel(file), decoder, -1)) {
            for (int read = in.read(window); read >= 0; read = in.read(window)) {
                for (int i = 0; i < read; i++) {
                    if (Character.isISOControl(window[i]) && "\t\n\f\r".indexOf(window[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
