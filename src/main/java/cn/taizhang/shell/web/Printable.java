package cn.taizhang.shell.web;

/** 可入日志的文字: without line breaks and control characters, so that nobody writes lines of their own into the log. */
final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    static String of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "�");
    }
}
