package cn.taizhang.regulation;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 居民自治规则集: which text of 《城市居民委员会组织法》 judges a fact. The text in force on the day of the fact decides, whenever
 * it is recorded; a meeting of 31 December 2025 stays under the old text for good.
 */
public enum RuleSet {
    /** The law as amended on 29 December 2018, with Henan's measures of 1994 as amended in 2020. */
    CN_2018("2018年修正的居民委员会组织法", LocalDate.of(2018, 12, 29), LocalDate.of(2025, 12, 31)),
    /** The law as revised on 28 October 2025. */
    CN_2025("2025年修订的居民委员会组织法", LocalDate.of(2026, 1, 1), null);

    private final String label;
    private final LocalDate inForceFrom;
    private final @Nullable LocalDate inForceTo;

    RuleSet(String label, LocalDate inForceFrom, @Nullable LocalDate inForceTo) {
        this.label = label;
        this.inForceFrom = inForceFrom;
        this.inForceTo = inForceTo;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Whether it is in force on that day, both ends counted. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** The one in force on the day of the fact; refused for a day before the first text that was read. */
    public static Outcome<RuleSet> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(set -> set.isInForceOn(day))
                .findFirst()
                .<Outcome<RuleSet>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(List.of(Breach.overall(tooEarly(day)))));
    }

    private static String tooEarly(LocalDate day) {
        return "%s的事项请人工核对：系统收录的居民委员会组织法从%s的文本起。"
                .formatted(ChineseDates.full(day), ChineseDates.full(CN_2018.inForceFrom));
    }
}
