package cn.taizhang.parcel;

import java.time.Instant;
import java.util.regex.Pattern;

/** 界限: what comes from the other network is believed only within these. */
final class Bounds {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,40}");
    private static final int LARGEST_FILE = 1_000_000;
    private static final Pattern RECEIPT = Pattern.compile("[0-9]{16}");

    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Bounds() {}

    static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code");
        }
    }

    static void receipt(String receipt) {
        if (!RECEIPT.matcher(receipt).matches()) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** A clock may be wrong, but not by this. */
    static void moment(Instant at) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw new IllegalArgumentException("a time of no use");
        }
    }

    static void file(byte[] file) {
        if (file.length == 0 || file.length > LARGEST_FILE) {
            throw new IllegalArgumentException("a file of " + file.length + " bytes");
        }
    }

    static void words(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        atMost(what, text, longest);
    }

    static void atMost(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " is too long");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a zero");
        }
    }
}
