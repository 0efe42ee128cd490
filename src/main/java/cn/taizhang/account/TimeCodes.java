package cn.taizhang.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** 动态验证码: six digits that change every half minute (RFC 6238), as every authenticator app makes them. */
final class TimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;

    /** 前后各一步: a telephone's clock may be half a minute off. */
    private static final int STEPS_OFF = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator;

    TimeCodes() {
        this(DIGITS);
    }

    TimeCodes(int digits) {
        this.generator = new TimeBasedOneTimePasswordGenerator(STEP, digits);
    }

    /** A new secret of 160 bits, in the letters that apps take. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** What the square shows: an app that sees it needs nothing typed. */
    static String address(String secret, String loginName) {
        String issuer = URLEncoder.encode("台账", StandardCharsets.UTF_8);
        String account = URLEncoder.encode(loginName, StandardCharsets.UTF_8);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, account, secret, issuer);
    }

    String at(String secret, Instant moment) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
            return generator.generateOneTimePasswordString(key, moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step of time a code belongs to, when it is a right one and later than every step that was used. */
    OptionalLong stepOf(String secret, String code, Instant now, long lastUsed) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        for (long step = present - STEPS_OFF; step <= present + STEPS_OFF; step++) {
            String right = at(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
            if (step > lastUsed && equal(right, code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean equal(String right, String code) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
