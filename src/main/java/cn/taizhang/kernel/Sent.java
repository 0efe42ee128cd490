package cn.taizhang.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 收到的字: what stands in addresses and in the fields of forms, read without trusting it. */
public final class Sent {

    private static final int MOST_DIGITS = 9;

    private Sent() {}

    /** Without what stands around it; a request that left it out sent nothing. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * What is no identifier names nothing.
     *
     * @param what is then not found
     */
    public static UUID id(String text, String what) {
        return maybe(text).orElseThrow(() -> new NotFound(what));
    }

    public static Optional<UUID> maybe(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The key of a form; where it is none, a new one, so that nothing is taken for a second click. */
    public static UUID key(String text) {
        return maybe(text).orElseGet(Ids::next);
    }

    /** 0, which is nobody's version and no step's number, where it cannot be read. */
    public static int number(@Nullable String typed) {
        String text = text(typed);
        return text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }

    public static @Nullable LocalDate day(String typed) {
        return TypedDate.parse(typed).orElse(null);
    }

    /** Why what was typed is no day; that nothing was typed is for the rules to tell. */
    public static List<Breach> unreadableDay(String field, String typed) {
        return typed.isEmpty() || day(typed) != null
                ? List.of()
                : List.of(Breach.of(field, "没有认出日期「%s」，请写成 2020-06-30 这样。".formatted(typed)));
    }

    /** As {@link #unreadableDay}, of a day that has to be typed. */
    public static List<Breach> breachesInDay(String field, String label, String typed) {
        return typed.isEmpty()
                ? List.of(Breach.of(field, "请填写%s。".formatted(label)))
                : unreadableDay(field, typed);
    }
}
