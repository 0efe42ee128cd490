package cn.taizhang.publication.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.publication.Submission;
import java.util.List;

/** 群众来件一览. */
record SubmissionsPage(List<Row> rows) {

    private static final int SHOWN = 60;

    /** 一行. */
    record Row(
            String address,
            String words,
            String kind,
            String about,
            String organization,
            String on,
            String state,
            String tone,
            boolean held) {

        static Row of(Submission one) {
            var disposal = one.disposal();
            String words = one.words().replace('\n', ' ');
            return new Row(
                    "/submissions/" + one.id(),
                    words.length() > SHOWN ? words.substring(0, SHOWN) + "……" : words,
                    one.kind().label(),
                    one.aboutTitle().isEmpty() ? "别的事" : one.aboutTitle(),
                    one.organizationName(),
                    ChineseDates.monthAndDay(one.saidAt().toLocalDate()),
                    disposal == null ? "待受理" : disposal.label(),
                    disposal == null ? "warn" : "ok",
                    !one.held().isEmpty());
        }
    }
}
