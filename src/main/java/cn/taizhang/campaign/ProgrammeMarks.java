package cn.taizhang.campaign;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingMarks;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public List<Mark> all() {
        return Arrays.stream(ActivityKind.values()).map(kind -> mark(kind, "")).toList();
    }

    @Override
    public List<Mark> offeredFor(OrganizationId host, LocalDate heldOn) {
        var asked = new OrganizationDay(host, heldOn);
        return offeredFor(Set.of(asked)).getOrDefault(asked, List.of());
    }

    @Override
    public Map<OrganizationDay, List<Mark>> offeredFor(Set<OrganizationDay> hosts) {
        var offered = new HashMap<OrganizationDay, List<Mark>>();
        store.namesOfRunning(hosts, ProgrammeKind.THEME_EDUCATION)
                .forEach((host, name) ->
                        offered.put(
                                host,
                                Arrays.stream(ActivityKind.values())
                                        .map(kind -> mark(kind, name))
                                        .toList()));
        return offered;
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

    @Override
    public void setAll(Map<MeetingId, String> keys) {
        var kinds = new LinkedHashMap<MeetingId, ActivityKind>();
        keys.forEach((meeting, key) -> kinds.put(meeting, ActivityKind.valueOf(key)));
        int marked = store.markRunning(kinds, ProgrammeKind.THEME_EDUCATION);
        if (marked != kinds.size()) {
            throw new IllegalStateException("offered for all, marked " + marked);
        }
    }

    @Override
    public String keyExpression() {
        return "(select marked.kind from campaign.activity marked"
                + " where marked.district = m.district and marked.meeting_id = m.meeting_id)";
    }

    private static Mark mark(ActivityKind kind, String programme) {
        return new Mark(
                kind.name(),
                kind.label(),
                programme.isEmpty() ? "" : "计入「" + programme + "」的" + kind.label() + "次数");
    }
}
