package cn.taizhang.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** PDF 检查: begins and ends as one, and carries no script in plain sight; what is packed inside is not unpacked. */
final class PortableDocument {

    private static final Pattern BEGIN = Pattern.compile("^%PDF-[12]\\.[0-9]");
    private static final Pattern SCRIPT = Pattern.compile("/(JavaScript|Launch)[\\s/<>\\[\\]()%]");

    /** How far before its end readers look for the end mark. */
    private static final int END_WITHIN = 2048;

    private PortableDocument() {}

    static FileType inspect(Path file) throws Unfit, IOException {
        if (!BEGIN.matcher(ByteSearch.head(file, 16)).find()
                || !ByteSearch.tail(file, END_WITHIN).contains("%%EOF")) {
            throw Unfit.broken("PDF ");
        }
        ByteSearch.refuseTwoNatures(file);
        if (ByteSearch.contains(file, SCRIPT)) {
            throw new Unfit("PDF 里带有脚本或启动程序的动作，不能上传。请用“打印为 PDF”另存一份再上传。");
        }
        return FileType.PDF;
    }
}
