package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.MeetingQuestion;
import cn.taizhang.meeting.MeetingRow;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 步骤取用的会议记录. A step that is a meeting may name the record of it: its day and its numbers are then not typed a second time. Nobody
 * has to: a meeting that was not recorded is written down with the step, as before.
 */
@Component
class StepMeetings {

    private static final int OFFERED = 20;
    private static final int NEAR_DAYS = 60;

    private final Meetings meetings;
    private final Organizations organizations;
    private final Today today;

    StepMeetings(Meetings meetings, Organizations organizations, Today today) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.today = today;
    }

    /** 起止: the days among which a meeting is looked for. */
    record Days(LocalDate from, LocalDate to) {}

    /** Where the record of a meeting is. */
    static String page(String meeting) {
        return "/meetings/" + meeting;
    }

    /** No step is of a day before the one that it follows, as that one now reads; before the first there is nothing to look for. */
    Days since(Stage stage) {
        var day = today.date();
        var from = stage instanceof Stage.Draft ? day : StageDays.last(stage);
        return new Days(from.isAfter(day) ? day : from, day);
    }

    Days around(LocalDate on) {
        return new Days(on.minusDays(NEAR_DAYS), on.plusDays(NEAR_DAYS));
    }

    /** The meetings of the community that may have been this step, by id, the newest first. */
    Map<String, String> offered(Viewer viewer, Matter matter, StepKind step, Days days) {
        var offered = new LinkedHashMap<String, String>();
        StepMeetingRules.kindsOf(step).stream()
                .flatMap(kind -> meetings.list(viewer, heldBy(matter, kind, days)).stream())
                .sorted(Comparator.comparing(MeetingRow::heldOn).reversed())
                .limit(OFFERED)
                .forEach(row -> offered.put(row.meetingId().toString(), words(row)));
        return offered;
    }

    private static MeetingQuestion heldBy(Matter matter, MeetingKind kind, Days days) {
        return new MeetingQuestion(
                "", kind, matter.organization(), days.from(), days.to(), null, null, null, OFFERED);
    }

    /** The meetings that steps name, by id, as far as the viewer may open them. */
    Map<String, String> named(Viewer viewer, List<StepRow> steps) {
        var ids =
                steps.stream()
                        .map(step -> step.content().get(StepFields.MEETING))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(UUID::fromString)
                        .toList();
        var named = new LinkedHashMap<String, String>();
        meetings.openable(viewer, ids)
                .forEach(row -> named.put(row.meetingId().toString(), words(row)));
        return named;
    }

    /** What the record says of a step; empty where it is none of this community's. */
    Map<String, String> filledFrom(Viewer viewer, Matter matter, StepKind step, UUID id) {
        return find(viewer, id)
                .filter(meeting -> StepMeetingRules.kindsOf(step).contains(meeting.kind()))
                .filter(meeting -> isOf(matter, meeting))
                .map(meeting -> filled(step, meeting))
                .orElse(Map.of());
    }

    private static Map<String, String> filled(StepKind step, Meeting meeting) {
        var filled = new HashMap<>(numbers(meeting));
        filled.put(StepFields.MEETING, meeting.id().toString());
        filled.put(StepFields.ON.name(), meeting.heldOn().toString());
        if (step == StepKind.RESOLVE && meeting.kind() == MeetingKind.RESIDENTS_REPRESENTATIVES) {
            filled.put(StepFields.COMPOSITION, MeetingForm.REPRESENTATIVES.name());
        }
        return filled;
    }

    /** What was typed, with the numbers of the record where none were typed. */
    Map<String, String> counted(Viewer viewer, StepKind step, Map<String, String> typed) {
        if (StepMeetingRules.kindsOf(step).isEmpty()) {
            return typed;
        }
        var counted = new HashMap<>(typed);
        chosen(typed)
                .flatMap(id -> find(viewer, id))
                .ifPresent(meeting ->
                        numbers(meeting)
                                .forEach((name, number) ->
                                        counted.merge(
                                                name,
                                                number,
                                                (was, now) -> was.isBlank() ? now : was)));
        return counted;
    }

    List<Breach> breachesIn(Viewer viewer, Matter matter, Map<String, String> typed, Step step) {
        if (StepMeetingRules.kindsOf(step.kind()).isEmpty()
                || typed.getOrDefault(StepFields.MEETING, "").isBlank()) {
            return List.of();
        }
        var meeting = chosen(typed).flatMap(id -> find(viewer, id));
        if (meeting.isEmpty() || !isOf(matter, meeting.get())) {
            return List.of(StepMeetingRules.refused("没有找到这个社区的这条会议记录，请重新选择，或者不选。"));
        }
        return StepMeetingRules.breaches(
                meeting.get(), step, typed.getOrDefault(StepFields.COMPOSITION, "").strip());
    }

    /** 人数与会议记录不同的步骤: what was typed stands; whoever reads it is told what the record says. */
    List<String> remarks(Viewer viewer, List<StepRow> steps) {
        return Chronicle.asCorrected(steps.stream().map(StepRow::entry).toList()).stream()
                .flatMap(step ->
                        chosen(step.content()).flatMap(id -> find(viewer, id)).stream()
                                .flatMap(meeting ->
                                        StepMeetingRules.remarks(step, numbers(meeting))))
                .toList();
    }

    private static Optional<UUID> chosen(Map<String, String> typed) {
        return Sent.maybe(typed.getOrDefault(StepFields.MEETING, "").strip());
    }

    /** Only one that the viewer may open. */
    private Optional<Meeting> find(Viewer viewer, UUID id) {
        return viewer.may(Permission.READ_RECORDS)
                        && !meetings.openable(viewer, List.of(id)).isEmpty()
                ? Optional.of(meetings.get(viewer, new MeetingId(id)))
                : Optional.empty();
    }

    /** Hosted or joined by the community or by what stands under it. */
    private boolean isOf(Matter matter, Meeting meeting) {
        var community = Scope.of(matter.organization());
        return organizations.isWithin(community, meeting.host(), meeting.heldOn())
                || meeting.coHosts().stream()
                        .anyMatch(one ->
                                organizations.isWithin(
                                        community, one.organization(), meeting.heldOn()));
    }

    private static Map<String, String> numbers(Meeting meeting) {
        var numbers = new HashMap<String, String>();
        if (meeting.expected() != null) {
            numbers.put("eligible", meeting.expected().toString());
        }
        if (meeting.attended() != null) {
            numbers.put("present", meeting.attended().toString());
        }
        return numbers;
    }

    private static String words(MeetingRow row) {
        return "%s　%s：%s".formatted(ChineseDates.full(row.heldOn()), row.kindLabel(), row.topic());
    }
}
