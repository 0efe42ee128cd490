package cn.taizhang.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** 签名密钥: one side's own, made on first use, kept in a file that only its owner reads, never handed out. */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicKey shown;

    private SigningKey(PrivateKey secret, PublicKey shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /**
     * The key in this file, made if there is none.
     *
     * @throws IOException when the file cannot be read, written, or is none of ours
     */
    public static SigningKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            WholeFile.writePrivately(file, made());
        }
        return of(Files.readAllLines(file), file);
    }

    /** What the other side is told once. */
    public PublicKey publicKey() {
        return shown;
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(PublicKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String made() {
        try {
            var pair = KeyPairGenerator.getInstance(PublicKey.ALGORITHM).generateKeyPair();
            var base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded())
                    + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded())
                    + "\n";
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static SigningKey of(List<String> lines, Path file) throws IOException {
        try {
            byte[] secret = Base64.getDecoder().decode(lines.getFirst());
            var shown = PublicKey.of(lines.get(1)).orElseThrow();
            var key =
                    KeyFactory.getInstance(PublicKey.ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(secret));
            return new SigningKey(key, shown);
        } catch (GeneralSecurityException | RuntimeException broken) {
            throw new IOException("签名密钥文件 " + file + " 不完整，请从备份恢复它，或移走它后重新与对方交换公钥。", broken);
        }
    }
}
