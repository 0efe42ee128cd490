package cn.taizhang.ballot;

import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.SatisfactionGrade;
import java.util.Map;

/**
 * 测评的一项, counted.
 *
 * @param key by which it is named again
 * @param title 测评名称
 * @param question 评的是什么
 * @param held the days on which residents rated
 * @param returned 收回的票, those that say nothing readable included
 * @param counts every grade, 0 where nobody gave it
 */
public record RatedQuestion(
        String key,
        String title,
        String question,
        PostingPeriod held,
        int returned,
        Map<SatisfactionGrade, Integer> counts) {

    public RatedQuestion {
        counts = Map.copyOf(counts);
    }

    public int count(SatisfactionGrade grade) {
        return counts.getOrDefault(grade, 0);
    }
}
