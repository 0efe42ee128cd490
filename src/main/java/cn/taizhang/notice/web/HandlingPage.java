package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Posted;
import java.util.List;
import java.util.Map;

/**
 * 异议处理页.
 *
 * @param correction whether it has been answered and is put right
 */
record HandlingPage(
        String noticeTitle,
        String home,
        NoticePage.Row objection,
        boolean correction,
        HandlingForm form,
        Map<String, String> findings,
        List<Breach> breaches) {

    static HandlingPage of(
            Posted posted, Posted.Received received, HandlingForm form, List<Breach> breaches) {
        return new HandlingPage(
                posted.notice().title(),
                "/notices/" + posted.id(),
                NoticePage.Row.of(received),
                received.objection().handling() instanceof Handled,
                form,
                HandlingForm.findings(),
                breaches);
    }
}
