package cn.taizhang.portal.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.portal.Community;
import cn.taizhang.portal.Posted;
import java.time.LocalDate;
import java.util.List;

/**
 * 一条公开的内容, in full.
 *
 * @param heard whether something may be said to it today
 * @param why why not, empty where nothing need be said
 */
record PostedPage(
        Community community,
        String id,
        String kind,
        String title,
        String standing,
        List<String> paragraphs,
        boolean heard,
        String why) {

    static PostedPage of(Community community, Posted posted, LocalDate today) {
        boolean heard = posted.hearsOn(today);
        return new PostedPage(
                community,
                posted.id().toString(),
                posted.kind().label(),
                posted.title(),
                PostedLine.standing(posted, today),
                posted.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                heard,
                posted.heard() && !heard ? why(posted, today) : "");
    }

    private static String why(Posted posted, LocalDate today) {
        boolean notice = posted.kind() == PublishedKind.NOTICE;
        String said = notice ? "异议" : "意见";
        return today.isBefore(posted.from())
                ? "从%s起，可以在这里提%s。".formatted(ChineseDates.full(posted.from()), said)
                : "%s已经结束，这里不再收%s；有话可以到社区去说。".formatted(notice ? "公示" : "征求意见", said);
    }
}
