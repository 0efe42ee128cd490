package cn.taizhang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 漏数: places where a number fell out without a trace, so that a measure word meets the word before it: 「慰问党员名，」,
 * 「共个街道」. A measure word that is the end of another word (层次, 名单) is none.
 */
final class DroppedNumbers {

    private static final String NUMERALS =
            "0-9一二三四五六七八九十百千万亿两几数多余若干半每各某单首再这那哪此本该整第零〇○□☆*×Xx△_＿）)%.NnＮ●▲■◆◎※?？#＃】";

    /** 「走访群众户，」: a noun, the measure word, and the clause ends. */
    private static final Pattern AT_THE_END =
            Pattern.compile(
                    "(?<=[\\p{IsHan}”》）][^%s\\n\\s，。；：、（“])(万元|亿元|人次|场次|户次|个|名|次|项|件|场|家|户|处|条|篇|份|期|套|堂|批|间|张|本|回|斤|公斤|袋|箱|盒|瓶|只)(?=[，。；、（）和与及\\n]|$)"
                            .formatted(NUMERALS));

    /** 「共个街道」, 「组织名党员」: a word that only a number can follow, the measure word, and what is counted. */
    private static final Pattern BEFORE_THE_NOUN =
            Pattern.compile(
                    "(?<=共有|共计|累计|合计|总计|共|约|达到|多达|近|全区|全市|全县|全街道|其中|组织|召开|举办|开展|成立|建立|确定|选派|慰问|培训|走访|化解|办理|完成|发放|评选"
                            + "|表彰|引进|打造|建成|辖|覆盖|吸纳|推选|新建|整合|开设|设立|等(?=余?(?:项|种|名|类)))(余?(?:万元|亿元|人次|个|名|次|项|件|场|家|户|处|条|期|套|批))(?=\\p{IsHan}{2})");

    /** 「发慰问金元，」: behind a word for money. */
    private static final Pattern MONEY = Pattern.compile("(?<=[金款费贴])(元)(?=[，。；、（）\\n]|$)");

    /** 「畅通率达%」. */
    private static final Pattern PERCENT = Pattern.compile("(?<=[达为率至占])(%)(?=[，。；、（）\\n]|$)");

    /** 「到了名干部」; 了个, 了场, 了次 mean one. */
    private static final Pattern AFTER_DONE =
            Pattern.compile("(?<=[了])(名|项|件|户|人次|万元)(?=\\p{IsHan}{2})");

    private static final Set<String> COMPOUNDS = compounds();
    private static final int LONGEST_COMPOUND = 4;
    private static final int LOOKED_BACK = 20;

    /** In the list, before what looks like a word and is not: 实事|件, not 实|事件. */
    private static final String NO_COMPOUND = "!";

    /** Behind these the measure word stands for itself, without a number: 以万元为单位, 参加人次, 以个. */
    private static final Pattern MEASURE_ITSELF = Pattern.compile("(?:单位|[为以按计])$");

    private static final Set<String> OFTEN_BY_ITSELF = Set.of("人次", "场次", "户次");
    private static final Pattern BEFORE_PERSON_TIMES =
            Pattern.compile("(?:参加|参与|服务|参训|培训|的|之|统计|累计|折合)$");

    /** These characters end many words: they are measures only where the clause says that something was done so often. */
    private static final Set<String> SELDOM_MEASURES =
            Set.of(
                    "家", "处", "条", "篇", "份", "期", "套", "堂", "批", "间", "张", "本", "回", "场", "斤", "公斤",
                    "袋", "箱", "盒", "瓶", "只");

    private static final Pattern DONE =
            Pattern.compile(
                    "(?:办|讲|开|写|发|送|捐|建|设|拍|送|印|编|签|走访|慰问|组织|举行|培训|制作|刊发|撰写|整理|修缮|改造|新增|引进|排查|收集|征集|征求|提出|反馈|采纳|受理|共|累计|合计|总计|达)[^，。；：\\n]{0,28}$");

    /** 「个街道」 whose measure word begins another word: 个人, 名单, 项目. */
    private static final List<String> BEGINS_A_WORD =
            List.of(
                    "个人", "个别", "个体", "个性", "名单", "名称", "名义", "名誉", "名人", "名师", "次数", "次要", "项目",
                    "件次", "场所", "场地", "场馆", "家庭", "家长", "家园", "家属", "户籍", "户口", "处级", "处长", "处理",
                    "处置", "处分", "条例", "条件", "期间", "期限", "批准", "批示", "套餐", "套路", "家风", "家政", "家访",
                    "家电", "家装", "批发", "批评", "次生", "期望", "名优", "名校", "名医", "名录", "名就", "名叫", "名为",
                    "名列", "名字", "名册", "名片", "名企", "名牌", "名副", "项下", "件事", "名额", "户外", "户型", "户主",
                    "场景", "条块", "名家");

    private DroppedNumbers() {}

    /** Indices at which a number is missing, in order. */
    static Set<Integer> in(String text) {
        var found = new TreeSet<Integer>();
        var ending = AT_THE_END.matcher(text);
        while (ending.find()) {
            if (!endsAWord(text, ending.start(), ending.end()) && isMeasure(text, ending)) {
                found.add(ending.start());
            }
        }
        MONEY.matcher(text).results().forEach(one -> found.add(one.start()));
        PERCENT.matcher(text).results().forEach(one -> found.add(one.start()));
        leading(BEFORE_THE_NOUN.matcher(text), text, found);
        leading(AFTER_DONE.matcher(text), text, found);
        return found;
    }

    private static void leading(Matcher leading, String text, Set<Integer> found) {
        while (leading.find()) {
            int word = leading.start() + (text.charAt(leading.start()) == '余' ? 1 : 0);
            if (!beginsAWord(text, word) && !endsAWord(text, word, leading.end())) {
                found.add(leading.start());
            }
        }
    }

    /** Whether what looks like a measure word there is the beginning of another: 个人, 名单. */
    static boolean beginsAWord(String text, int at) {
        return BEGINS_A_WORD.stream().anyMatch(one -> text.startsWith(one, at));
    }

    private static boolean isMeasure(String text, Matcher found) {
        var before = text.substring(Math.max(0, found.start() - LOOKED_BACK), found.start());
        if (MEASURE_ITSELF.matcher(before).find()) {
            return false;
        }
        if (OFTEN_BY_ITSELF.contains(found.group(1))
                && BEFORE_PERSON_TIMES.matcher(before).find()) {
            return false;
        }
        return !SELDOM_MEASURES.contains(found.group(1)) || DONE.matcher(before).find();
    }

    private static boolean endsAWord(String text, int start, int end) {
        boolean ends = false;
        for (int length = 2; length <= LONGEST_COMPOUND && end - length >= 0; length++) {
            var words = text.substring(end - length, end);
            if (COMPOUNDS.contains(NO_COMPOUND + words)) {
                return false;
            }
            ends |= end - length < start && COMPOUNDS.contains(words);
        }
        return ends;
    }

    private static Set<String> compounds() {
        try (InputStream in =
                DroppedNumbers.class.getResourceAsStream("/intake/measure-compounds.txt")) {
            if (in == null) {
                throw new IllegalStateException("intake/measure-compounds.txt is missing");
            }
            var words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(words.split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
