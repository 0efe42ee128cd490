package cn.taizhang.sealing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.DecapsulateException;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * 密封: a paper of {@value #PLAIN_BYTES} bytes becomes one of {@value #SEALED_BYTES} that only the ballot's private key opens, and whose
 * length says nothing. DHKEM over X25519, HKDF, AES-256-GCM, all of the JDK; each paper has a key of its own, so that its nonce need not change.
 */
public final class Sealing {

    /** 一张票的长度. */
    public static final int PLAIN_BYTES = 64;

    /** 密封后的长度: version, encapsulated key, paper, tag. */
    public static final int SEALED_BYTES = 1 + 32 + PLAIN_BYTES + 16;

    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int ENCAPSULATED_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final byte[] NONCE = new byte[12];

    private Sealing() {}

    /**
     * Seals a paper for this printing of this ballot; for another it does not open.
     *
     * @param publicKey as {@link BallotKey#publicKey()} gave it
     */
    public static byte[] seal(byte[] publicKey, UUID ballot, int run, byte[] paper) {
        if (paper.length != PLAIN_BYTES) {
            throw new IllegalArgumentException("a paper of " + paper.length + " bytes");
        }
        try {
            var sealed =
                    KEM.getInstance("DHKEM").newEncapsulator(publicKey(publicKey)).encapsulate();
            byte[] context = context(ballot, run);
            var cipher = cipher(Cipher.ENCRYPT_MODE, sealed.key(), context);
            return ByteBuffer.allocate(SEALED_BYTES)
                    .put(VERSION)
                    .put(sealed.encapsulation())
                    .put(cipher.doFinal(paper))
                    .array();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("this public key seals nothing", unfit);
        }
    }

    /** The paper; empty where it was sealed for another key, ballot or printing, or was altered. */
    static Optional<byte[]> open(byte[] privateKey, UUID ballot, int run, byte[] sealed) {
        if (sealed.length != SEALED_BYTES || sealed[0] != VERSION) {
            return Optional.empty();
        }
        try {
            var secret =
                    KEM.getInstance("DHKEM")
                            .newDecapsulator(privateKey(privateKey))
                            .decapsulate(Arrays.copyOfRange(sealed, 1, 1 + ENCAPSULATED_BYTES));
            var cipher = cipher(Cipher.DECRYPT_MODE, secret, context(ballot, run));
            return Optional.of(
                    cipher.doFinal(
                            sealed, 1 + ENCAPSULATED_BYTES, SEALED_BYTES - 1 - ENCAPSULATED_BYTES));
        } catch (AEADBadTagException | DecapsulateException notForThisKey) {
            return Optional.empty();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private static Cipher cipher(int mode, SecretKey secret, byte[] context)
            throws GeneralSecurityException {
        var key =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(secret)
                                        .thenExpand(context, KEY_BYTES));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] context(UUID ballot, int run) {
        return "taizhang sealed ballot 1|%s|%d"
                .formatted(ballot, run)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] bigEndian = reversed(raw);
        bigEndian[0] &= 0x7F;
        return KeyFactory.getInstance("X25519")
                .generatePublic(
                        new XECPublicKeySpec(
                                NamedParameterSpec.X25519, new BigInteger(1, bigEndian)));
    }

    static PrivateKey privateKey(byte[] raw) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, raw));
    }

    static byte[] reversed(byte[] bytes) {
        var other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return other;
    }
}
