package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 批量登记会议的摘要内容: every field of a meeting, who took part and how included, with its id, and who entered it when. Sets are
 * written in the order of their ids.
 */
final class MeetingDigest {

    private MeetingDigest() {}

    static List<@Nullable Object> fields(RecordedMeeting meeting) {
        var fields = fields(meeting.id(), meeting.draft());
        fields.addAll(
                Arrays.asList(
                        meeting.draft().requestKey(),
                        meeting.recordedAt(),
                        meeting.recordedBy(),
                        meeting.onBehalf(),
                        meeting.state()));
        return fields;
    }

    /** What a row of a file says. */
    static List<@Nullable Object> fields(MeetingId id, MeetingDraft draft) {
        return new ArrayList<>(
                Arrays.asList(
                        id,
                        draft.kind(),
                        draft.topic(),
                        draft.host(),
                        sorted(draft.coHosts().stream().map(OrganizationId::toString)),
                        draft.heldOn(),
                        draft.manner(),
                        draft.place(),
                        draft.presider(),
                        draft.expected(),
                        draft.attended(),
                        sorted(
                                draft.attendance().entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())),
                        draft.mark()));
    }

    /** Hosts and co-hosts of all of them. */
    static Set<UUID> organizations(Collection<RecordedMeeting> meetings) {
        return meetings.stream()
                .map(RecordedMeeting::draft)
                .flatMap(draft ->
                        Stream.concat(Stream.ofNullable(draft.host()), draft.coHosts().stream()))
                .map(OrganizationId::value)
                .collect(Collectors.toSet());
    }

    private static String sorted(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining(","));
    }
}
