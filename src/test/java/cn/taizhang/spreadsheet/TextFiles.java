package cn.taizhang.spreadsheet;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 文本和别的文件: what comes along as a .csv. */
final class TextFiles {

    private static final String NO_TEXT = "内容认不出来";
    private static final String WEB = "网页格式";

    private TextFiles() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(sound());
        all.addAll(broken());
        all.addAll(otherKinds());
        return all;
    }

    private static List<Case> sound() {
        return List.of(
                text("UTF-8", "王芳,女\n", "读出 1 行：王芳|女"),
                text("UTF-8 with a mark", "\uFEFF王芳,女\n", "读出 1 行：王芳|女"),
                Case.of("GBK", "王芳,女\n".getBytes(Charset.forName("GBK")), "读出 1 行：王芳|女"),
                Case.of("GB18030", "𠮷芳,女\n".getBytes(Charset.forName("GB18030")), "读出 1 行：𠮷芳|女"),
                Case.of("UTF-16", "王芳\t女\n".getBytes(StandardCharsets.UTF_16), "读出 1 行：王芳|女"),
                text("old line ends", "a,b\rc,d\r", "读出 2 行：a|b / c|d"),
                text("mixed line ends", "a,b\r\nc,d\ne,f", "读出 3 行：a|b / c|d / e|f"),
                text("ragged rows", "a\nb,c,d\n,,\n", "读出 2 行：a / b|c|d"),
                text("lines in a field", "a,\"b\nc\"\n", "读出 1 行：a|b\nc"),
                text("quotes in a field", "a,\"b\"\"c\"\n", "读出 1 行：a|b\"c"),
                text("text after a quote", "\"a\"b,c\n", "读出 1 行：ab|c"),
                text("quotes that begin nothing", "5\" 管,6\" 管\n", "读出 1 行：5\" 管|6\" 管"),
                text("formula cells", "=1+1,@SUM(1),-2\n", "读出 1 行：=1+1|@SUM(1)|-2"),
                text("marked formula cells", "'=1+1,''=1,'a\n", "读出 1 行：=1+1|'=1|'a"),
                text("a comment that is none", "#a,b\n", "读出 1 行：#a|b"),
                text("only blank lines", "\n\n\r\n", "读出 0 行"),
                text("only separators", ",,,\n,,\n", "读出 0 行"),
                text("60,000 empty fields", ",".repeat(60_000), "读出 0 行"),
                text(
                        "identity numbers",
                        "王芳,410325199001011234,013812345678\n",
                        "读出 1 行：王芳|410325199001011234|013812345678"),
                text("1,000,000 empty lines", "\n".repeat(1_000_000) + "a", "读出 1 行：a"));
    }

    private static List<Case> broken() {
        byte[] half = "王芳,女\n".getBytes(StandardCharsets.UTF_8);
        half[1] = (byte) 0xFF;
        return List.of(
                Case.of("bytes of no encoding", half, NO_TEXT),
                text("a zero byte", "a,\u0000b\n", NO_TEXT),
                Case.of(
                        "UTF-16 without a mark",
                        "王芳,a\n".getBytes(StandardCharsets.UTF_16BE),
                        NO_TEXT),
                Case.of("a mark and then no UTF-8", new byte[] {-17, -69, -65, -1}, NO_TEXT),
                Case.of("half of a UTF-16", new byte[] {-1, -2, 65}, NO_TEXT),
                Case.of("noise", noise(), NO_TEXT),
                text("a quote never closed", "a,b\nc,\"d\ne,f\n", "第 2 行起有一个双引号没有配对"),
                text(
                        "a quote never closed over 300,000 characters",
                        "a,\"" + "长".repeat(300_000),
                        "双引号没有配对"),
                text(
                        "a field of 32,768",
                        MalformedFiles.unlike(32_768) + ",a\n",
                        MalformedFiles.TOO_LONG),
                text("a field of 10 MB", "a,\n" + "b".repeat(10_000_000) + "\n", "请"),
                text("257 columns", ",".repeat(256) + "a", "第 256 列以后"),
                text("1,048,577 rows", "\n".repeat(1_048_576) + "a", "1,048,576 行"),
                Case.of("an empty file", new byte[0], "空文件"),
                Case.of("one byte", new byte[] {'a'}, "读出 1 行：a"),
                new Case("51 MB", out -> out.write(new byte[51 * 1024 * 1024]), "最大 50 MB"));
    }

    private static List<Case> otherKinds() {
        return List.of(
                text("a page", "<html><table><tr><td>王芳</td></tr></table></html>", WEB),
                text("a table of a page", "\uFEFF\n <table><tr><td>王芳</td></tr></table>", WEB),
                text("a workbook of 2003 in XML", "<?xml version=\"1.0\"?><Workbook/>", "XML 格式"),
                text("a page and what belongs to it", "MIME-Version: 1.0\n", "网页或文档"),
                text("RTF", "{\\rtf1 a}", "网页或文档"),
                text("PDF", "%PDF-1.7\n%%EOF", "PDF"),
                text("a sentence with a per cent", "%PD,a\n", "读出 1 行：%PD|a"),
                Case.of(
                        "PNG",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                        NO_TEXT),
                Case.of("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}, NO_TEXT),
                Case.of(
                        "7z",
                        new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4},
                        NO_TEXT),
                Case.of("a program", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}, NO_TEXT),
                Case.of(
                        "a program for Windows",
                        new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0},
                        NO_TEXT),
                text("PK, a word", "PK,a\n", "读出 1 行：PK|a"));
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private static Case text(String name, String text, String expected) {
        return Case.of(name, text.getBytes(StandardCharsets.UTF_8), expected);
    }
}
