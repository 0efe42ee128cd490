package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 名册登记内容.
 *
 * @param entitled whom it lists, null where nothing was chosen
 * @param drawnUpOn 名册日期, null where none was typed
 * @param pasted one person or household a line
 */
public record RollDraft(
        String title,
        @Nullable Denominator entitled,
        @Nullable LocalDate drawnUpOn,
        String pasted) {

    static final int LONGEST_TITLE = 100;

    public RollDraft {
        title = title.strip();
    }

    /** What is wrong with it besides its lines. */
    List<Breach> breaches(LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "名册名称要写 1 至 %d 个字。".formatted(LONGEST_TITLE)));
        }
        if (entitled == null || !Roll.LISTABLE.contains(entitled)) {
            breaches.add(Breach.of("entitled", "请选择名册登记的是哪些人。"));
        }
        if (drawnUpOn == null) {
            breaches.add(Breach.of("drawnUpOn", "请填写名册日期：从这一天起按它计算应到。"));
        } else if (drawnUpOn.isAfter(today)) {
            breaches.add(Breach.of("drawnUpOn", "名册日期不能晚于今天。"));
        }
        return breaches;
    }
}
