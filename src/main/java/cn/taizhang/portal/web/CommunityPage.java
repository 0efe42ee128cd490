package cn.taizhang.portal.web;

import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.portal.Community;
import cn.taizhang.portal.Posted;
import cn.taizhang.portal.PublicBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * 社区首页: what runs now comes first.
 *
 * @param cut that there is more than is listed, empty where there is not
 */
record CommunityPage(
        Community community,
        List<PostedLine> running,
        List<PostedLine> decisions,
        List<PostedLine> results,
        List<PostedLine> over,
        String cut) {

    static CommunityPage of(Community community, List<Posted> found, LocalDate today) {
        var posted = found.stream().limit(PublicBoard.MOST_SHOWN).toList();
        return new CommunityPage(
                community,
                lines(
                        posted,
                        today,
                        one -> one.kind() == PublishedKind.NOTICE && one.runsOn(today)),
                lines(posted, today, one -> one.kind() == PublishedKind.DECISION),
                lines(posted, today, one -> one.kind() == PublishedKind.RESULT),
                lines(
                        posted,
                        today,
                        one -> one.kind() == PublishedKind.NOTICE && !one.runsOn(today)),
                found.size() > posted.size()
                        ? "还有更多，这里只列 %d 条；更早的可以到社区去看。".formatted(posted.size())
                        : "");
    }

    public boolean empty() {
        return running.isEmpty() && decisions.isEmpty() && results.isEmpty() && over.isEmpty();
    }

    private static List<PostedLine> lines(
            List<Posted> posted, LocalDate today, Predicate<Posted> which) {
        return posted.stream().filter(which).map(one -> PostedLine.of(one, today)).toList();
    }
}
