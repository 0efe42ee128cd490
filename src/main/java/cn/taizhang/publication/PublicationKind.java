package cn.taizhang.publication;

import cn.taizhang.parcel.PublishedKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 发布种类. An answer goes to who holds the receipt and to nobody else. */
public enum PublicationKind {
    NOTICE(PublishedKind.NOTICE),
    DECISION(PublishedKind.DECISION),
    RESULT(PublishedKind.RESULT),
    ANSWER("答复来件");

    private final String label;
    private final @Nullable PublishedKind shown;

    PublicationKind(PublishedKind shown) {
        this.label = shown.label();
        this.shown = shown;
    }

    PublicationKind(String label) {
        this.label = label;
        this.shown = null;
    }

    public String label() {
        return label;
    }

    /** As what everybody sees it; empty for an answer, which not everybody does. */
    Optional<PublishedKind> shown() {
        return Optional.ofNullable(shown);
    }
}
