package cn.taizhang.notice.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.notice.Posted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 张贴稿: the sheet to hang on the board. No seal is drawn.
 *
 * @param paragraphs the content, line by line
 * @param organization where people can object
 * @param telephone empty where none was named
 * @param signer whose words they are
 * @param signedOn the first day, as a letter is dated
 * @param warning why it should not be hung any more, or null
 */
record PosterPage(
        String home,
        String title,
        List<String> paragraphs,
        String period,
        long days,
        String organization,
        String telephone,
        String signer,
        String signedOn,
        @Nullable String warning) {

    static PosterPage of(Posted posted) {
        var notice = posted.notice();
        var period = notice.period();
        return new PosterPage(
                "/notices/" + posted.id(),
                notice.title(),
                notice.content()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                ChineseDates.range(period.from(), period.to()),
                period.days(),
                posted.organizationName(),
                posted.telephone(),
                signer(posted.organizationName()),
                ChineseDates.full(period.from()),
                warning(posted));
    }

    /** A community puts its residents' committee below it; others sign as they are called. */
    private static String signer(String organization) {
        return organization.endsWith("社区") ? organization + "居民委员会" : organization;
    }

    private static @Nullable String warning(Posted posted) {
        return switch (posted.endingOrNone()) {
            case Posted.Ending.TakenDown _ -> "这条公示已撤下，不要再张贴。";
            case Posted.Ending.Concluded _ -> "这条公示已经结束，打印只供存档。";
            case null -> null;
        };
    }
}
