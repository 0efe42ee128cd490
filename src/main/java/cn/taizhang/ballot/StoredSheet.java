package cn.taizhang.ballot;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 已登记的计票单.
 *
 * @param subject the record that was voted on
 * @param title what was voted on, as it stands on the paper
 * @param roll 名册 of those entitled
 * @param sheet the count; it adds up
 * @param proxiesOrNone 委托名单, null where nobody voted for another
 * @param replaces the sheet that this one puts right, or null
 * @param reason why it was put right; empty for a first one
 * @param replacedBy the sheet that puts this one right, or null
 */
public record StoredSheet(
        UUID id,
        OrganizationId organization,
        String organizationName,
        RecordKey subject,
        String title,
        LocalDate heldOn,
        UUID roll,
        BallotSheet<? extends Votes> sheet,
        @Nullable ProxyList proxiesOrNone,
        @Nullable UUID replaces,
        String reason,
        @Nullable UUID replacedBy,
        LocalDateTime recordedAt,
        String recordedBy) {

    /** Whether it is the newest of its vote. */
    public boolean counts() {
        return replacedBy == null;
    }

    /** The sheet of a matter, empty for an election. */
    public Optional<BallotSheet<? extends Votes.OnMatter>> onMatter() {
        return switch (sheet.votes()) {
            case Votes.Question question -> Optional.of(with(question));
            case Votes.Choice choice -> Optional.of(with(choice));
            case Votes.Election _ -> Optional.empty();
        };
    }

    /** The sheet of an election, empty for a matter. */
    public Optional<BallotSheet<Votes.Election>> election() {
        return sheet.votes() instanceof Votes.Election election
                ? Optional.of(with(election))
                : Optional.empty();
    }

    private <V extends Votes> BallotSheet<V> with(V votes) {
        return new BallotSheet<>(
                sheet.form(), sheet.entitled(), sheet.attendance(), sheet.papers(), votes);
    }
}
