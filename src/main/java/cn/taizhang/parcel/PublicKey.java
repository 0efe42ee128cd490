package cn.taizhang.parcel;

import cn.taizhang.kernel.FileDigest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** 公钥: by which what a side has written is known; told to the other side once, when both are set up. */
public final class PublicKey {

    static final String ALGORITHM = "Ed25519";

    private static final int LONGEST = 200;
    private static final int GROUP = 4;
    private static final int READ_OUT = 32;

    private final java.security.PublicKey key;

    private PublicKey(java.security.PublicKey key) {
        this.key = key;
    }

    /** Reads what {@link #text} writes; empty when it is anything else. */
    public static Optional<PublicKey> of(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return Optional.of(
                    new PublicKey(
                            KeyFactory.getInstance(ALGORITHM)
                                    .generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** One line to be typed or pasted at the other side. */
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** 指纹: short enough to be compared on the telephone. */
    public String fingerprint() {
        return FileDigest.of(key.getEncoded())
                .substring(0, READ_OUT)
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The fingerprint as it stands in a parcel. */
    String id() {
        return FileDigest.of(key.getEncoded());
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
