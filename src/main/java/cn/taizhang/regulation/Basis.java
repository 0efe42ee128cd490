package cn.taizhang.regulation;

import cn.taizhang.kernel.Breach;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 依据: the clause that a rule stands on, and whether it may be relied on for this very rule. A clause that was not read, a custom,
 * and what we only infer from a clause all want to be confirmed, and every message that rests on them says so.
 *
 * @param clause code of the clause
 * @param confirmed the clause was read and says this; false also where it says something near to it
 */
public record Basis(String clause, boolean confirmed) {

    public Basis {
        Objects.requireNonNull(clause);
    }

    /** 已核对原文: the words of the clause were read and say it. */
    public static Basis read(String clause) {
        return new Basis(clause, true);
    }

    /** 待确认: general knowledge, a custom, or our reading of a clause that says something near to it. */
    public static Basis unconfirmed(String clause) {
        return new Basis(clause, false);
    }

    /** What that clause itself says, relied on as far as it was checked. */
    public static Basis of(Clause clause) {
        return new Basis(clause.code(), clause.mark() == Mark.VERIFIED);
    }

    /**
     * A breach that rests on it; where it is not confirmed, the message ends by saying so.
     *
     * @param field the field it belongs to, or null
     * @param message a whole sentence
     */
    public Breach breach(@Nullable String field, String message) {
        return new Breach(field, confirmed ? message : message + "依据待确认。", clause);
    }
}
