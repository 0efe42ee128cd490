package cn.taizhang.report;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 正式公文（红头文件）: what stands around a text when it goes out as a formal document, in the layout of GB/T 9704-2012. Everything
 * is as a person typed it; what was left empty is left as a place to be filled by hand. No seal is ever drawn.
 *
 * @param issuer 发文机关: full or normed short name, without 「文件」
 * @param number 发文字号, such as 澄组〔2020〕12号
 * @param signer 签发人, in an upward document only
 * @param title 标题, its line breaks kept
 * @param addressee 主送机关, without the colon
 * @param copies 抄送机关, without the full stop
 * @param annexes 附件名称, in their order, without numbers
 * @param date 成文日期; null leaves its place
 * @param printer 印发机关
 * @param printedOn 印发日期; null leaves its place
 */
public record FormalDocument(
        String issuer,
        String number,
        Direction direction,
        String signer,
        String title,
        String addressee,
        String copies,
        List<String> annexes,
        @Nullable LocalDate date,
        String printer,
        @Nullable LocalDate printedOn) {

    /** By this tag a file that was written as a formal document is known again. */
    public static final String NUMBER_TAG = "formal-document-number";

    /** 行文方向. */
    public enum Direction {
        /** 上行文: to the superior. */
        UPWARD("上行文（请示、报告等）"),
        /** 平行文、下行文. */
        OTHER("平行文、下行文");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public FormalDocument {
        issuer = line(issuer);
        number = line(number);
        signer = line(signer);
        title = lines(title, "\n");
        addressee = withoutLast(line(addressee), "：:");
        copies = withoutLast(line(copies), "。.");
        annexes = annexes.stream().map(FormalDocument::line).filter(one -> !one.isEmpty()).toList();
        printer = line(printer);
    }

    /** What keeps it from being written, all at once. */
    public List<Breach> breaches() {
        return FormalDocumentRules.breachesIn(this);
    }

    /** Whether it goes out under this title, wherever its lines break. */
    public boolean isTitled(String other) {
        return withoutBlanks(title).equals(withoutBlanks(other));
    }

    private static String withoutBlanks(String words) {
        return words.replaceAll("[\\s\u3000]", "");
    }

    private static String line(String typed) {
        return lines(typed, "");
    }

    private static String lines(String typed, String between) {
        return typed.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** Without the marks that the layout puts itself. */
    private static String withoutLast(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
