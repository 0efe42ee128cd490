package cn.taizhang.parcel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 发布: the words that anybody may read, as they were reviewed.
 *
 * @param id the same when later words take the place of these
 * @param from the first day of a notice, else the day it is about
 * @param until the last day of a notice, else null
 * @param heard whether residents may object, or give an opinion, until then
 * @param on the day it was reviewed
 */
public record Published(
        UUID id,
        String communityCode,
        String communityName,
        PublishedKind kind,
        String title,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        boolean heard,
        LocalDate on)
        implements Item.Outward {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 100;

    public Published {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(from);
        Objects.requireNonNull(on);
        Bounds.code(communityCode);
        Bounds.words("communityName", communityName, LONGEST_NAME);
        Bounds.words("title", title, LONGEST_TITLE);
        Bounds.words("text", text, LONGEST_TEXT);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until before from");
        }
    }
}
