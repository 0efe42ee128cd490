package cn.taizhang.meeting.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 登记页、更正页: the form, what can be chosen in it, and what is wrong with it.
 *
 * @param hosts code to name; null where there are too many for a select and one types
 * @param hostParts what hangs on the host and the day
 * @param correction null when a new meeting is recorded
 */
record MeetingFormPage(
        MeetingForm form,
        @Nullable SequencedMap<String, String> hosts,
        SequencedMap<String, String> kinds,
        SequencedMap<String, String> manners,
        HostParts hostParts,
        List<Breach> breaches,
        @Nullable Correction correction) {

    private static final Set<String> FOLDED =
            Set.of("coHosts", "place", "presider", "expected", "attended");

    /**
     * 更正的记录.
     *
     * @param returned why it was returned, null where it was not
     * @param newer what others changed since the form was opened, newest first
     */
    record Correction(String id, String topic, @Nullable String returned, List<StepLine> newer) {}

    /**
     * 主办与日期决定的部分: the roll and the marks.
     *
     * @param marks key to words with what it means for the figures, the empty one first; empty when none is offered
     * @param presences choices of each person
     */
    record HostParts(
            List<RollLine> roll,
            boolean rollTaken,
            SequencedMap<String, String> presences,
            SequencedMap<String, String> marks,
            String mark,
            List<Breach> breaches) {

        /** Also shown where there is no roll but something is wrong with a list that was typed. */
        public boolean rollShown() {
            return !roll.isEmpty()
                    || breaches.stream().anyMatch(one -> "attendance".equals(one.field()));
        }

        public boolean marksShown() {
            return !marks.isEmpty()
                    || breaches.stream().anyMatch(one -> "mark".equals(one.field()));
        }
    }

    /** 名册上的一人. */
    record RollLine(String field, String name, String kind, String presence) {}

    /** Whether something that was typed, or is wrong, stands in the part that is folded away. */
    public boolean unfolded() {
        return !form.coHosts().isEmpty()
                || !form.place().isBlank()
                || !form.presider().isBlank()
                || !form.expected().isBlank()
                || !form.attended().isBlank()
                || breaches.stream().anyMatch(one -> FOLDED.contains(String.valueOf(one.field())));
    }
}
