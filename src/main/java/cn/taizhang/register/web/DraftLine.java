package cn.taizhang.register.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.register.Column;
import cn.taizhang.register.Draft;
import cn.taizhang.register.Register;
import java.time.LocalDateTime;
import java.util.List;

/** 一份暂存, as it stands above the list and on the form. */
record DraftLine(String title, String saved, String href, String removal) {

    static List<DraftLine> of(Register<?> register, List<Draft> drafts) {
        return drafts.stream().map(draft -> of(register, draft)).toList();
    }

    private static DraftLine of(Register<?> register, Draft draft) {
        return new DraftLine(
                title(register, draft),
                at(draft.savedAt()) + " 暂存",
                register.address() + "/new?draft=" + draft.id(),
                register.address() + "/drafts/" + draft.id() + "/removal");
    }

    /** The first that was filled in, in the order of the form. */
    private static String title(Register<?> register, Draft draft) {
        return register.typed().stream()
                .map(Column::key)
                .map(key -> draft.typed().getOrDefault(key, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static String at(LocalDateTime moment) {
        return ChineseDates.minute(moment);
    }
}
