package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDateTime;

/**
 * 登记人: who entered a record and when.
 *
 * @param onBehalf 代录: entered by a superior organization, not by the host's own people
 */
record Recorder(Actor actor, LocalDateTime at, boolean onBehalf) {

    static Recorder of(Viewer viewer, MeetingDraft draft, Today today) {
        var host = draft.host();
        boolean own = host != null && viewer.scope(Permission.RECORD).roots().contains(host);
        return new Recorder(viewer.actor(), today.now(), !own);
    }
}
