package cn.taizhang.cobuilding;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 大工委、大党委登记规则: approved by document, established not before that, ended after it. */
final class ExtendedCommitteeRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_DOCUMENT = 200;

    private ExtendedCommitteeRules() {}

    static List<Breach> breachesIn(ExtendedCommitteeDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写街道或社区的名称或代码。"));
        }
        text(breaches, "name", "名称", draft.name(), LONGEST_NAME);
        text(breaches, "approvalDocument", "批复文件", draft.approvalDocument(), LONGEST_DOCUMENT);
        text(breaches, "approvedBy", "批复组织", draft.approvedBy(), LONGEST_NAME);
        breaches.addAll(breachesInDays(draft, today));
        return breaches;
    }

    private static List<Breach> breachesInDays(ExtendedCommitteeDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.approvedOn() == null) {
            breaches.add(Breach.of("approvedOn", "请填写批复日期。"));
        } else if (draft.approvedOn().isAfter(today)) {
            breaches.add(Breach.of("approvedOn", "批复日期不能晚于今天；批复之后再登记。"));
        }
        var established = draft.establishedOn();
        if (isBefore(established, draft.approvedOn())) {
            breaches.add(Breach.of("establishedOn", "成立日期不能早于批复日期。"));
        }
        if (isBefore(today, established)) {
            breaches.add(Breach.of("establishedOn", "成立日期不能晚于今天；尚未成立的先不填。"));
        }
        var ended = draft.endedOn();
        if (ended != null && established == null) {
            breaches.add(Breach.of("endedOn", "填了撤销日期，请补填成立日期；没有成立的不填撤销日期。"));
        }
        if (ended != null && established != null && !ended.isAfter(established)) {
            breaches.add(Breach.of("endedOn", "撤销日期须晚于成立日期。"));
        }
        if (isBefore(today, ended)) {
            breaches.add(Breach.of("endedOn", "撤销日期不能晚于今天；撤销之后再登记。"));
        }
        return breaches;
    }

    private static void text(
            List<Breach> breaches, String field, String label, String text, int longest) {
        if (text.isEmpty()) {
            breaches.add(Breach.of(field, "请照批复填写" + label + "。"));
        } else if (text.length() > longest) {
            breaches.add(Breach.of(field, label + "最多 " + longest + " 字。"));
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
