package cn.taizhang.report;

import cn.taizhang.kernel.Breach;
import cn.taizhang.report.FormalDocument.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 公文格式的规则, from 《党政机关公文处理工作条例》 (中办发〔2012〕14号, 条例 below) and GB/T 9704-2012 《党政机关公文格式》. Where neither speaks
 * of something (how long a name may be), the limit is what the layout holds.
 */
final class FormalDocumentRules {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_SIGNER = 12;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_LIST = 300;
    private static final int LONGEST_ANNEX = 100;
    private static final int MOST_ANNEXES = 20;

    /** 条例 art. 8: the fifteen kinds. */
    private static final List<String> KINDS =
            List.of(
                    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
                    "议案", "函", "纪要");

    /** 条例 art. 8 (七), (十), (十一): what may go to a superior. */
    private static final List<String> UPWARD_KINDS = List.of("报告", "请示", "意见");

    /** 条例 art. 8 (十), (十一): what goes to nobody but a superior. */
    private static final List<String> ONLY_UPWARD_KINDS = List.of("报告", "请示");

    /** GB/T 9704-2012, 10.2, 10.3: orders and minutes have a letterhead of their own. */
    private static final List<String> SPECIAL_KINDS = List.of("命令", "令", "纪要");

    private static final Pattern TRIAL = Pattern.compile("（[^（）]{1,10}）$");

    /** Anything that is meant as a number of a document, whatever is wrong with it. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<code>[^\\d〔\\[（(【［〖第]*)(?<open>[〔\\[（(【［〖])(?<year>[^〕\\]）)】］〗]*)(?<close>[〕\\]）)】］〗])"
                            + "(?<ordinal>第?)(?<sequence>\\d*)(?<end>号?)");

    private static final String SEQUENCE = "[1-9]\\d{0,4}";

    private static final Pattern SEVERAL = Pattern.compile("[、，,；;]");
    private static final Pattern NUMBERED = Pattern.compile("^(附件|\\d+\\s*[.．、]).*");
    private static final Pattern PUNCTUATED = Pattern.compile(".*[。；;，,、.：:]$");

    private final FormalDocument document;
    private final List<Breach> found = new ArrayList<>();

    private FormalDocumentRules(FormalDocument document) {
        this.document = document;
    }

    /** All that is wrong, in the order of the form. */
    static List<Breach> breachesIn(FormalDocument document) {
        var rules = new FormalDocumentRules(document);
        rules.issuer();
        rules.number();
        rules.signer();
        rules.title();
        rules.addressee();
        rules.annexes();
        rules.imprint();
        return List.copyOf(rules.found);
    }

    /** 条例 art. 9 (四): the mark is the full or normed short name, with 「文件」. */
    private void issuer() {
        if (document.issuer().isEmpty() || document.issuer().length() > LONGEST_NAME) {
            tell("issuer", "发文机关要写全称或者规范化简称，1 至 %d 个字（条例第九条）。".formatted(LONGEST_NAME));
        } else if (document.issuer().endsWith("文件")) {
            tell("issuer", "发文机关只写名称，「文件」二字由版式加上。");
        }
    }

    /** GB/T 9704-2012, 7.2.5, and 条例 art. 9 (五). Empty leaves the place. */
    private void number() {
        if (document.number().isEmpty()
                || !atMost("number", "发文字号", document.number(), LONGEST_NAME)) {
            return;
        }
        var number = NUMBER.matcher(document.number());
        if (!number.matches()) {
            tell("number", "发文字号由机关代字、年份、顺序号组成，例如「澄组〔2020〕12号」（条例第九条）。");
            return;
        }
        if (number.group("code").isBlank()) {
            tell("number", "发文字号前面要有发文机关代字（条例第九条）。");
        } else {
            atMost("number", "发文机关代字", number.group("code"), LONGEST_CODE);
        }
        if (!number.group("open").equals("〔") || !number.group("close").equals("〕")) {
            tell("number", "年份要用六角括号〔〕括起来（GB/T 9704-2012 7.2.5）。");
        }
        if (!number.group("year").matches("\\d{4}")) {
            tell("number", "年份要写全四位阿拉伯数字（GB/T 9704-2012 7.2.5）。");
        }
        if (!number.group("ordinal").isEmpty()) {
            tell("number", "顺序号前不加「第」字（GB/T 9704-2012 7.2.5）。");
        }
        if (!number.group("sequence").matches(SEQUENCE)) {
            tell("number", "顺序号用阿拉伯数字，从 1 编起，1 不编为 01（GB/T 9704-2012 7.2.5）。");
        }
        if (number.group("end").isEmpty()) {
            tell("number", "顺序号后要加「号」字（GB/T 9704-2012 7.2.5）。");
        }
    }

