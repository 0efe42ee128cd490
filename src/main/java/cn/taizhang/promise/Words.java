package cn.taizhang.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 用词: a text as its pairs of Chinese characters, without those that every report is full of. */
final class Words {

    private static final int MOST_SHOWN = 6;

    /** Said of any work: they tell nothing of which. */
    private static final Pattern SAID_OF_ANYTHING =
            Pattern.compile(
                    "进一步|继续|不断|持续|切实|认真|扎实|深入|全面|大力|积极|着力|努力|加强|加大|加快|推进|推动|开展|做好|抓好|抓实|抓|落实|落细|完善|健全|强化|提升|提高|确保|工作|我们|我区|全区|今年|以来|下半年|上半年|下一步|目前|各级|方面|重点|围绕|力度|水平|能力|质量|进行|组织实施|[一二三四五六七八九十]是|的|和|与|及|并|等|了");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

    private Words() {}

    static Set<String> pairsIn(String text) {
        return pairsOf(runsOf(text));
    }

    static Set<String> pairsOf(List<String> runs) {
        var pairs = new LinkedHashSet<String>();
        for (var run : runs) {
            for (int at = 0; at + 2 <= run.length(); at++) {
                pairs.add(run.substring(at, at + 2));
            }
        }
        return pairs;
    }

    /** The longest words of a text, given as its runs, whose every pair is among these, at most {@value #MOST_SHOWN}. */
    static List<String> shared(List<String> runs, Set<String> pairs) {
        var found = new LinkedHashSet<String>();
        for (var run : runs) {
            int start = 0;
            for (int at = 0; at < run.length(); at++) {
                boolean goesOn =
                        at + 2 <= run.length() && pairs.contains(run.substring(at, at + 2));
                if (!goesOn) {
                    if (at + 1 - start >= 2) {
                        found.add(run.substring(start, at + 1));
                    }
                    start = at + 1;
                }
            }
        }
        var longest = new ArrayList<>(found);
        longest.sort(Comparator.comparingInt(String::length).reversed());
        return longest.stream().limit(MOST_SHOWN).toList();
    }

    /** 连续的汉字, without what is said of any work. */
    static List<String> runsOf(String text) {
        return CHINESE.matcher(SAID_OF_ANYTHING.matcher(text).replaceAll(" "))
                .results()
                .map(one -> one.group())
                .toList();
    }
}
