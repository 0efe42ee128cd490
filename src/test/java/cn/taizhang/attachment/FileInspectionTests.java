package cn.taizhang.attachment;

import static cn.taizhang.attachment.SampleFiles.GBK;
import static cn.taizhang.attachment.SampleFiles.compound;
import static cn.taizhang.attachment.SampleFiles.doc;
import static cn.taizhang.attachment.SampleFiles.docx;
import static cn.taizhang.attachment.SampleFiles.first;
import static cn.taizhang.attachment.SampleFiles.joined;
import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.attachment.SampleFiles.picture;
import static cn.taizhang.attachment.SampleFiles.replaced;
import static cn.taizhang.attachment.SampleFiles.text;
import static cn.taizhang.attachment.SampleFiles.with;
import static cn.taizhang.attachment.SampleFiles.wordStream;
import static cn.taizhang.attachment.SampleFiles.xls;
import static cn.taizhang.attachment.SampleFiles.xlsx;
import static cn.taizhang.attachment.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文件检查")
class FileInspectionTests {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String WORD_MAIN = "wordprocessingml.document.main+xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String BROKEN = "已损坏或者不完整";
    private static final String MACROS = "宏或控件";
    private static final String PASSWORD = "加了密码";
    private static final String SCRIPT = "网页或脚本代码";
    private static final String ARCHIVE = "压缩包不能上传";
    private static final String HIDDEN = "藏着一个压缩包";
    private static final String BOMB = "压缩炸弹";
    private static final String STRUCTURE = "内部结构不正常";
    private static final String OUTSIDE = "不在可上传的范围内";

    @TempDir Path folder;

    private final FileInspection inspection = new FileInspection();

    /** One file and what is expected of it: a kind, or words of the refusal. */
    record Case(String name, byte[] content, String expected) {

        @Override
        public String toString() {
            return name + " → " + expected;
        }
    }

    @ParameterizedTest
    @MethodSource({"sound", "pdfs", "pictures", "packages", "compounds", "texts", "others"})
    void every_file_is_taken_for_what_it_is_or_refused_with_the_reason(Case one)
            throws IOException {
        assertThat(answer(one.name(), one.content())).contains(one.expected());
    }

    @Test
    void a_file_is_as_large_as_allowed_or_one_byte_too_large() throws IOException {
        byte[] end = text("\n%%EOF\n");
        byte[] largest = new byte[AttachmentLimits.LARGEST_FILE];
        byte[] begin = pdf();
        System.arraycopy(begin, 0, largest, 0, begin.length);
        System.arraycopy(end, 0, largest, largest.length - end.length, end.length);
        byte[] larger = joined(largest, new byte[1]);

        assertThat(answer("a.pdf", largest)).isEqualTo("PDF");
        assertThat(answer("a.pdf", larger)).contains("单个文件最大 20 MB");
        assertThat(answer("a.pdf", first(largest, largest.length - 1))).isEqualTo("PDF");
    }

    @Test
    void a_package_has_as_many_parts_as_allowed_or_one_too_many() throws IOException {
        assertThat(answer("a.docx", docxOf(OfficePackage.MOST_PARTS))).isEqualTo("DOCX");
        assertThat(answer("a.docx", docxOf(OfficePackage.MOST_PARTS + 1))).contains(BOMB);
    }

    @Test
    void a_package_unpacks_to_as_much_as_allowed_or_to_one_byte_more() throws IOException {
        int all = Math.toIntExact(OfficePackage.MOST_UNPACKED);
        byte[] list = list(WORD_MAIN);

        assertThat(answer("a.docx", unpackingTo(list, all - list.length))).isEqualTo("DOCX");
        assertThat(answer("a.docx", unpackingTo(list, all - list.length + 1))).contains(BOMB);
    }

