package cn.taizhang.sealing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KeyAgreement;

/**
 * 开箱钥匙: the key pair of one printing. The private key is never stored: it leaves this object in two halves, either of which alone is
 * mere chance, and comes together again from what two holders type.
 */
public final class BallotKey {

    /** The base point of the curve, by which a public key follows from a private one. */
    private static final BigInteger BASE = BigInteger.valueOf(9);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] privateKey;
    private final byte[] publicKey;

    private BallotKey(byte[] privateKey) {
        this.privateKey = privateKey;
        this.publicKey = publicOf(privateKey);
    }

    public static BallotKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return new BallotKey(((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From both halves; empty where they are not the halves of the key that belongs to this public one. */
    public static Optional<BallotKey> joined(KeyHalf first, KeyHalf second, byte[] publicKey) {
        var key = new BallotKey(exclusiveOr(first.bytes(), second.bytes()));
        return MessageDigest.isEqual(key.publicKey, publicKey)
                ? Optional.of(key)
                : Optional.empty();
    }

    /** 甲半 and 乙半. */
    public record Halves(KeyHalf first, KeyHalf second) {}

    public Halves halves() {
        byte[] first = new byte[privateKey.length];
        RANDOM.nextBytes(first);
        return new Halves(
                new KeyHalf(KeyHalf.Holder.FIRST, first),
                new KeyHalf(KeyHalf.Holder.SECOND, exclusiveOr(first, privateKey)));
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The paper; empty where it was sealed for another key, ballot or printing, or was altered. */
    public Optional<byte[]> open(UUID ballot, int run, byte[] sealed) {
        return Sealing.open(privateKey, ballot, run, sealed);
    }

    /** Once nothing more is to be opened. */
    public void forget() {
        Arrays.fill(privateKey, (byte) 0);
    }

    private static byte[] publicOf(byte[] privateKey) {
        try {
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(Sealing.privateKey(privateKey));
            agreement.doPhase(
                    KeyFactory.getInstance("X25519")
                            .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BASE)),
                    true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] exclusiveOr(byte[] one, byte[] other) {
        var both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] ^= other[i];
        }
        return both;
    }
}
