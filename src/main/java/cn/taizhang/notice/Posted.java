package cn.taizhang.notice;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 已登记的公示.
 *
 * @param subjectOrNone the record it is about, null where it stands by itself
 * @param notice as it hangs, with its objections; who objected is told only to those who answer it
 * @param received by which way each objection came, in the order of the objections
 * @param replaces the notice taken down for this one, or null
 * @param replacedBy the notice posted in its place, or null
 * @param endingOrNone how it ended, or null
 * @param version how many things have been recorded of it, itself included; it grows with every one
 */
public record Posted(
        UUID id,
        OrganizationId organization,
        String organizationName,
        @Nullable RecordKey subjectOrNone,
        PublicNotice notice,
        String telephone,
        List<Received> received,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy,
        @Nullable Ending endingOrNone,
        LocalDateTime recordedAt,
        String recordedBy,
        int version) {

    /** What stands in the place of a name for those who do not answer the objection. */
    static final String NAME_NOT_SHOWN = "实名（姓名不予显示）";

    /**
     * 收到的异议.
     *
     * @param corrections how often its handling was put right
     */
    public record Received(Objection objection, ObjectionDraft.Way way, int corrections) {}

    /** 公示怎样结束. */
    public sealed interface Ending {
        /** 结束日期. */
        LocalDate on();

        /** 已结束, with its conclusion. */
        record Concluded(LocalDate on, Conclusion conclusion) implements Ending {}

        /** 已撤下, with the reason. */
        record TakenDown(LocalDate on, String reason) implements Ending {}
    }

    public Posted {
        received = List.copyOf(received);
    }

    /** The record it is about. */
    public Optional<RecordKey> subject() {
        return Optional.ofNullable(subjectOrNone);
    }

    /** 公示结论, where it was concluded. */
    public Optional<Conclusion> conclusion() {
        return endingOrNone instanceof Ending.Concluded(_, var conclusion)
                ? Optional.of(conclusion)
                : Optional.empty();
    }

    /** How it stands on that day. */
    public NoticeState stateOn(LocalDate day) {
        return switch (endingOrNone) {
            case Ending.Concluded _ -> NoticeState.CONCLUDED;
            case Ending.TakenDown _ -> NoticeState.TAKEN_DOWN;
            case null -> NoticeLine.openState(notice.period(), day);
        };
    }
}