    static Stream<Case> sound() {
        return Stream.of(
                new Case("a.pdf", pdf(), "PDF"),
                new Case("签到册.jpg", picture("jpeg"), "JPEG"),
                new Case("签到册.png", picture("png"), "PNG"),
                new Case("会议记录.docx", docx(), "DOCX"),
                new Case("名册.xlsx", xlsx(), "XLSX"),
                new Case("旧.doc", doc(), "DOC"),
                new Case("旧.wps", doc(), "DOC"),
                new Case("旧.xls", xls(), "XLS"),
                new Case("旧.et", xls(), "XLS"),
                new Case("记录.txt", text("会议记录\n一、学习\r\n\t二、讨论"), "TEXT"),
                new Case("记录.TXT", "会议记录".getBytes(GBK), "TEXT"),
                new Case("带签名.txt", joined(text("\ufeff"), text("会议记录")), "TEXT"),
                new Case("邮件.txt", text("From: a\nSubject: 通知\n\n各支部"), "TEXT"),
                new Case("叫作 PDF 的图片.pdf", picture("png"), "PNG"),
                new Case("照片后有短片.jpg", joined(picture("jpeg"), new byte[5000]), "JPEG"));
    }

    static Stream<Case> pdfs() {
        return Stream.of(
                new Case("截断.pdf", first(pdf(), 30), BROKEN),
                new Case("前有杂物.pdf", joined(text("x\n"), pdf()), BROKEN),
                new Case("版本乱写.pdf", text("%PDF-x.y\n%%EOF"), BROKEN),
                new Case("脚本.pdf", pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "脚本或启动程序"),
                new Case("启动.pdf", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), "脚本或启动程序"),
                new Case("兼压缩包.pdf", joined(pdf(), zip(Map.of("a.txt", text("a"))), pdf()), HIDDEN),
                new Case("兼网页.pdf", joined(pdf("/X(<script>alert(1)</script>)")), SCRIPT));
    }

    static Stream<Case> pictures() {
        byte[] png = picture("png");
        byte[] jpeg = picture("jpeg");
        return Stream.of(
                new Case("截断.png", first(png, png.length - 1), BROKEN),
                new Case("只有头.png", first(png, 8), BROKEN),
                new Case("尾巴.png", joined(png, text("x")), BROKEN),
                new Case("兼压缩包.png", joined(png, zip(Map.of("a", text("a")))), BROKEN),
                new Case("只有头.jpg", first(jpeg, 3), BROKEN),
                new Case("没有结尾.jpg", first(jpeg, jpeg.length - 2), BROKEN),
                new Case("兼压缩包.jpg", joined(jpeg, zip(Map.of("a", text("a")))), HIDDEN),
                new Case("兼网页.jpg", withComment(jpeg, "<html><script>alert(1)</script>"), SCRIPT),
                new Case("动图.gif", text("GIF89a\1\0\1\0\0\0\0;"), OUTSIDE),
                new Case(
                        "苹果.heic",
                        joined(
                                new byte[] {0, 0, 0, 24},
                                text("ftypheic\0\0\0\0mif1heic"),
                                new byte[9]),
                        "HEIC"),
                new Case(
                        "图.webp",
                        joined(
                                text("RIFF"),
                                new byte[] {20, 0, 0, 0},
                                text("WEBPVP8 "),
                                new byte[20]),
                        "WebP"),
                new Case("位图.bmp", joined(text("BM"), new byte[60]), OUTSIDE));
    }

    static Stream<Case> packages() {
        byte[] macro =
                replaced(
                        docx(),
                        CONTENTS,
                        "application/vnd.openxmlformats-officedocument." + WORD_MAIN,
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        return Stream.of(
                new Case("宏改名.docx", macro, MACROS),
                new Case("宏.docx", with(docx(), "word/vbaProject.bin", new byte[9]), MACROS),
                new Case("宏大写.docx", with(docx(), "word/VBAPROJECT.BIN", new byte[9]), MACROS),
                new Case("控件.docx", with(docx(), "word/activeX/activeX1.bin", new byte[9]), MACROS),
                new Case("程序.docx", with(docx(), "word/embeddings/a.EXE", text("MZ")), MACROS),
                new Case(
                        "宏表.xlsx",
                        replaced(
                                xlsx(),
                                CONTENTS,
                                "</Types>",
                                "<Override PartName=\"/xl/macrosheets/sheet1.xml\" ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/></Types>"),
                        MACROS),
                new Case(
                        "演示.pptx",
                        zip(Map.of(CONTENTS, list("presentationml.presentation.main+xml"))),
                        OUTSIDE),
                new Case(
                        "两种.docx",
                        zip(Map.of(CONTENTS, list(WORD_MAIN, "spreadsheetml.sheet.main+xml"))),
                        BROKEN),
                new Case("清单不是 XML.docx", zip(Map.of(CONTENTS, text("<Types><"))), BROKEN),
                new Case("清单为空.docx", zip(Map.of(CONTENTS, new byte[0])), BROKEN),
                new Case(
                        "清单过长.docx",
                        zip(Map.of(CONTENTS, new byte[OfficePackage.LONGEST_LIST + 1])),
                        BOMB),
                new Case(
                        "十亿笑.docx",
                        with(
                                docx(),
                                CONTENTS,
                                text(
                                        "<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Types>&b;&b;</Types>")),
                        BROKEN),
                new Case(
                        "外部实体.docx",
                        with(
                                docx(),
                                CONTENTS,
                                text(
                                        "<!DOCTYPE t [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>")),
                        BROKEN),
                new Case(
                        "远程模板.docx",
                        fetching("attachedTemplate", "https://example.org/a.dotm"),
                        "外面的网址"),
                new Case("共享模板.docx", fetching("attachedTemplate", "\\\\server\\a.dotm"), "外面的网址"),
                new Case("远程对象.docx", fetching("oleObject", "http://example.org/a"), "外面的网址"),
                new Case(
                        "本机模板.docx",
                        fetching("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm"),
                        "DOCX"),
                new Case("超链接.docx", fetching("hyperlink", "https://example.org/"), "DOCX"),
                new Case("爬目录.docx", with(docx(), "../../etc/cron.d/a", text("x")), STRUCTURE),
                new Case("绝对路径.docx", with(docx(), "/etc/passwd", text("x")), STRUCTURE),
                new Case("同名两份.docx", with(docx(), "word/DOCUMENT.xml", text("x")), STRUCTURE),
                new Case("截断.docx", first(docx(), 600), BROKEN),
                new Case("只有头.docx", text("PK\3\4"), BROKEN),
                new Case("炸弹.xlsx", bomb(), BOMB),
                new Case("资料.zip", zip(Map.of("a.txt", text("a"))), ARCHIVE),
                new Case("程序.jar", zip(Map.of("META-INF/MANIFEST.MF", text("a"))), ARCHIVE),
                new Case("空.zip", joined(text("PK\5\6"), new byte[18]), ARCHIVE));
    }

    static Stream<Case> compounds() {
        return Stream.of(
                new Case("加密.docx", SampleFiles.encryptedDocx(), PASSWORD),
                new Case("加密.xls", SampleFiles.encryptedXls(), PASSWORD),
                new Case("加密.doc", compound(Map.of("WordDocument", wordStream(1))), PASSWORD),
                new Case(
                        "宏.doc",
                        compound(Map.of("WordDocument", wordStream(0), "Macros/", text(""))),
                        MACROS),
                new Case(
                        "宏.xls",
                        compound(
                                Map.of(
                                        "Workbook",
                                        workbook(new byte[0]),
                                        "_VBA_PROJECT_CUR/",
                                        text(""))),
                        MACROS),
                new Case(
                        "宏表.xls",
                        compound(
                                Map.of(
                                        "Workbook",
                                        workbook(
                                                new byte[] {
                                                    (byte) 0x85, 0, 8, 0, 0, 0, 0, 0, 0, 1, 0, 0
                                                }))),
                        MACROS),
                new Case("不是 Word.doc", compound(Map.of("WordDocument", new byte[5000])), BROKEN),
                new Case("不是 Excel.xls", compound(Map.of("Workbook", new byte[5000])), BROKEN),
                new Case("旧.ppt", compound(Map.of("PowerPoint Document", new byte[5000])), OUTSIDE),
                new Case("安装.msi", compound(Map.of("Unknown", new byte[5000])), OUTSIDE),
                new Case("截断.doc", first(doc(), 700), BROKEN),
                new Case("只有头.doc", first(doc(), 8), BROKEN));
    }

    static Stream<Case> texts() {
        return Stream.of(
                new Case("网页.txt", text("  <HTML><body>"), SCRIPT),
                new Case(
                        "后面才有.txt",
                        joined(filled(300_000), text("<script>alert(1)</script>")),
                        SCRIPT),
                new Case(
                        "图.svg",
                        text("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"),
                        SCRIPT),
                new Case("图.svg", text("<?xml version='1.0'?><svg/>"), SCRIPT),
                new Case("脚本.txt", text("#!/bin/sh\nrm -rf /"), SCRIPT),
                new Case("脚本.js", text("alert(1)"), "只能上传 .txt"),
                new Case("批处理.bat", text("del *.*"), "只能上传 .txt"),
                new Case("表.csv", text("姓名,电话"), "只能上传 .txt"),
                new Case("没有扩展名", text("会议记录"), "只能上传 .txt"),
                new Case("控制符.txt", text("a\u0000b"), OUTSIDE),
                new Case("退格.txt", text("a\bb"), OUTSIDE),
                new Case("双字节.txt", "会议记录".getBytes(StandardCharsets.UTF_16), OUTSIDE));
    }

    static Stream<Case> others() {
        return Stream.of(
                new Case("空.pdf", new byte[0], "空文件"),
                new Case("程序.pdf", joined(text("MZ"), new byte[200]), OUTSIDE),
                new Case(
                        "程序.jpg",
                        joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[200]),
                        "可执行程序"),
                new Case("资料.rar", joined(text("Rar!\u001a\7\0"), new byte[40]), ARCHIVE),
                new Case(
                        "资料.7z",
                        joined(
                                new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C},
                                new byte[40]),
                        ARCHIVE),
                new Case("资料.gz", joined(new byte[] {0x1f, (byte) 0x8b, 8}, new byte[40]), ARCHIVE),
                new Case(
                        "录像.mp4",
                        joined(
                                new byte[] {0, 0, 0, 24},
                                text("ftypisom\0\0\2\0isomiso2"),
                                new byte[9]),
                        "视频"),
                new Case("文档.rtf", text("{\\rtf1\\ansi a}"), "只能上传 .txt"),
                new Case("乱码", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2}, OUTSIDE));
    }

    private String answer(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("content"), content);
        try {
            FileType type = inspection.inspect(new NewFile(name, file));
            return type.name();
        } catch (Unfit unfit) {
            return String.valueOf(unfit.getMessage());
        }
    }

    private static byte[] list(String... mainParts) {
        var list =
                new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        for (String part : mainParts) {
            list.append(
                            "<Override PartName=\"/a\" ContentType=\"application/vnd.openxmlformats-officedocument.")
                    .append(part)
                    .append("\"/>");
        }
        return text(list.append("</Types>").toString());
    }

    private static byte[] docxOf(int parts) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(CONTENTS, list(WORD_MAIN));
        for (int i = 1; i < parts; i++) {
            all.put("word/" + i, new byte[0]);
        }
        return zip(all);
    }

    private static byte[] unpackingTo(byte[] list, int rest) {
        return zip(Map.of(CONTENTS, list, "word/media/a", new byte[rest]));
    }

    /** Many parts that hold nothing but zeros, each a thousandth of what it unpacks to. */
    private static byte[] bomb() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(CONTENTS, list("spreadsheetml.sheet.main+xml"));
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < 300; i++) {
            all.put("xl/worksheets/sheet" + i + ".xml", zeros);
        }
        return zip(all);
    }

    private static byte[] fetching(String kind, String target) {
        return with(
                docx(),
                RELATIONS,
                text(
                        "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>"
                                .formatted(kind, target)));
    }

    private static byte[] workbook(byte[] record) {
        byte[] begin = {9, 8, 4, 0, 0, 6, 5, 0};
        byte[] end = {0x0A, 0, 0, 0};
        return joined(begin, record, end, new byte[5000]);
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        byte[] said = text(comment);
        byte[] marker = {(byte) 0xFF, (byte) 0xFE, 0, (byte) (said.length + 2)};
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(first(jpeg, 2), marker, said, rest);
    }

    private static byte[] filled(int length) {
        return text("会".repeat(length / 3));
    }
}
