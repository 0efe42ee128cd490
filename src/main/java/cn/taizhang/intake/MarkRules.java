package cn.taizhang.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 是不是空: whether a mark stands for something left out. Signs that mean nothing else (×, XX, ＿＿) are open places unless
 * their neighbours show another meaning; signs that usually mean something else (*, ○, □, ☆) only where their
 * neighbours ask for a number or a name.
 */
final class MarkRules {

    private static final Pattern LENGTHS =
            Pattern.compile(
                    "\\s?(?:米|小时|天|分钟|课时|学时|厘米|毫米|公分|寸|平方|平米|㎡|m|cm|mm|px|英寸|=|＝|矩阵|宫格|规格|的(?:展|旧|板|屏|大))");
    private static final Pattern X_WORDS =
            Pattern.compile("(?:光|射线|轴|线|坐标|染色体|因子|型|形|档|片|荧光|衍射|方向|\\+|＋|²|\\^|=|＝)");
    private static final Pattern LETTERHEAD =
            Pattern.compile(
                    "[\\s\u3000]*(?:(?:签发|核稿|拟稿|会签|缮印|校对|印发|主送|抄送|抄报|报|送|发|份号|份数|密级|文号|编号|电话|联系电话|联系人|填报人|审核人|制表人|经办人"
                            + "|负责人|填表人|填报单位|填报日期|填表日期|签名|签字|签收|盖章|备注|日期)(?:（[^）]*）)?[：:][\\s\u3000_＿﹍]*)+");
    private static final Pattern DOUBLE_QUOTED_BRAND =
            Pattern.compile("[“\"「][\\p{IsHan}\\w]{2,8}×[\\p{IsHan}\\w]{2,8}[”\"」]");
    private static final Pattern CHECK_BOX =
            Pattern.compile("[ \u3000]?(?:是|否|有|无|男|女|已|未|同意|不同意|合格|不合格|完成|优|良|好|一般|差)");
    private static final Pattern DRAWN = Pattern.compile("[打画划标][“\"「]?$");
    private static final Pattern TITLE = Pattern.compile("(?:书记|部长|主任|局长|区长|组长|同志)[ \u3000]?$");
    private static final Pattern LEFT_FOR = Pattern.compile("[为：是达至]$");
    private static final Pattern A_DAY = Pattern.compile("(?:截至|截止|日期：|时间：)$");
    private static final Pattern A_DATE = Pattern.compile("年(?![度初底终轻来])|月(?![底初])|日(?![常前益])");

    /** 怎么办？？年初以来: asked, not masked. */
    private static final Pattern ASKED = Pattern.compile("(?:[怎咋]么?[办看]|[吗呢么谁何])$");

    private static final Pattern SLOGAN = Pattern.compile("[\\d一二三四五六七八九十]\\p{IsHan}{1,6}$");

    private static final int LONGEST_SLOGAN = 7;
    private static final Pattern TENTHS = Pattern.compile("\\s?成(?=[，。；、）)以左的]|$)");

    /** 3×5, 2*2*4. */
    private static final Pattern MULTIPLIED =
            Pattern.compile("[\\d.]++[×*xX][\\d.]++(?:[×*xX][\\d.]++)*+");

    /** 138****1234. */
    private static final Pattern PRIVATE = Pattern.compile("\\d{2,}[*×Xx]{3,}\\d{2,}.*");

    private static final Pattern TICK = Pattern.compile("[√✓✔☑]");
    private static final int TICK_NEAR = 60;
    private static final int LOOKED_BACK = 24;
    private static final int LONGEST_MEASURE = 4;
    private static final int LONGEST_LETTERHEAD = 300;

    /** So many certain ones make a sign the one by which this text masks. */
    private static final int ITS_OWN_SIGN = 3;

    private final String text;
    private final LineIndex lines;
    private final boolean masksByLatin;

