package cn.taizhang.parcel;

import cn.taizhang.kernel.FileDigest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 摆渡包格式, version 1: ten lines of plain text, an empty one, then the items as JSON. Nothing but the lines is looked at before the
 * signature over them has been checked, and the last of them but one is the digest of the rest.
 */
public final class ParcelFormat {

    /** 单个摆渡包的上限. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final String FORMAT = "taizhang-parcel/";
    private static final String VERSION = "1";
    private static final int LONGEST_HEAD = 1_024;
    private static final String SIGNATURE = "signature ";

    private static final Pattern HEAD =
            Pattern.compile(
                    """
                    taizhang-parcel/1
                    direction (PACKAGE|SUBMISSION)
                    number ([1-9][0-9]{0,9})
                    seen (0|[1-9][0-9]{0,9})
                    written ([0-9T:.Z-]{20,30})
                    sender ([0-9a-f]{64})
                    receiver ([0-9a-f]{64})
                    length ([0-9]{1,8})
                    digest ([0-9a-f]{64})
                    signature ([A-Za-z0-9+/=]{80,100})
                    """);

    private ParcelFormat() {}

    /** The bytes of a file that only {@code receiver} takes, and only as written by {@code sender}. */
    public static byte[] write(Parcel parcel, SigningKey sender, PublicKey receiver) {
        byte[] body = ItemKinds.written(parcel.items());
        String signed =
                """
                taizhang-parcel/1
                direction %s
                number %d
                seen %d
                written %s
                sender %s
                receiver %s
                length %d
                digest %s
                """
                        .formatted(
                                parcel.direction(),
                                parcel.number(),
                                parcel.seen(),
                                parcel.writtenAt(),
                                sender.publicKey().id(),
                                receiver.id(),
                                body.length,
                                FileDigest.of(body));
        byte[] signature = sender.sign(signed.getBytes(StandardCharsets.US_ASCII));
        byte[] head =
                (signed + SIGNATURE + Base64.getEncoder().encodeToString(signature) + "\n\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        if (all.length > LARGEST) {
            throw new IllegalArgumentException("a parcel above the limit");
        }
        return all;
    }

    /** Reads a file whose name bears this number. */
    static Reading read(
            byte[] file, Direction direction, long number, PublicKey receiver, PublicKey sender) {
        if (file.length > LARGEST) {
            return new Reading.Refused(Damage.TOO_LARGE);
        }
        int end = endOfHead(file);
        String head = new String(file, 0, Math.max(end, 0), StandardCharsets.US_ASCII);
        if (end < 0 || !head.startsWith(FORMAT)) {
            return new Reading.Refused(Damage.NOT_A_PARCEL);
        }
        if (!head.startsWith(FORMAT + VERSION + "\n")) {
            return new Reading.Refused(Damage.UNKNOWN_VERSION);
        }
        Matcher lines = HEAD.matcher(head);
        if (!lines.matches()) {
            return new Reading.Refused(Damage.NOT_A_PARCEL);
        }
        if (!lines.group(6).equals(receiver.id())) {
            return new Reading.Refused(Damage.OTHER_RECEIVER);
        }
        if (!lines.group(5).equals(sender.id())) {
            return new Reading.Refused(Damage.OTHER_SENDER);
        }
        if (!isSigned(head, lines.group(9), sender)) {
            return new Reading.Refused(Damage.BAD_SIGNATURE);
        }
        byte[] body = Arrays.copyOfRange(file, end + 1, file.length);
        return signed(lines, body, direction, number);
    }

    /** From here on the lines are known to be the sender's. */
    private static Reading signed(Matcher lines, byte[] body, Direction direction, long number) {
        if (!lines.group(1).equals(direction.name())) {
            return new Reading.Refused(Damage.WRONG_DIRECTION);
        }
        if (Long.parseLong(lines.group(2)) != number) {
            return new Reading.Refused(Damage.WRONG_NUMBER);
        }
        if (Long.parseLong(lines.group(7)) != body.length
                || !lines.group(8).equals(FileDigest.of(body))) {
            return new Reading.Refused(Damage.BAD_DIGEST);
        }
        try {
            return new Reading.Whole(
                    new Parcel(
                            direction,
                            number,
                            Long.parseLong(lines.group(3)),
                            Instant.parse(lines.group(4)),
                            ItemKinds.read(body)));
        } catch (UnfitContent | IllegalArgumentException | DateTimeException unfit) {
            return new Reading.Refused(Damage.BAD_CONTENT);
        }
    }

    private static boolean isSigned(String head, String signature, PublicKey sender) {
        String signed = head.substring(0, head.indexOf(SIGNATURE));
        try {
            return sender.verifies(
                    signed.getBytes(StandardCharsets.US_ASCII),
                    Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Where the empty line stands, -1 where there is none in reach. */
    private static int endOfHead(byte[] file) {
        for (int i = 1; i < Math.min(file.length, LONGEST_HEAD); i++) {
            if (file[i] == '\n' && file[i - 1] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
