package cn.taizhang.publication.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.publication.Publication;
import cn.taizhang.publication.Publishable;
import java.util.List;

/** 对外发布一览. */
record PublicationsPage(List<Row> rows, List<Offer> offers, boolean mayPrepare, boolean mayReview) {

    /** 一行. */
    record Row(
            String address,
            String title,
            String kind,
            String organization,
            String prepared,
            String state,
            String tone) {

        static Row of(Publication one) {
            return new Row(
                    "/publications/" + one.id(),
                    one.title(),
                    one.kind().label(),
                    one.organizationName(),
                    one.preparedBy()
                            + "，"
                            + ChineseDates.monthAndDay(one.preparedAt().toLocalDate()),
                    one.state().label(),
                    PublicationsPage.tone(one.state()));
        }
    }

    /** 可以发布的记录. */
    record Offer(String address, String title, String kind, String organization, String until) {

        static Offer of(Publishable one) {
            var until = one.until();
            return new Offer(
                    "/publications/new?register="
                            + one.record().register()
                            + "&subject="
                            + one.record().id(),
                    one.title(),
                    one.kind().label(),
                    one.organizationName(),
                    until == null ? "" : ChineseDates.full(until));
        }
    }

    static String tone(Publication.State state) {
        return switch (state) {
            case IN_REVIEW, WAITING, SENT -> "warn";
            case RETURNED -> "red";
            case PUBLIC -> "ok";
            case WITHDRAWN -> "";
        };
    }
}