    MarkRules(String text, List<Mark> marks) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.masksByLatin =
                marks.stream()
                                .filter(mark -> mark.shape() == Mark.Shape.LATIN && isWanted(mark))
                                .limit(ITS_OWN_SIGN)
                                .count()
                        == ITS_OWN_SIGN;
    }

    boolean isOpen(Mark mark) {
        return switch (mark.shape()) {
            case YEAR, REMINDER -> true;
            case PARTLY ->
                    !isProduct(mark) && !isPrivate(mark) && !touchesLatin(mark) && counted(mark);
            case CROSS ->
                    !isSign(mark)
                            && !touchesLatin(mark)
                            && !isBrand(mark)
                            && !touches(mark, "+＋=＝");
            case LATIN -> isMaskOfLatin(mark);
            case UNDERLINE ->
                    !touchesLatin(mark)
                            && !isLetterhead(mark)
                            && (continuesBehindBreak(mark)
                                    || mark.length() * 3 < lineLength(mark) * 2);
            case STAR -> isMaskOfStars(mark);
            case FIGURE -> isMaskOfFigures(mark);
            case SELDOM -> takesANumbersPlace(mark);
            case BRACKETS -> isLeftOpen(mark);
            case SQUARE -> countsWhatFollows(mark) && !atLineStart(mark);
            case NARROW -> !atLineStart(mark) && leavesANumberOut(mark);
            case GAP -> asksForANumber(mark.end()) && !atLineStart(mark);
        };
    }

    /** Tightly between a word and a measure word: 社区达●个, 召开??次; not 第N次, 1+N个. */
    private boolean takesANumbersPlace(Mark mark) {
        return Characters.isHan(before(mark))
                && before(mark) != '第'
                && after(mark) != ' '
                && !touchesLatin(mark)
                && !isAsked(mark)
                && !isInSlogan(mark)
                && countsWhatFollows(mark);
    }

    private boolean isAsked(Mark mark) {
        return isOneOf(text.charAt(mark.start()), "?？")
                && ASKED.matcher(lastBefore(mark, 3)).find();
    }

    /** 1个中心N个社区: N beside a number is the name of a way of working. */
    private boolean isInSlogan(Mark mark) {
        return isOneOf(text.charAt(mark.start()), "NnＮ")
                && SLOGAN.matcher(lastBefore(mark, LONGEST_SLOGAN)).find();
    }

    /** More than {@link #asksForANumber}: 年度, 月底 and 个人 are words, whatever sign stands before them. */
    private boolean countsWhatFollows(Mark mark) {
        int at = MeasureWords.pastSpaces(text, mark.end());
        return A_DATE.matcher(text).region(at, text.length()).lookingAt()
                || MeasureWords.behind(text, mark.end()).isPresent()
                        && !DroppedNumbers.beginsAWord(text, at);
    }

    /** 「认领岗位  名，」: without the room a number would be missing there. */
    private boolean leavesANumberOut(Mark mark) {
        int from = Math.max(lineStart(mark), mark.start() - LOOKED_BACK);
        int to = Math.min(lineEnd(mark), mark.end() + LONGEST_MEASURE);
        var before = text.substring(from, mark.start());
        return MeasureWords.at(text, mark.end()).isPresent()
                && DroppedNumbers.in(before + text.substring(mark.end(), to))
                        .contains(before.length());
    }

    /** 3×5米, 2*2: two numbers multiplied; a partly masked number has a measure word for what is counted. */
    private boolean isProduct(Mark mark) {
        var sign = text.substring(mark.start(), mark.end());
        boolean twoNumbers = MULTIPLIED.matcher(sign).matches();
        boolean lengths = LENGTHS.matcher(text).region(mark.end(), text.length()).lookingAt();
        return twoNumbers && (lengths || MeasureWords.behind(text, mark.end()).isEmpty())
                || sign.matches("\\d+[×*xX]") && lengths;
    }

    /** 138****1234, 4103**********0018: private data masked, not a place to fill. */
    private boolean isPrivate(Mark mark) {
        return PRIVATE.matcher(text.substring(mark.start(), mark.end())).matches();
    }

    private boolean counted(Mark mark) {
        return asksForANumber(mark.end()) || Hosts.standsAt(text, mark.end());
    }

    /** Brackets with nothing in them but room; those at the end of a question are for its answer. */
    private boolean isLeftOpen(Mark mark) {
        boolean room = mark.length() > 2;
        boolean goesOn = Characters.isHan(after(mark)) || isOneOf(after(mark), "，。：；、） \u3000");
        boolean asked =
                room
                        && (Hosts.standsAt(text, mark.end())
                                || Hosts.expectedBehind(text, mark.start()));
        boolean numbersAPaper = room && after(mark) == '号';
        return asksForANumber(mark.end())
                || numbersAPaper
                || (asked || LEFT_FOR.matcher(lastBefore(mark, 2)).find()) && goesOn
                || room && Characters.isHan(before(mark)) && Characters.isHan(after(mark));
    }

    /** × as the sign for wrong: alone in quotes or brackets beside a √. */
    private boolean isSign(Mark mark) {
        int from = Math.max(0, mark.start() - TICK_NEAR);
        int to = Math.min(text.length(), mark.end() + TICK_NEAR);
        boolean tickNear = TICK.matcher(text).region(from, to).find();
        boolean alone =
                isOneOf(before(mark), "“\"(（「打画划\t") && isOneOf(after(mark), "”\"）)」\t\n")
                        || isOneOf(before(mark), "：:\n \u3000")
                                && isOneOf(after(mark), "→ \u3000\n")
                        || after(mark) == '号';
        boolean drawn = DRAWN.matcher(text.substring(from, mark.start())).find();
        return drawn || tickNear && alone;
    }

    private boolean isBrand(Mark mark) {
        int from = Math.max(0, mark.start() - 9);
        int to = Math.min(text.length(), mark.end() + 12);
        var quoted = DOUBLE_QUOTED_BRAND.matcher(text).region(from, to);
        return quoted.find()
                && quoted.start() < mark.start()
                && quoted.end() > mark.end()
                && !Hosts.standsAt(text, mark.end())
                && !asksForANumber(mark.end());
    }

    private boolean isMaskOfLatin(Mark mark) {
        if (touchesLatin(mark) || touches(mark, "+＋=＝-_")) {
            return false;
        }
        boolean behindLatinWord =
                mark.start() > 1
                        && text.charAt(mark.start() - 1) == ' '
                        && isLatin(text.charAt(mark.start() - 2));
        boolean aWord = X_WORDS.matcher(text).region(mark.end(), text.length()).lookingAt();
        boolean digitBefore = Character.isDigit(before(mark)) || Character.isDigit(after(mark));
        boolean coined = isOneOf(before(mark), "“\"「") && !isWanted(mark);
        boolean likely = masksByLatin || mark.length() > 1 || isWanted(mark) || behindATitle(mark);
        return !behindLatinWord
                && !digitBefore
                && !coined
                && likely
                && !(mark.length() == 1 && aWord);
    }

    private boolean isMaskOfStars(Mark mark) {
        if (touchesLatin(mark)
                || Character.isDigit(before(mark))
                || Character.isDigit(after(mark))) {
            return false;
        }
        return isWanted(mark)
                || mark.length() > 1
                        && (behindATitle(mark)
                                || !isBold(mark) && Hosts.expectedBehind(text, mark.start())
                                || mark.length() > 4 && A_DAY.matcher(lastBefore(mark, 3)).find());
    }

    private boolean behindATitle(Mark mark) {
        return TITLE.matcher(lastBefore(mark, 4)).find();
    }

    /** **重点**: the same run of stars opens and closes within the line, with text set tightly between. */
    private boolean isBold(Mark mark) {
        var stars = text.substring(mark.start(), mark.end());
        int lineEnd = lineEnd(mark);
        int closing = text.indexOf(stars, mark.end());
        int lineStart = lineStart(mark);
        int opening = mark.start() == 0 ? -1 : text.lastIndexOf(stars, mark.start() - 1);
        return closing >= 0 && closing < lineEnd || opening >= lineStart;
    }

    private boolean isMaskOfFigures(Mark mark) {
        if (isOneOf(before(mark), "★☆") || isOneOf(after(mark), "★☆") || inChineseNumeral(mark)) {
            return false;
        }
        if (CHECK_BOX.matcher(text).region(mark.end(), text.length()).lookingAt()
                && text.charAt(mark.start()) != '☆') {
            return false;
        }
        boolean rating = text.charAt(mark.start()) == '☆' && mark.length() > 3;
        return !rating
                && (isWanted(mark) || mark.length() > 1 && (fillsACell(mark) || withinText(mark)));
    }

    private boolean withinText(Mark mark) {
        return !atLineStart(mark)
                && (Characters.isHan(after(mark)) || isOneOf(after(mark), "”》，。、） \u3000"))
                && (Characters.isHan(before(mark)) || isOneOf(before(mark), "“《，、：（ \u3000"));
    }

    /** Alone in a cell of a table. */
    private boolean fillsACell(Mark mark) {
        return before(mark) == '\t' && isOneOf(after(mark), "\t\n")
                || after(mark) == '\t' && isOneOf(before(mark), "\t\n");
    }

    /** 二〇二〇年, 一○五: a zero among Chinese numerals. */
    private boolean inChineseNumeral(Mark mark) {
        return isOneOf(before(mark), "一二三四五六七八九十百千0123456789")
                && (isOneOf(after(mark), "一二三四五六七八九十年") || Character.isDigit(after(mark)));
    }

    /** Whether what follows can only follow a number or a name, or 第 stands before. */
    private boolean isWanted(Mark mark) {
        if (atLineStart(mark)) {
            return Hosts.standsAt(text, mark.end()) && after(mark) != ' '
                    || asksForANumber(mark.end()) && after(mark) != ' ';
        }
        return asksForANumber(mark.end())
                || Hosts.standsAt(text, mark.end())
                || before(mark) == '第';
    }

    private boolean asksForANumber(int end) {
        int at = MeasureWords.pastSpaces(text, end);
        return MeasureWords.behind(text, end).isPresent()
                || TENTHS.matcher(text).region(at, text.length()).lookingAt()
                || at < text.length() && "年月日季".indexOf(text.charAt(at)) >= 0;
    }

    /** ______ at the end of a line, its measure word at the beginning of the next. */
    private boolean continuesBehindBreak(Mark mark) {
        return after(mark) == '\n' && MeasureWords.behind(text, mark.end() + 1).isPresent();
    }

    private boolean isLetterhead(Mark mark) {
        int start = lineStart(mark);
        int end = lineEnd(mark);
        return end - start <= LONGEST_LETTERHEAD
                && LETTERHEAD.matcher(text).region(start, end).matches();
    }

    private boolean touchesLatin(Mark mark) {
        return isLatin(before(mark)) || isLatin(after(mark));
    }

    private boolean touches(Mark mark, String signs) {
        return isOneOf(before(mark), signs) || isOneOf(after(mark), signs);
    }

    private boolean atLineStart(Mark mark) {
        return lines.inkFrom(mark.start()) >= mark.start();
    }

    private int lineLength(Mark mark) {
        return lines.inkTo(mark.start()) - lines.inkFrom(mark.start());
    }

    private int lineStart(Mark mark) {
        return lines.startOf(mark.start());
    }

    private int lineEnd(Mark mark) {
        return lines.endOf(mark.end());
    }

    private String lastBefore(Mark mark, int characters) {
        return text.substring(Math.max(0, mark.start() - characters), mark.start());
    }

    private char before(Mark mark) {
        return mark.start() == 0 ? '\n' : text.charAt(mark.start() - 1);
    }

    private char after(Mark mark) {
        return mark.end() == text.length() ? '\n' : text.charAt(mark.end());
    }

    private static boolean isLatin(char one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
    }

    private static boolean isOneOf(char one, String all) {
        return all.indexOf(one) >= 0;
    }
}
