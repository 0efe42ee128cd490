package cn.taizhang.matching;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * 栏目用语: a heading of a table as it is read. The headings above it come first, parted by 、.
 *
 * @param text without brackets and without 数, 人数, 情况 at the end
 * @param leaf the last part of the text that says something
 * @param asides what stands in brackets and is neither a unit nor a day
 * @param unit 计量单位 in its brackets, or in its last word (场次 is counted in 次); empty where it names none
 * @param asksWhether whether 是 or 否 is wanted
 */
public record HeadingWords(
        String text, String leaf, String asides, String unit, boolean asksWhether) {

    private static final Set<String> UNITS =
            Set.of(
                    "个", "名", "人", "位", "次", "场", "场次", "回", "项", "件", "席", "本", "份", "册", "元",
                    "万元", "亿元", "%", "家", "种", "类", "户", "人次", "条", "处", "张");
    private static final Pattern BRACKET = Pattern.compile("[（(【\\[]([^（()）【】\\[\\]]*)[）)】\\]]");
    private static final Pattern UNIT_SAID = Pattern.compile("^(?:计量)?单位[:：]");
    private static final Pattern DATED = Pattern.compile("[\\d一二三四五六七八九十]{1,4}[年月日]|截[至止]|半年|季度");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:20\\d{2}年度?)?(?:截[至止]\\d{1,2}月(?:底|末|\\d{1,2}日)?|\\d{1,2}月?[-—–~～至到]\\d{1,2}月份?|上半年|第?[一二三四1-4]季度)|20\\d{2}年度?|今年(?:以来)?|本年度?|年内|本期");
    private static final Pattern WHETHER =
            Pattern.compile("^(?:填)?[“\"]?(?:是|有|√)[/／、或](?:否|无|×|没有)[”\"]?$|^是否$");
    private static final Pattern BEGINS_WHETHER = Pattern.compile("(^|、)(?:是否|有无)(?:已)?");
    private static final Pattern ORDINAL =
            Pattern.compile("(^|、)(?:\\d{1,2}[.．、)]|[一二三四五六七八九十]{1,2}[、.．]|[①-⑳])");
    private static final Pattern OF_THEM = Pattern.compile("其中[:：]?");
    private static final Pattern TAIL =
            Pattern.compile(
                    "(人次|场次|场数|人数|次数|件数|(?<!事)项数|个数|户数|家数|席数|席位数|本数|总数|数量|数目|金额|数额|情况|组建|数)$");

    /** What a heading is in words, its brackets and its unit taken off. */
    public static HeadingWords of(String heading) {
        var plain = heading.replaceAll("[\\s\u3000]", "").replace('％', '%');
        var unit = "";
        boolean whether = BEGINS_WHETHER.matcher(plain).find();
        var asides = new StringBuilder();
        for (var found : BRACKET.matcher(plain).results().toList()) {
            var inside = UNIT_SAID.matcher(found.group(1)).replaceFirst("");
            if (UNITS.contains(inside)) {
                unit = inside;
            } else if (WHETHER.matcher(inside).find()) {
                whether = true;
            } else if (!DATED.matcher(inside).find()) {
                asides.append(inside);
            }
        }
        return read(BRACKET.matcher(plain).replaceAll(""), asides.toString(), unit, whether);
    }

    /** Whether money or a rate is wanted where no unit stands there. */
    boolean isMoney() {
        return unit.endsWith("元")
                || unit.isEmpty() && Pattern.compile("资金|经费|款").matcher(leaf).find();
    }

    boolean isRate() {
        return unit.equals("%") || unit.isEmpty() && leaf.endsWith("率");
    }

    private static HeadingWords read(
            String said, String asides, String bracketed, boolean whether) {
        var text = TIME.matcher(said).replaceAll("");
        text = BEGINS_WHETHER.matcher(text).replaceAll("$1");
        text = ORDINAL.matcher(text).replaceAll("$1");
        text = OF_THEM.matcher(text).replaceAll("、");
        text = text.replaceAll("[:：;；,，]", "、");
        var unit = bracketed;
        var parts = new StringBuilder(asides);
        var leaf = "";
        for (var part : text.split("、")) {
            var bare = bare(part);
            unit = unit.isEmpty() ? unitOf(part) : unit;
            if (!bare.isEmpty()) {
                parts.append(parts.isEmpty() ? "" : "、").append(bare);
                leaf = bare;
            }
        }
        return new HeadingWords(parts.toString(), leaf, asides, unit, whether);
    }

    private static String bare(String part) {
        var tail = TAIL.matcher(part);
        if (!tail.find()) {
            return part;
        }
        var rest = part.substring(0, tail.start());
        return switch (tail.group(1)) {
            case "金额", "数额" -> rest.endsWith("资金") ? rest : rest + "资金";
            case "席位数", "席数" -> rest + "席位";
            case "情况", "组建" -> bare(rest);
            case "数" -> rest.endsWith("组建") ? bare(rest) : rest;
            default -> rest;
        };
    }

    private static String unitOf(String part) {
        var tail = TAIL.matcher(part);
        if (!tail.find()) {
            return "";
        }
        return switch (tail.group(1)) {
            case "人次" -> "人次";
            case "场次", "场数", "次数" -> part.endsWith("人次数") ? "人次" : "次";
            case "人数" -> "人";
            case "件数" -> "件";
            case "项数" -> "项";
            case "个数" -> "个";
            case "户数" -> "户";
            case "家数" -> "家";
            case "席数", "席位数" -> "席";
            default -> "";
        };
    }
}
