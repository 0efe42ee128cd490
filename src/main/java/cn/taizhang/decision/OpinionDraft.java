package cn.taizhang.decision;

import cn.taizhang.decision.Opinion.Stand;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 意见登记内容, as it was typed at the door. */
public record OpinionDraft(
        UUID requestKey, String label, @Nullable Stand stand, String text, @Nullable LocalDate on) {

    public OpinionDraft {
        label = label.strip();
        text = text.strip();
    }
}
