package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.parcel.SaidKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 群众来件, as it came from the public side.
 *
 * @param about the publication it speaks to, null for a matter of one's own
 * @param name empty where none was given
 * @param telephoned whether a telephone was given; it is looked at by itself, and that is recorded
 * @param held 待核: why somebody should look first
 * @param disposal what was done with it, null as long as it waits
 */
public record Submission(
        UUID id,
        OrganizationId organization,
        String organizationName,
        SaidKind kind,
        String receipt,
        @Nullable UUID about,
        @Nullable RecordKey aboutRecord,
        String aboutTitle,
        String words,
        String name,
        boolean telephoned,
        LocalDateTime saidAt,
        LocalDateTime receivedAt,
        List<String> held,
        @Nullable Disposal disposal) {

    public Submission {
        held = List.copyOf(held);
    }

    /**
     * 受理结果.
     *
     * @param target the record it went over into, null where it went into none
     */
    public record Disposal(
            boolean takenOver,
            String reason,
            @Nullable RecordKey target,
            LocalDateTime at,
            String by) {

        public String label() {
            return takenOver ? "已受理" : "已存查";
        }
    }
}
