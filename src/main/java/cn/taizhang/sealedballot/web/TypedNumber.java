package cn.taizhang.sealedballot.web;

import org.jspecify.annotations.Nullable;

/** 手填的数. */
final class TypedNumber {

    private TypedNumber() {}

    /** A number typed by hand; null where it is none. */
    static @Nullable Integer of(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
