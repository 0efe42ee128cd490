import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens sealed papers with a private key, as both holders together could. Written from the description in ADR 033 alone: that it opens anything
 * shows that the description is complete.
 */
final class Opener {

    private static final int ENCAPSULATED = 32;
    private static final long RECEIPTS = 1_000_000_000_000L;

    private final PrivateKey key;
    private final byte[] context;

    Opener(String ballot, int run, String hexKey) throws GeneralSecurityException {
        key =
                KeyFactory.getInstance("X25519")
                        .generatePrivate(
                                new XECPrivateKeySpec(
                                        NamedParameterSpec.X25519,
                                        HexFormat.of().parseHex(hexKey)));
        context =
                ("taizhang sealed ballot 1|" + ballot + "|" + run)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    /** The receipt in a sealed paper; empty where these bytes are none. */
    Optional<String> receipt(byte[] sealed) {
        if (sealed.length < 1 + ENCAPSULATED + 16 || sealed[0] != 1) {
            return Optional.empty();
        }
        try {
            var secret =
                    KEM.getInstance("DHKEM")
                            .newDecapsulator(key)
                            .decapsulate(Arrays.copyOfRange(sealed, 1, 1 + ENCAPSULATED));
            var aes =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(secret)
                                            .thenExpand(context, 32));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(aes, "AES"),
                    new GCMParameterSpec(128, new byte[12]));
            cipher.updateAAD(context);
            var paper =
                    ByteBuffer.wrap(
                            cipher.doFinal(
                                    sealed,
                                    1 + ENCAPSULATED,
                                    sealed.length - 1 - ENCAPSULATED));
            var receipt = BigInteger.valueOf(paper.getLong()).mod(BigInteger.valueOf(RECEIPTS));
            return Optional.of("%012d".formatted(receipt.longValueExact()));
        } catch (GeneralSecurityException notForThisKey) {
            return Optional.empty();
        }
    }
}
