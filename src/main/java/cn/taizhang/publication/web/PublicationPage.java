package cn.taizhang.publication.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.publication.Publication;
import cn.taizhang.publication.PublicationKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 一条对外发布.
 *
 * @param paragraphs exactly the words that will be public
 * @param whyNot why the viewer does not review it, empty where they do
 */
record PublicationPage(
        String address,
        String title,
        String kind,
        String organization,
        String state,
        String tone,
        String days,
        String heard,
        boolean answer,
        List<String> paragraphs,
        List<String> remarks,
        List<String> history,
        boolean mayReview,
        String whyNot,
        boolean mayWithdraw,
        List<Breach> breaches,
        Map<String, String> typed) {

    static PublicationPage of(
            Publication one,
            List<String> remarks,
            boolean mayReview,
            List<Breach> breaches,
            Map<String, String> typed) {
        boolean inReview = one.state() == Publication.State.IN_REVIEW;
        return new PublicationPage(
                "/publications/" + one.id(),
                one.title(),
                one.kind().label(),
                one.organizationName(),
                one.state().label(),
                PublicationsPage.tone(one.state()),
                days(one),
                one.heard() ? "到最后一天为止（当天仍算），群众可以提异议、说意见" : "不收意见",
                one.kind() == PublicationKind.ANSWER,
                one.body().lines().filter(line -> !line.isBlank()).toList(),
                remarks,
                history(one),
                mayReview,
                inReview && !mayReview ? "拟稿人自己不能审核；由街道党建办或组织科的另一个人审核。" : "",
                one.mayBeWithdrawn(),
                breaches,
                typed);
    }

    private static String days(Publication one) {
        var until = one.until();
        return until == null
                ? ChineseDates.full(one.from())
                : ChineseDates.range(one.from(), until);
    }

    private static List<String> history(Publication one) {
        var history = new ArrayList<String>();
        history.add(line(one.preparedAt(), one.preparedBy(), "拟稿", ""));
        var review = one.review();
        if (review != null) {
            history.add(
                    line(
                            review.at(),
                            review.by(),
                            review.approved() ? "审核通过" : "退回",
                            review.remark()));
        }
        var parcel = one.parcel();
        if (parcel != null) {
            history.add("随第 %d 号发布包送出%s".formatted(parcel, one.seen() ? "，群众端已读入" : ""));
        }
        var withdrawal = one.withdrawal();
        if (withdrawal != null) {
            history.add(line(withdrawal.at(), withdrawal.by(), "撤回", withdrawal.reason()));
        }
        return history;
    }

    private static String line(LocalDateTime at, String by, String did, String words) {
        return "%s %02d:%02d　%s%s%s"
                .formatted(
                        ChineseDates.full(at.toLocalDate()),
                        at.getHour(),
                        at.getMinute(),
                        by,
                        did,
                        words.isEmpty() ? "" : "：" + words);
    }
}
