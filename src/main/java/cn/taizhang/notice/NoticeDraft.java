package cn.taizhang.notice;

import cn.taizhang.kernel.PostingPeriod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公示登记内容: what is to hang.
 *
 * @param telephone where people can ask and object, empty where none is named
 * @param replaces the notice that was taken down for this one, or null
 */
public record NoticeDraft(
        NoticeKind kind,
        String title,
        String content,
        List<String> places,
        PostingPeriod period,
        String telephone,
        @Nullable UUID replaces) {

    public NoticeDraft {
        telephone = telephone.strip();
        places = List.copyOf(places);
    }

    /** One that follows no other. */
    public NoticeDraft(
            NoticeKind kind,
            String title,
            String content,
            List<String> places,
            PostingPeriod period,
            String telephone) {
        this(kind, title, content, places, period, telephone, null);
    }

    /** The same in the place of one that was taken down. */
    NoticeDraft replacing(UUID takenDown) {
        return new NoticeDraft(kind, title, content, places, period, telephone, takenDown);
    }

    /** As it will hang: nobody has objected yet. */
    public PublicNotice notice() {
        return new PublicNotice(kind, title, content, places, period, List.of());
    }
}
