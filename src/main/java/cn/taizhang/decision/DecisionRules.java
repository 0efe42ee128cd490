package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.PersonalMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 民主决策事项登记规则: the six parts one after the other, none left out; withdrawn only before the resolution. */
final class DecisionRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 200;

    /** 真运行 looks so far back, and a decision may take so long; the same day twelve months on is within. */
    static final int MONTHS = 12;

    private DecisionRules() {}

    static List<Breach> breachesIn(DecisionDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.title().isEmpty()) {
            breaches.add(Breach.of("title", "请填写事项名称。"));
        } else if (draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "事项名称最多 " + LONGEST_TITLE + " 字。"));
        }
        breaches.addAll(PersonalMarks.breachesIn("title", "事项名称", draft.title()));
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写社区的名称或代码。"));
        }
        if (draft.category() == null) {
            breaches.add(Breach.of("category", "请选择事项类别。"));
        }
        breaches.addAll(breachesInParts(draft, today));
        breaches.addAll(breachesInWithdrawal(draft, today));
        breaches.addAll(breachesInCounted(draft.counted()));
        return breaches;
    }

    /** Whether the last part came within twelve months of the first; the corresponding day itself is within. */
    static boolean isWithinTwelveMonths(LocalDate first, LocalDate last) {
        return !last.isAfter(first.plusMonths(MONTHS));
    }

    private static List<Breach> breachesInParts(DecisionDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var reached = draft.reached();
        if (reached.isEmpty()) {
            return breaches;
        }
        DecisionPart before = null;
        for (var part : DecisionPart.values()) {
            var day = draft.dayOf(part);
            if (day == null) {
                if (part.compareTo(reached.get()) < 0) {
                    breaches.add(
                            Breach.of(
                                    part.field(),
                                    "已填「%s」日期，请补填「%s」日期；还没有做的，后面各步先不填。"
                                            .formatted(reached.get().label(), part.label())));
                }
                continue;
            }
            if (day.isAfter(today)) {
                breaches.add(Breach.of(part.field(), "「%s」日期不能晚于今天；做完再填。".formatted(part.label())));
            }
            var dayBefore = before == null ? null : draft.dayOf(before);
            if (before != null && dayBefore != null && day.isBefore(dayBefore)) {
                breaches.add(
                        Breach.of(
                                part.field(),
                                "「%s」日期不能早于「%s」日期（%s）。"
                                        .formatted(
                                                part.label(),
                                                before.label(),
                                                ChineseDates.full(dayBefore))));
            }
            before = part;
        }
        return breaches;
    }

    private static List<Breach> breachesInWithdrawal(DecisionDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var on = draft.withdrawnOn();
        if (on == null) {
            if (!draft.withdrawnBecause().isEmpty()) {
                breaches.add(Breach.of("withdrawnOn", "填了撤回原因，请填写撤回日期；没有撤回的两项都不填。"));
            }
            return breaches;
        }
        if (draft.withdrawnBecause().isEmpty()) {
            breaches.add(Breach.of("withdrawnBecause", "请填写撤回原因。"));
        } else if (draft.withdrawnBecause().length() > LONGEST_REASON) {
            breaches.add(Breach.of("withdrawnBecause", "撤回原因最多 " + LONGEST_REASON + " 字。"));
        }
        if (on.isAfter(today)) {
            breaches.add(Breach.of("withdrawnOn", "撤回日期不能晚于今天。"));
        }
        var reached = draft.reached();
        if (reached.isPresent() && reached.get().compareTo(DecisionPart.RESOLUTION) >= 0) {
            breaches.add(Breach.of("withdrawnOn", "决议之后不能撤回；决议改变的，另行登记一项。"));
        } else if (reached.isPresent() && isBefore(on, draft.dayOf(reached.get()))) {
            breaches.add(
                    Breach.of("withdrawnOn", "撤回日期不能早于「%s」日期。".formatted(reached.get().label())));
        }
        return breaches;
    }

    /** What another installation counted is believed where it can be so. */
    private static List<Breach> breachesInCounted(Counted counted) {
        var breaches = new ArrayList<Breach>();
        var entitled = counted.entitled();
        var present = counted.present();
        if (entitled != null && entitled < 1) {
            breaches.add(Breach.of("resolutionEntitled", "决议应到至少是 1；没有决议的不填。"));
        }
        if (entitled == null && present != null) {
            breaches.add(Breach.of("resolutionEntitled", "填了决议实到，请补填决议应到；没有决议的两项都不填。"));
        }
        if (entitled != null && present == null) {
            breaches.add(Breach.of("resolutionPresent", "填了决议应到，请补填决议实到；没有决议的两项都不填。"));
        }
        if (entitled != null && present != null && (present < 0 || present > entitled)) {
            breaches.add(
                    Breach.of(
                            "resolutionPresent",
                            "决议实到 %d，应到 %d，请核对。".formatted(present, entitled)));
        }
        breaches.addAll(breachesInObjections(counted));
        return breaches;
    }

    private static List<Breach> breachesInObjections(Counted counted) {
        var breaches = new ArrayList<Breach>();
        int objections = counted.objections();
        int upheld = counted.upheld();
        if (objections < 0) {
            breaches.add(Breach.of("objections", "收到异议不能是负数。"));
        }
        if (upheld < 0 || upheld > objections) {
            breaches.add(
                    Breach.of(
                            "objectionsUpheld",
                            "异议成立 %d 条，收到异议 %d 条，请核对。".formatted(upheld, objections)));
        }
        if (objections > 0 && counted.objectedOn() == null) {
            breaches.add(Breach.of("objectedOn", "收到了异议，请补填异议办结日期。"));
        }
        if (objections == 0 && counted.objectedOn() != null) {
            breaches.add(Breach.of("objectedOn", "没有收到异议的，异议办结日期不填。"));
        }
        return breaches;
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
        return other != null && day.isBefore(other);
    }
}
