package cn.taizhang.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 敏感字段加密: the one class that encrypts what the database must not show: personal values, second factors. What it writes begins with the id of the algorithm, so that
 * another (SM4-GCM) can follow without touching what is stored. The same text never gives the same bytes twice;
 * matching goes by the keyed digest.
 */
public final class SecretValues {

    private static final byte AES_256_GCM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryption;
    private final SecretKeySpec matching;
    private final SecureRandom random = new SecureRandom();

    /** Takes 64 bytes: the first half encrypts, the second half keys the digest. */
    public SecretValues(byte[] key) {
        if (key.length != 64) {
            throw new IllegalArgumentException("the key file holds 64 bytes, not " + key.length);
        }
        this.encryption = new SecretKeySpec(Arrays.copyOfRange(key, 0, 32), "AES");
        this.matching = new SecretKeySpec(Arrays.copyOfRange(key, 32, 64), "HmacSHA256");
    }

    public byte[] encrypt(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(AES_256_GCM)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String decrypt(byte[] stored) {
        if (stored.length < 1 + NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("a personal value has been cut short");
        }
        if (stored[0] != AES_256_GCM) {
            throw new IllegalStateException("unknown algorithm id " + stored[0]);
        }
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, 1 + NONCE_BYTES, stored.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** Equal texts give equal digests under one key; without the key a digest tells nothing. */
    public byte[] digest(String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(matching);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKeyOrAltered) {
            throw new IllegalStateException(
                    "a personal value cannot be read with this key", wrongKeyOrAltered);
        }
    }
}
