package cn.taizhang.meeting;

import java.util.Objects;
import java.util.UUID;

/** 会议编号. */
public record MeetingId(UUID value) {

    public MeetingId {
        Objects.requireNonNull(value);
    }

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
