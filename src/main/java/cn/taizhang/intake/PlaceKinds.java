package cn.taizhang.intake;

import cn.taizhang.intake.MeasureWords.MeasureWord;
import cn.taizhang.intake.OpenPlace.Kind;
import java.util.regex.Pattern;

/** 空的类型, told from the neighbours: what follows first, then what stands before. */
final class PlaceKinds {

    private static final Pattern YEARS_LONG =
            Pattern.compile("(?:为期|历时|近|达|满|共|约|超过|不少于|未来|过去|连续|任职|党龄|工龄|工作|已有|长达|年龄|[十百])$");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("月[ ]?$");
    private static final Pattern A_SPAN =
            Pattern.compile("\\s?(?:年(?:来|以上|以下|间|内|多|余|党龄|期)|日内|天|周)");
    private static final Pattern DATE_WORD =
            Pattern.compile("\\s?(?:年(?!轻|级|龄|会|货)|月(?!度|刊|报|均)|日(?!报|常|子|照|程|均|志)|季度|世纪)");
    private static final Pattern HUNDREDTHS = Pattern.compile("百分之\\s?$");
    private static final Pattern TENTHS = Pattern.compile("\\s?成(?=[，。；、）)以左的]|$)");
    private static final Pattern ORDINAL = Pattern.compile("第\\s?$");
    private static final Pattern NUMBER_OF_A_PAPER = Pattern.compile("\\s?号");
    private static final Pattern A_DAY_IS_ASKED =
            Pattern.compile("(?:截至|截止|日期|时间|日期为|时间为)[：: \u3000]*$");
    private static final Pattern CELL = Pattern.compile("[\\t|]");
    private static final int LOOKED_BACK = 8;
    private static final int LONGEST_ROW = 300;

    /** 类型和计量单位. */
    record Told(Kind kind, String unit) {}

    private PlaceKinds() {}

    static Told of(String text, int start, int end) {
        var before = text.substring(Math.max(0, start - LOOKED_BACK), start);
        if (HUNDREDTHS.matcher(before).find()) {
            return new Told(Kind.PERCENT, "%");
        }
        if (TENTHS.matcher(text).region(end, text.length()).lookingAt()) {
            return new Told(Kind.PERCENT, "成");
        }
        var date = DATE_WORD.matcher(text).region(end, text.length());
        if (date.lookingAt()) {
            return dated(text, before, end, date.group().strip());
        }
        if (NUMBER_OF_A_PAPER.matcher(text).region(end, text.length()).lookingAt()) {
            return DAY_OF_MONTH.matcher(before).find()
                    ? new Told(Kind.DATE, "号")
                    : new Told(Kind.NUMBER, "号");
        }
        var word = MeasureWords.behind(text, end);
        if (word.isPresent() && !namesRatherThanCounts(text, before, end)) {
            return counted(word.get());
        }
        if (A_DAY_IS_ASKED.matcher(before).find()) {
            return new Told(Kind.DATE, "");
        }
        if (ORDINAL.matcher(before).find() || inCountingRow(text, start)) {
            return new Told(Kind.NUMBER, "");
        }
        return new Told(named(text, start, end) ? Kind.NAME : Kind.OTHER, "");
    }

    private static Told counted(MeasureWord word) {
        return new Told(word.kind(), word.word());
    }

    private static Told dated(String text, String before, int end, String word) {
        boolean span =
                word.equals("年")
                        && (YEARS_LONG.matcher(before).find()
                                || A_SPAN.matcher(text).region(end, text.length()).lookingAt());
        return span ? new Told(Kind.NUMBER, "年") : new Told(Kind.DATE, word);
    }

    /** ×所中学 counts, ×部专家 may not; a measure word of one character that begins a name is a name. */
    private static boolean namesRatherThanCounts(String text, String before, int end) {
        return Hosts.expectedBehind(before, before.length())
                && Hosts.standsAt(text, end)
                && MeasureWords.behind(text, end).orElseThrow().word().length() == 1;
    }

    /** A row of a table that has the measure word in a cell before. */
    private static boolean inCountingRow(String text, int start) {
        var row = text.substring(Math.max(0, start - LONGEST_ROW), start);
        return CELL.splitAsStream(row.substring(row.lastIndexOf('\n') + 1))
                .map(String::strip)
                .anyMatch(cell ->
                        MeasureWords.at(cell, 0)
                                .filter(word -> word.word().equals(cell))
                                .isPresent());
    }

    private static boolean named(String text, int start, int end) {
        boolean behind =
                end < text.length()
                        && (Characters.isHan(text.charAt(end))
                                || "”》）、，。".indexOf(text.charAt(end)) >= 0);
        boolean before =
                start > 0
                        && (Characters.isHan(text.charAt(start - 1))
                                || "“《（、：\u3000 ".indexOf(text.charAt(start - 1)) >= 0);
        return Hosts.standsAt(text, end) || behind || before;
    }
}
