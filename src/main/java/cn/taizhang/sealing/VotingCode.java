package cn.taizhang.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * 投票码: what a slip of paper bears and a resident types, once. Nineteen digits by chance (63 bits) and one that tells a slip of the
 * pen; digits, because every telephone types them without an input method and everybody has copied the number of a bank card.
 *
 * @param digits all twenty
 */
public record VotingCode(String digits) {

    /** 摘要的长度. */
    public static final int DIGEST_BYTES = 32;

    /** 盐的长度. */
    public static final int SALT_BYTES = 16;

    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    /** What makes a guess at a stolen digest 2,000 times as dear and costs a voter a millisecond. */
    private static final int ROUNDS = 2_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    public VotingCode {
        if (digits.length() != LENGTH || !CheckDigit.fits(digits)) {
            throw new IllegalArgumentException("no voting code");
        }
    }

    public static VotingCode random() {
        var digits = new StringBuilder();
        while (digits.length() < LENGTH - 1) {
            digits.append(RANDOM.nextInt(10));
        }
        return new VotingCode(digits.append(CheckDigit.of(digits)).toString());
    }

    /** Salt for the digests of one printing. */
    public static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** What somebody typed; empty where it cannot be a code, which is told without looking into any box. */
    public static Optional<VotingCode> parse(String typed) {
        var digits = TypedDigits.of(typed);
        return digits.length() == LENGTH && CheckDigit.fits(digits)
                ? Optional.of(new VotingCode(digits))
                : Optional.empty();
    }

    /** As it is printed: five groups of four. */
    public String grouped() {
        return TypedDigits.grouped(digits, GROUP);
    }

    /** What is kept in its place; slow on purpose. */
    public byte[] digest(byte[] salt) {
        var key = new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, DIGEST_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            key.clearPassword();
        }
    }

    /** A code is never written by accident into a log or a message. */
    @Override
    public String toString() {
        return "VotingCode";
    }
}
