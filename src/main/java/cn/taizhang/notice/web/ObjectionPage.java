package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.notice.Posted;
import java.util.List;
import java.util.Map;

/** 异议登记页. */
record ObjectionPage(
        String noticeTitle,
        String home,
        String about,
        ObjectionForm form,
        Map<String, String> ways,
        List<Breach> breaches) {

    static ObjectionPage of(Posted posted, ObjectionForm form, List<Breach> breaches) {
        var period = posted.notice().period();
        return new ObjectionPage(
                posted.notice().title(),
                "/notices/" + posted.id(),
                "%s　公示期 %s"
                        .formatted(
                                posted.organizationName(),
                                ChineseDates.range(period.from(), period.to())),
                form,
                ObjectionForm.ways(),
                breaches);
    }
}
