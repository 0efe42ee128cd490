package cn.taizhang.portal.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.portal.Posted;
import java.time.LocalDate;

/**
 * 一条公开的内容, as it stands in a list.
 *
 * @param standing how long it still runs, or when it was made known
 */
record PostedLine(String id, String title, String standing) {

    static PostedLine of(Posted posted, LocalDate today) {
        return new PostedLine(posted.id().toString(), posted.title(), standing(posted, today));
    }

    static String standing(Posted posted, LocalDate today) {
        var until = posted.until();
        if (until == null) {
            return ChineseDates.full(posted.reviewedOn()) + "公开";
        }
        long left = posted.daysLeft(today);
        if (today.isBefore(posted.from())) {
            return ChineseDates.full(posted.from()) + "开始公示";
        }
        if (left < 0) {
            return ChineseDates.full(until) + "已经结束";
        }
        return left == 0 ? "今天是最后一天" : "还剩 %d 天，到%s为止".formatted(left, ChineseDates.full(until));
    }
}
