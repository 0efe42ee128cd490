package cn.taizhang.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 表单票: made when a form is opened, carried in it, good for one thing said and for a day. It stands for no person and nothing of it
 * is kept until the form is sent: then it is the key under which a second click finds the first.
 */
public record Ticket(UUID id, Instant opened, String place, String text) {

    static final Duration LASTS = Duration.ofDays(1);

    private static final String MAC = "HmacSHA256";

    /** A ticket for a form of this place (a community's code). */
    static Ticket made(byte[] key, UUID id, Instant opened, String place) {
        var whole = opened.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        String signed = id + "." + whole.getEpochSecond();
        return new Ticket(id, whole, place, signed + "." + seal(key, signed, place));
    }

    /** Reads what {@link #text} gave; empty when it is forged, of another place, or too old. */
    static Optional<Ticket> read(byte[] key, String text, String place, Instant now) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        String signed = parts[0] + "." + parts[1];
        boolean ours =
                MessageDigest.isEqual(
                        seal(key, signed, place).getBytes(StandardCharsets.UTF_8),
                        parts[2].getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            return Optional.empty();
        }
        var opened = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return now.isBefore(opened) || now.isAfter(opened.plus(LASTS))
                ? Optional.empty()
                : Optional.of(new Ticket(UUID.fromString(parts[0]), opened, place, text));
    }

    private static String seal(byte[] key, String signed, String place) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            mac.doFinal((signed + "@" + place).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
