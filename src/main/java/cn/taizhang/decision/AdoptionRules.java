package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 工作法推行登记规则: by document, and with its days in order. */
final class AdoptionRules {

    static final int LONGEST_DOCUMENT = 200;

    private AdoptionRules() {}

    static List<Breach> breachesIn(AdoptionDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写社区的名称或代码。"));
        }
        if (draft.adoptedOn() == null) {
            breaches.add(Breach.of("adoptedOn", "请填写推行日期。"));
        } else if (draft.adoptedOn().isAfter(today)) {
            breaches.add(Breach.of("adoptedOn", "推行日期不能晚于今天；到了日子再登记。"));
        }
        if (draft.document().isEmpty()) {
            breaches.add(Breach.of("document", "请填写推行文件的名称或文号；推行以文件为准。"));
        } else if (draft.document().length() > LONGEST_DOCUMENT) {
            breaches.add(Breach.of("document", "推行文件最多 " + LONGEST_DOCUMENT + " 字。"));
        }
        if (!draft.isInOrder()) {
            breaches.add(Breach.of("endedOn", "停止推行日期须晚于推行日期。"));
        }
        if (isAfter(draft.endedOn(), today)) {
            breaches.add(Breach.of("endedOn", "停止推行日期不能晚于今天；到了日子再登记。"));
        }
        return breaches;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