    /** 条例 art. 9 (六): 「上行文应当标注签发人姓名」. */
    private void signer() {
        if (!atMost("signer", "签发人", document.signer(), LONGEST_SIGNER)) {
            return;
        }
        boolean upward = document.direction() == Direction.UPWARD;
        if (upward && document.signer().isEmpty()) {
            tell("signer", "上行文要标注签发人姓名（条例第九条）。");
        }
        if (!upward && !document.signer().isEmpty()) {
            tell("signer", "只有上行文标注签发人；平行文、下行文请把签发人留空。");
        }
    }

    /** 条例 art. 9 (七): 「标题。由发文机关名称、事由和文种组成」, and art. 8 for the kinds. */
    private void title() {
        String title = document.title().replaceAll("\\s", "");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            tell("title", "标题要写 1 至 %d 个字。".formatted(LONGEST_TITLE));
            return;
        }
        String words = TRIAL.matcher(title).replaceFirst("");
        if (endsWith(words, SPECIAL_KINDS)) {
            tell("title", "命令（令）和纪要另有特定格式，这里不排（GB/T 9704-2012 10.2、10.3）。");
        } else if (!endsWith(words, KINDS)) {
            tell("title", "标题要以文种结尾（条例第八条、第九条）：决议、决定、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函。");
        } else if (document.direction() == Direction.UPWARD && !endsWith(words, UPWARD_KINDS)) {
            tell("title", "上行文的文种是报告、请示或者意见（条例第八条）。");
        } else if (document.direction() != Direction.UPWARD && endsWith(words, ONLY_UPWARD_KINDS)) {
            tell("title", "报告、请示只向上级机关行文，行文方向请选上行文（条例第八条）。");
        }
    }

    private static boolean endsWith(String title, List<String> kinds) {
        return kinds.stream().anyMatch(title::endsWith);
    }

    /** 条例 art. 15 (一): 「原则上主送一个上级机关」. */
    private void addressee() {
        if (!atMost("addressee", "主送机关", document.addressee(), LONGEST_LIST)) {
            return;
        }
        boolean upward = document.direction() == Direction.UPWARD;
        if (upward && document.addressee().isEmpty()) {
            tell("addressee", "上行文要写主送的上级机关（条例第十五条）。");
        }
        if (upward && SEVERAL.matcher(document.addressee()).find()) {
            tell("addressee", "上行文原则上只主送一个上级机关，其他的写在抄送里（条例第十五条）。");
        }
    }

    /** GB/T 9704-2012, 7.3.4. Of too many or of one too long nothing else is told. */
    private void annexes() {
        if (document.annexes().size() > MOST_ANNEXES) {
            tell("annexes", "附件最多 %d 个。".formatted(MOST_ANNEXES));
            return;
        }
        for (var annex : document.annexes()) {
            if (!atMost("annexes", "附件名称", annex, LONGEST_ANNEX)) {
                continue;
            }
            if (NUMBERED.matcher(annex).matches()) {
                tell("annexes", "「%s」：附件只写名称，「附件」二字和顺序号由版式编。".formatted(shown(annex)));
            }
            if (PUNCTUATED.matcher(annex).matches()) {
                tell("annexes", "「%s」：附件名称后不加标点符号（GB/T 9704-2012 7.3.4）。".formatted(shown(annex)));
            }
        }
    }

    private static String shown(String annex) {
        return annex.length() <= LONGEST_NAME ? annex : annex.substring(0, LONGEST_NAME) + "…";
    }

    /** 条例 art. 9 (十二), (十七): signed first, sent to be printed then. */
    private void imprint() {
        atMost("copies", "抄送机关", document.copies(), LONGEST_LIST);
        atMost("printer", "印发机关", document.printer(), LONGEST_NAME);
        var date = document.date();
        var printedOn = document.printedOn();
        if (date != null && printedOn != null && printedOn.isBefore(date)) {
            tell("printedOn", "印发日期是送印的日期，不能早于成文日期（条例第九条）。");
        }
    }

    /** Told first of everything, so that nothing longer is looked through. */
    private boolean atMost(String field, String name, String text, int most) {
        if (text.length() > most) {
            tell(field, "%s最多 %d 个字。".formatted(name, most));
        }
        return text.length() <= most;
    }

    private void tell(String field, String message) {
        found.add(Breach.of(field, message));
    }
}
