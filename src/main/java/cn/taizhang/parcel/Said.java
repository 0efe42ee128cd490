package cn.taizhang.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 来件: what a resident sent, with name and telephone only where they gave them.
 *
 * @param receipt the number that the resident holds
 * @param about what was published, null for a matter of one's own
 * @param held 待核: why a person should look at it first, a sentence each; it is never left out for that
 */
public record Said(
        UUID id,
        String receipt,
        String communityCode,
        SaidKind kind,
        @Nullable UUID about,
        String words,
        String name,
        String telephone,
        Instant at,
        List<String> held)
        implements Item.Inward {

    public static final int LONGEST_WORDS = 2_000;
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_TELEPHONE = 30;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_REASONS = 10;

    public Said {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Bounds.moment(at);
        Bounds.receipt(receipt);
        Bounds.code(communityCode);
        Bounds.words("words", words, LONGEST_WORDS);
        Bounds.atMost("name", name, LONGEST_NAME);
        Bounds.atMost("telephone", telephone, LONGEST_TELEPHONE);
        held = List.copyOf(held);
        if (held.size() > MOST_REASONS) {
            throw new IllegalArgumentException("too many reasons");
        }
        held.forEach(reason -> Bounds.words("held", reason, LONGEST_REASON));
        if (kind == SaidKind.OBJECTION && about == null) {
            throw new IllegalArgumentException("an objection is to something");
        }
    }
}
