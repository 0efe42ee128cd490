package cn.taizhang.campaign;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingMarks;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专题标记: offered for meetings on days on which a theme programme runs for the host. */
@Component
@Transactional
class ProgrammeMarks implements MeetingMarks {

    private final ProgrammeStore store;
    private final AuditTrail audit;

    ProgrammeMarks(ProgrammeStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<Mark> offeredFor(OrganizationId host, LocalDate heldOn) {
        return store.runningFor(host, ProgrammeKind.THEME_EDUCATION, heldOn)
                .map(programme ->
                        Arrays.stream(ActivityKind.values())
                                .map(kind -> mark(kind, programme.name()))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Mark> of(MeetingId meeting) {
        return store.kindOf(meeting).map(kind -> mark(kind, ""));
    }

    @Override
    public void set(Actor actor, MeetingId meeting, LocalDate heldOn, @Nullable String key) {
        var before = store.kindOf(meeting).map(Enum::name).orElse(null);
        if (key == null && before == null) {
            return;
        }
        var host = store.hostOf(meeting);
        var programme =
                key == null
                        ? null
                        : store.runningFor(host, ProgrammeKind.THEME_EDUCATION, heldOn)
                                .orElseThrow();
        store.mark(
                meeting,
                programme == null ? null : programme.id(),
                key == null ? null : ActivityKind.valueOf(key));
        audit.append(
                actor,
                AuditEntry.of("标记专题活动", Meetings.REGISTER, meeting.value(), host.value())
                        .with(
                                Map.of(
                                        "mark",
                                        key == null ? "" : ActivityKind.valueOf(key).label())));
    }

    private static Mark mark(ActivityKind kind, String programme) {
        return new Mark(
                kind.name(),
                kind.label(),
                programme.isEmpty() ? "" : "计入「" + programme + "」的" + kind.label() + "次数");
    }
}
