package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 会议登记内容: what was typed. Kind, topic, host and date are needed; everything else may be missing.
 *
 * @param coHosts 联办单位, without the host
 * @param expected 应到人数, null when not counted; 1 or more
 * @param attended 实到人数, null when not counted; at most {@code expected}
 * @param attendance 到会名单; where it is given the two numbers follow from it
 * @param mark the key of a mark offered for this meeting, or null
 * @param requestKey made with the form: the same key never makes a second record
 */
public record MeetingDraft(
        @Nullable MeetingKind kind,
        String topic,
        @Nullable OrganizationId host,
        Set<OrganizationId> coHosts,
        @Nullable LocalDate heldOn,
        Manner manner,
        String place,
        String presider,
        @Nullable Integer expected,
        @Nullable Integer attended,
        Map<PersonId, Presence> attendance,
        @Nullable String mark,
        UUID requestKey) {

    public MeetingDraft {
        topic = topic.strip();
        place = place.strip();
        presider = presider.strip();
        coHosts = Set.copyOf(coHosts);
        attendance = Map.copyOf(attendance);
    }

    /** What a record says, with the key of its mark. */
    static MeetingDraft of(Meeting recorded, @Nullable String mark) {
        return new MeetingDraft(
                recorded.kind(),
                recorded.topic(),
                recorded.host(),
                coHostsOf(recorded),
                recorded.heldOn(),
                recorded.manner(),
                recorded.place(),
                recorded.presider(),
                recorded.expected(),
                recorded.attended(),
                attendanceOf(recorded),
                mark,
                recorded.id().value());
    }

    MeetingDraft attendedBy(Map<PersonId, Presence> list) {
        return new MeetingDraft(
                kind,
                topic,
                host,
                coHosts,
                heldOn,
                manner,
                place,
                presider,
                expected,
                attended,
                list,
                mark,
                requestKey);
    }

    MeetingDraft requestedAs(UUID key) {
        return new MeetingDraft(
                kind,
                topic,
                host,
                coHosts,
                heldOn,
                manner,
                place,
                presider,
                expected,
                attended,
                attendance,
                mark,
                key);
    }

    /** Whether every single thing typed is what the record says, with the key of the mark that the record carries. */
    boolean saysTheSameAs(Meeting recorded, @Nullable String recordedMark) {
        return recorded.kind() == kind
                && recorded.topic().equals(topic)
                && recorded.host().equals(host)
                && recorded.heldOn().equals(heldOn)
                && recorded.manner() == manner
                && recorded.place().equals(place)
                && recorded.presider().equals(presider)
                && Objects.equals(recorded.expected(), expectedCount())
                && Objects.equals(recorded.attended(), attendedCount())
                && Objects.equals(recordedMark, mark)
                && coHostsOf(recorded).equals(coHosts)
                && attendanceOf(recorded).equals(attendance);
    }

    private static Set<OrganizationId> coHostsOf(Meeting recorded) {
        return recorded.coHosts().stream()
                .map(Meeting.Participant::organization)
                .collect(Collectors.toSet());
    }

    static Map<PersonId, Presence> attendanceOf(Meeting recorded) {
        return recorded.attendance().stream()
                .collect(
                        Collectors.toMap(
                                one -> new PersonId(one.person()), Meeting.Attendance::presence));
    }

    @Nullable Integer expectedCount() {
        return attendance.isEmpty() ? expected : Integer.valueOf(attendance.size());
    }

    @Nullable Integer attendedCount() {
        return attendance.isEmpty()
                ? attended
                : Integer.valueOf(
                        (int)
                                attendance.values().stream()
                                        .filter(p -> p == Presence.PRESENT)
                                        .count());
    }
}
