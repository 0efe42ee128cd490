package cn.taizhang.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** 恢复码: eight codes for the day the telephone is lost, each good for one log-in; shown once, kept as hashes. */
final class RecoveryCodes {

    static final int COUNT = 8;

    /** No 0/O, 1/I/L: they are copied by hand. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LETTERS = 12;
    private static final Pattern TYPED = Pattern.compile("([1-8])[A-Z2-9]{" + LETTERS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** 一个恢复码: its number stands in front, so that one hash is compared and not eight. */
    record Code(int number, String letters) {

        /** As it is written down: {@code 3-K7MW-QP3X-RT8N}. */
        String written() {
            return "%d-%s-%s-%s"
                    .formatted(
                            number,
                            letters.substring(0, 4),
                            letters.substring(4, 8),
                            letters.substring(8));
        }

        @Override
        public String toString() {
            return "Code[" + number + "]";
        }
    }

    static List<Code> make() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(n -> new Code(n, letters())).toList();
    }

    /** Empty for what is no recovery code; hyphens, blanks and small letters do not matter. */
    static Optional<Code> read(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return TYPED.matcher(bare).matches()
                ? Optional.of(new Code(bare.charAt(0) - '0', bare.substring(1)))
                : Optional.empty();
    }

    private static String letters() {
        var text = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
