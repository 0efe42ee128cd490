package cn.taizhang.meeting;

import cn.taizhang.kernel.Actor;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 会议标记: what else a meeting was, as a module above knows it (for example 学习研讨 of a theme programme). */
public interface MeetingMarks {

    /** The marks a meeting of this host on this day can carry. */
    List<Mark> offeredFor(OrganizationId host, LocalDate heldOn);

    Optional<Mark> of(MeetingId meeting);

    /** Sets or (with null) takes away the mark; the key was offered for the meeting's host and day. */
    void set(Actor actor, MeetingId meeting, LocalDate heldOn, @Nullable String key);

    /**
     * 标记.
     *
     * @param key names it in forms, unique among all marks
     * @param label what people read
     * @param hint what it means for the figures
     */
    record Mark(String key, String label, String hint) {}
}
