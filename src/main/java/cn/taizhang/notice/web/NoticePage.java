package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.RecordLink;
import cn.taizhang.notice.Conclusion;
import cn.taizhang.notice.NoticeState;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.Posted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公示页.
 *
 * @param about the record it is about, or null
 * @param replaces the notice it puts right, or null
 * @param replacedBy the notice that puts it right, or null
 * @param ending how it ended, in words, or null
 * @param missing why it cannot be concluded today, all of it
 * @param concludedOn 结束日期 as it was typed, else today
 * @param breaches what was wrong with a conclusion that was asked for
 */
record NoticePage(
        String id,
        String title,
        String content,
        String organization,
        String kind,
        String state,
        String tone,
        String period,
        long days,
        List<String> places,
        String telephone,
        String recorded,
        @Nullable RecordLink about,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable String ending,
        List<Row> objections,
        boolean open,
        boolean mayChange,
        boolean mayCorrect,
        List<Breach> missing,
        String concludedOn,
        List<Breach> breaches) {

    /**
     * 一条异议.
     *
     * @param finding 结论, null while it waits
     * @param handled 处理情况 in words, null while it waits
     */
    record Row(
            int number,
            String by,
            String raised,
            String text,
            @Nullable String finding,
            @Nullable String reply,
            @Nullable String handled,
            boolean upheld) {

        static Row of(Posted.Received received) {
            var objection = received.objection();
            var handled = objection.handling() instanceof Handled one ? one : null;
            return new Row(
                    objection.number(),
                    NoticePage.by(objection.by()),
                    ChineseDates.full(objection.raisedOn()) + "　" + received.way().label(),
                    objection.text(),
                    handled == null ? null : handled.finding().label(),
                    handled == null ? null : handled.reply(),
                    handled == null ? null : handledBy(handled, received.corrections()),
                    objection.isUpheld());
        }

        private static String handledBy(Handled handled, int corrections) {
            return "%s　%s%s"
                    .formatted(
                            handled.by(),
                            ChineseDates.full(handled.on()),
                            corrections == 0 ? "" : "　更正过 %d 次".formatted(corrections));
        }
    }

    /** What the viewer may do, and what stands in the way. */
    record Standing(boolean mayChange, List<Breach> missing) {}

    static NoticePage of(
            Posted posted,
            @Nullable RecordLink about,
            Standing standing,
            LocalDate today,
            @Nullable String typedDay,
            List<Breach> breaches) {
        var notice = posted.notice();
        var state = posted.stateOn(today);
        return new NoticePage(
                posted.id().toString(),
                notice.title(),
                notice.content(),
                posted.organizationName(),
                notice.kind().label(),
                state.label(),
                NoticesPage.tone(state),
                ChineseDates.range(notice.period().from(), notice.period().to()),
                notice.period().days(),
                notice.places(),
                posted.telephone(),
                "%s　%s"
                        .formatted(
                                posted.recordedBy(),
                                ChineseDates.full(posted.recordedAt().toLocalDate())),
                about,
                posted.replaces() == null ? null : "/notices/" + posted.replaces(),
                posted.replacedBy() == null ? null : "/notices/" + posted.replacedBy(),
                ending(posted),
                posted.received().stream().map(Row::of).toList(),
                state.isOpen(),
                standing.mayChange(),
                standing.mayChange() && mayStillBeCorrected(posted, state),
                standing.missing(),
                typedDay == null ? today.toString() : typedDay,
                breaches);
    }

    /** While it hangs, and afterwards where it was taken down and nothing was posted in its place. */
    private static boolean mayStillBeCorrected(Posted posted, NoticeState state) {
        return state.isOpen() || state == NoticeState.TAKEN_DOWN && posted.replacedBy() == null;
    }

    static String by(Objection.Objector objector) {
        return switch (objector) {
            case Named(var name) -> name;
            case Anonymous _ -> "匿名";
        };
    }

    private static @Nullable String ending(Posted posted) {
        return switch (posted.endingOrNone()) {
            case Posted.Ending.Concluded(var on, var conclusion) ->
                    ChineseDates.full(on) + "结束：" + conclusion(conclusion);
            case Posted.Ending.TakenDown(var on, var reason) ->
                    ChineseDates.full(on) + "撤下：" + reason;
            case null -> null;
        };
    }

    private static String conclusion(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.NoObjection _ -> "公示期满，无异议。";
            case Conclusion.ObjectionsRejected(var objections) ->
                    "公示期满，%d 条异议均不成立。".formatted(objections.size());
            case Conclusion.ObjectionsUpheld(var upheld) ->
                    "%d 条异议成立，退回原事项处理。".formatted(upheld.size());
            case Conclusion.NotYet _ ->
                    throw new IllegalStateException("what is not concluded is not kept");
        };
    }
}
