package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记核对: everything wrong with drafts, one from the form or hundreds from a file, asked together. */
@Component
class MeetingChecks {

    private final Organizations organizations;
    private final MeetingAttendance attendance;
    private final MeetingMarks marks;
    private final Today today;

    MeetingChecks(
            Organizations organizations,
            MeetingAttendance attendance,
            MeetingMarks marks,
            Today today) {
        this.organizations = organizations;
        this.attendance = attendance;
        this.marks = marks;
        this.today = today;
    }

    /** As many answers as drafts, in their order. */
    List<List<Breach>> breachesIn(Viewer viewer, List<MeetingDraft> drafts) {
        var known = known(viewer, drafts);
        return drafts.stream().map(draft -> breachesIn(draft, known)).toList();
    }

    /**
     * 已查明的: what the drafts need to know of the tree and of the marks.
     *
     * @param reached hosts that the viewer records for, each on the meeting's day
     */
    private record Known(
            Map<OrganizationId, Organization> organizations,
            Set<OrganizationDay> reached,
            Map<OrganizationDay, List<MeetingMarks.Mark>> offered) {}

    private Known known(Viewer viewer, List<MeetingDraft> drafts) {
        var hosts =
                drafts.stream()
                        .map(MeetingChecks::hostOnDay)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var marked =
                drafts.stream()
                        .filter(draft -> draft.mark() != null)
                        .map(MeetingChecks::hostOnDay)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var named =
                drafts.stream()
                        .flatMap(draft ->
                                Stream.concat(
                                        Stream.ofNullable(draft.host()), draft.coHosts().stream()))
                        .collect(Collectors.toSet());
        return new Known(
                organizations.among(named).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity())),
                organizations.within(viewer.scope(Permission.RECORD), hosts),
                marked.isEmpty() ? Map.of() : marks.offeredFor(marked));
    }

    private static @Nullable OrganizationDay hostOnDay(MeetingDraft draft) {
        var host = draft.host();
        var heldOn = draft.heldOn();
        return host == null || heldOn == null ? null : new OrganizationDay(host, heldOn);
    }

    private List<Breach> breachesIn(MeetingDraft draft, Known known) {
        var breaches = new ArrayList<>(MeetingRules.breachesIn(draft, today.date()));
        var asked = hostOnDay(draft);
        if (asked == null) {
            return breaches;
        }
        var day = asked.day();
        if (!known.reached().contains(asked)) {
            breaches.add(Breach.of("host", "只能登记本组织及下级组织主办的会议。"));
        } else if (!organization(known, asked.organization()).existsOn(day)) {
            breaches.add(Breach.of("heldOn", "主办组织在该日尚未设立或已经撤销。"));
        }
        for (var coHost : draft.coHosts()) {
            var organization = organization(known, coHost);
            if (!organization.existsOn(day)) {
                breaches.add(Breach.of("coHosts", "联办单位「" + organization.name() + "」在该日不存在。"));
            }
        }
        breaches.addAll(attendance.breachesIn(draft, asked.organization(), day));
        var mark = draft.mark();
        if (mark != null && !isOffered(known, asked, mark)) {
            breaches.add(Breach.of("mark", "该日期没有正在开展的专题，不能作此标记。"));
        }
        return breaches;
    }

    private static boolean isOffered(Known known, OrganizationDay asked, String mark) {
        return known.offered().getOrDefault(asked, List.of()).stream()
                .anyMatch(offer -> offer.key().equals(mark));
    }

    private Organization organization(Known known, OrganizationId id) {
        var found = known.organizations().get(id);
        return found == null ? organizations.get(id) : found;
    }
}
