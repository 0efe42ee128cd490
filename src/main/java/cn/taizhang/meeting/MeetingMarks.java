package cn.taizhang.meeting;

import cn.taizhang.kernel.Actor;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 会议标记: what else a meeting was, as a module above knows it (for example 学习研讨 of a theme programme). */
public interface MeetingMarks {

    /** All marks there are, without a hint. */
    List<Mark> all();

    /** The marks a meeting of this host on this day can carry. */
    List<Mark> offeredFor(OrganizationId host, LocalDate heldOn);

    /** As {@link #offeredFor(OrganizationId, LocalDate)}, for many hosts and days in one query. */
    Map<OrganizationDay, List<Mark>> offeredFor(Set<OrganizationDay> hosts);

    Optional<Mark> of(MeetingId meeting);

    /** Sets or (with null) takes away the mark; the key was offered for the meeting's host and day. */
    void set(Actor actor, MeetingId meeting, LocalDate heldOn, @Nullable String key);

    /** Marks new meetings, each with a key offered for it; the caller's own entry tells the trail. */
    void setAll(Map<MeetingId, String> keys);

    /** SQL that yields the key of a meeting's mark, or null; {@code m} names the meeting's row. */
    String keyExpression();

    /**
     * 标记.
     *
     * @param key names it in forms, unique among all marks
     * @param label what people read
     * @param hint what it means for the figures
     */
    record Mark(String key, String label, String hint) {}
}
