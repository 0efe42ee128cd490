package cn.taizhang.meeting;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 到会名单: who may stand on it — those on the roll of the host or a co-host on the day. */
@Component
class MeetingAttendance {

    private final MeetingStore store;

    MeetingAttendance(MeetingStore store) {
        this.store = store;
    }

    List<Breach> breachesIn(MeetingDraft draft, OrganizationId host, LocalDate heldOn) {
        if (draft.attendance().isEmpty()) {
            return List.of();
        }
        var organizations = new ArrayList<OrganizationId>(draft.coHosts());
        organizations.add(host);
        long strangers = store.notOnRolls(draft.attendance().keySet(), organizations, heldOn);
        return strangers == 0
                ? List.of()
                : List.of(Breach.of("attendance", "到会名单中有 " + strangers + " 人当日不在主办或联办组织的名册上。"));
    }
}
