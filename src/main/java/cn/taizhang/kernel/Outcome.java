package cn.taizhang.kernel;

import java.util.List;

/** 办理结果: what was asked for was done, or was refused with every breach at once. Refusal is a value. */
public sealed interface Outcome<T> {

    /** 已办理. */
    record Done<T>(T value) implements Outcome<T> {}

    /** 未予受理: nothing was written; the breaches are all there are. */
    record Refused<T>(List<Breach> breaches) implements Outcome<T> {

        public Refused {
            breaches = List.copyOf(breaches);
            if (breaches.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one breach");
            }
        }
    }

    /** The value, where a refusal would be a fault of the calling code (never for what a user typed). */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused ->
                    throw new IllegalStateException("refused: " + refused.breaches());
        };
    }
}
