package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 办理记录: one step as it is kept, never changed.
 *
 * @param corrects 更正的是第几步, null for what is no correction
 * @param stage where the matter stood after it
 */
record StepRow(
        UUID requestKey,
        int number,
        StepKind kind,
        LocalDate on,
        Map<String, String> content,
        List<Breach> accepted,
        @Nullable Integer corrects,
        String correctionReason,
        String correctionApprover,
        StageKind stage,
        LocalDateTime recordedAt,
        String recordedBy,
        boolean onBehalf) {

    StepRow {
        content = Map.copyOf(content);
        accepted = List.copyOf(accepted);
    }

    Chronicle.Entry entry() {
        return new Chronicle.Entry(
                number, kind, content, recordedAt.toLocalDate(), corrects, stage);
    }
}
