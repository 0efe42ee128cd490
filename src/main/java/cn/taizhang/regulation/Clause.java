package cn.taizhang.regulation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 条款: one rule of a regulation, in our own plain words, with where it stands and from when to when
 * it is in force. The regulation itself is what counts; this is the sentence that code and people
 * point at.
 *
 * @param code {@code R-001} and so on; it never changes its meaning
 * @param subject 事项, a few words
 * @param rule the rule in plain Chinese, boundaries said aloud
 * @param value the number where the clause has one: {@code 15} or a share such as {@code 4/5}
 * @param unit what the value counts, for example 个月, 个工作日, 应到会; empty without a value
 * @param regulation name of the regulation
 * @param article its article, or empty where it was not recorded
 * @param readAt the page it was read on, with its mark in the list of sources, or empty
 * @param mark how far it was checked
 * @param kind whether it may be set
 * @param inForceFrom first day in force, or null where the day is not known
 * @param inForceTo last day in force, or null while it is
 * @param note what is still open about it, or empty
 */
public record Clause(
        String code,
        String subject,
        String rule,
        @Nullable String value,
        String unit,
        String regulation,
        String article,
        String readAt,
        Mark mark,
        Kind kind,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String note) {

    /** 性质. */
    public enum Kind {
        /** 固定规则: read in the regulation; not to be changed but by its amendment. */
        CONSTANT("固定规则"),
        /** 参数: handed into the rule as of the day, until it is read in the regulation. */
        PARAMETER("参数");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    public Clause {
        Objects.requireNonNull(code);
        Objects.requireNonNull(mark);
        Objects.requireNonNull(kind);
    }

    /**
     * Whether it is in force on that day, both ends counted; an unknown first day counts as long
     * past.
     */
    public boolean isInForceOn(LocalDate day) {
        return (inForceFrom == null || !day.isBefore(inForceFrom))
                && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** The value where it is a whole number, not a share and not missing. */
    public OptionalInt wholeNumber() {
        return value == null || value.contains("/")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(value));
    }

    /** 出处: 「《中国共产党支部工作条例（试行）》第十一条」. */
    public String source() {
        return regulation + article;
    }

    /** The value with its unit: 「15日」, 「应到会的4/5」; empty without one. */
    public String valueText() {
        if (value == null) {
            return "";
        }
        return value.contains("/") ? unit + "的" + value : value + unit;
    }
}
