package cn.taizhang.meeting.web;

import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.Presence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * 会议登记表: what was typed, as it was typed, so that a refusal gives everything back.
 *
 * @param host code or name of the hosting organization
 * @param coHosts codes or names, an entry may hold several
 * @param rollTaken whether the list below it is meant to be kept
 * @param presences by person; a person without an entry does not stand on the list
 * @param version of the record that was read, empty for a new one
 */
record MeetingForm(
        String host,
        String heldOn,
        String kind,
        String topic,
        String mark,
        List<String> coHosts,
        String place,
        String manner,
        String presider,
        String expected,
        String attended,
        boolean rollTaken,
        Map<String, String> presences,
        String requestKey,
        String reason,
        String version) {

    /** What the name of a person's field begins with. */
    static final String PRESENCE = "presence-";

    static MeetingForm fresh(String host, LocalDate today) {
        return new MeetingForm(
                host,
                today.toString(),
                "",
                "",
                "",
                List.of(),
                "",
                Manner.ON_SITE.name(),
                "",
                "",
                "",
                false,
                Map.of(),
                newKey(),
                "",
                "");
    }

    static MeetingForm of(MultiValueMap<String, String> typed) {
        var presences = new LinkedHashMap<String, String>();
        typed.forEach((name, values) -> {
            if (name.startsWith(PRESENCE)) {
                presences.put(name.substring(PRESENCE.length()), first(values));
            }
        });
        return new MeetingForm(
                text(typed, "host"),
                text(typed, "heldOn"),
                text(typed, "kind"),
                text(typed, "topic"),
                text(typed, "mark"),
                typed.getOrDefault("coHosts", List.of()).stream()
                        .filter(one -> !one.isBlank())
                        .toList(),
                text(typed, "place"),
                text(typed, "manner"),
                text(typed, "presider"),
                text(typed, "expected"),
                text(typed, "attended"),
                typed.containsKey("rollTaken"),
                presences,
                text(typed, "requestKey"),
                text(typed, "reason"),
                text(typed, "version"));
    }

    /**
     * The form that shows a record.
     *
     * @param coHosts in the way they are shown and typed
     * @param roll who is on the host's roll; whom the record's list leaves out is shown as left out
     */
    static MeetingForm of(
            Meeting meeting,
            String host,
            List<String> coHosts,
            @Nullable String mark,
            List<UUID> roll) {
        boolean kept = meeting.rollCall().kept();
        return new MeetingForm(
                host,
                meeting.heldOn().toString(),
                meeting.kind().name(),
                meeting.topic(),
                mark == null ? "" : mark,
                coHosts,
                meeting.place(),
                meeting.manner().name(),
                meeting.presider(),
                kept ? "" : number(meeting.expected()),
                kept ? "" : number(meeting.attended()),
                kept,
                kept ? presences(meeting, roll) : Map.of(),
                newKey(),
                "",
                Integer.toString(meeting.version()));
    }

    /** After a refusal nothing of this form was written: its next attempt may make a record of its own. */
    MeetingForm withNewKey() {
        return with(newKey(), version);
    }

    /** The same typing over a newer version of the record. */
    MeetingForm onVersion(int newer) {
        return with(requestKey, Integer.toString(newer));
    }

    private MeetingForm with(String key, String readVersion) {
        return new MeetingForm(
                host,
                heldOn,
                kind,
                topic,
                mark,
                coHosts,
                place,
                manner,
                presider,
                expected,
                attended,
                rollTaken,
                presences,
                key,
                reason,
                readVersion);
    }

    /** How a person of the roll is shown: as it was chosen, else 到会, because most come. */
    String presenceOf(UUID person) {
        return presences.getOrDefault(person.toString(), Presence.PRESENT.name());
    }

    private static Map<String, String> presences(Meeting meeting, List<UUID> roll) {
        var presences = new LinkedHashMap<String, String>();
        roll.forEach(person -> presences.put(person.toString(), ""));
        meeting.attendance()
                .forEach(one -> presences.put(one.person().toString(), one.presence().name()));
        return presences;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return first(typed.getOrDefault(name, List.of()));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : Objects.requireNonNullElse(values.getFirst(), "");
    }
}
