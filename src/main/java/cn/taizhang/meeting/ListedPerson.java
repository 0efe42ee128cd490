package cn.taizhang.meeting;

import cn.taizhang.people.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 名单上的一人, each null where a row does not say it; such a row is refused. */
record ListedPerson(
        @Nullable MeetingId meeting, @Nullable PersonId person, @Nullable Presence presence) {

    MeetingId heldMeeting() {
        return Objects.requireNonNull(meeting);
    }

    PersonId someone() {
        return Objects.requireNonNull(person);
    }

    Presence wasThere() {
        return Objects.requireNonNull(presence);
    }
}
