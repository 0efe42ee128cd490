package cn.taizhang.meeting;

import cn.taizhang.kernel.ChineseDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 变更历史: from what a record said before each step to words a reader understands. */
final class MeetingHistory {

    private static final String NOTHING = "未填";

    private final boolean names;

    /**
     * A teller of histories.
     *
     * @param names whether the reader may see who was at the meeting
     */
    MeetingHistory(boolean names) {
        this.names = names;
    }

    /**
     * The steps, newest first; the last one is the first entry.
     *
     * @param formers newest first
     */
    List<MeetingStep> stepsOf(FormerMeeting.Content now, List<FormerMeeting> formers) {
        var steps = new ArrayList<MeetingStep>();
        var after = now;
        for (var former : formers) {
            steps.add(
                    new MeetingStep(
                            former.step(),
                            former.version() + 1,
                            former.takenAt(),
                            former.takenBy(),
                            former.reason(),
                            changes(former.before(), after)));
            after = former.before();
        }
        var meeting = now.meeting();
        steps.add(
                new MeetingStep(
                        MeetingStep.Kind.RECORDED,
                        1,
                        meeting.recordedAt(),
                        meeting.recordedBy(),
                        null,
                        List.of()));
        return List.copyOf(steps);
    }

    private List<MeetingStep.Change> changes(
            FormerMeeting.Content before, FormerMeeting.Content after) {
        var old = words(before);
        var changes = new ArrayList<MeetingStep.Change>();
        words(after).forEach((field, text) -> addIfChanged(changes, field, old.get(field), text));
        if (names) {
            changes.addAll(changesOfPresence(before.meeting(), after.meeting()));
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> words(FormerMeeting.Content content) {
        var meeting = content.meeting();
        var mark = content.mark();
        var words = new LinkedHashMap<String, String>();
        words.put("主办组织", meeting.hostName());
        words.put("日期", ChineseDates.full(meeting.heldOn()));
        words.put("类型", meeting.kind().label());
        words.put("主题", meeting.topic());
        words.put("专题标记", mark == null ? "" : mark.label());
        words.put(
                "联办单位",
                meeting.coHosts().stream()
                        .map(Meeting.Participant::name)
                        .collect(Collectors.joining("、")));
        words.put("地点", meeting.place());
        words.put("方式", meeting.manner().label());
        words.put("主持人", meeting.presider());
        words.put("应到", persons(meeting.expected()));
        words.put("实到", persons(meeting.attended()));
        words.put("到会名单", words(meeting.rollCall()));
        return words;
    }

    private static String persons(@Nullable Integer count) {
        return count == null ? "" : count + " 人";
    }

    private static String words(Meeting.RollCall roll) {
        return roll.kept()
                ? "到会 %d 人、请假 %d 人、缺席 %d 人".formatted(roll.present(), roll.onLeave(), roll.absent())
                : "";
    }

    /** Only where a list was kept before and after: else every single name would be told. */
    private static List<MeetingStep.Change> changesOfPresence(Meeting before, Meeting after) {
        var changes = new ArrayList<MeetingStep.Change>();
        if (!before.rollCall().kept() || !after.rollCall().kept()) {
            return changes;
        }
        var old = presences(before);
        var now = presences(after);
        for (var person : after.attendance()) {
            addIfChanged(
                    changes,
                    person.name(),
                    old.getOrDefault(person.person(), "不在名单"),
                    person.presence().label());
        }
        for (var person : before.attendance()) {
            if (!now.containsKey(person.person())) {
                addIfChanged(changes, person.name(), person.presence().label(), "不在名单");
            }
        }
        return changes;
    }

    private static Map<UUID, String> presences(Meeting meeting) {
        return meeting.attendance().stream()
                .collect(
                        Collectors.toMap(
                                Meeting.Attendance::person, one -> one.presence().label()));
    }

    private static void addIfChanged(
            List<MeetingStep.Change> changes, String field, @Nullable String before, String after) {
        if (!after.equals(before)) {
            changes.add(new MeetingStep.Change(field, filled(before), filled(after)));
        }
    }

    private static String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : text;
    }
}
