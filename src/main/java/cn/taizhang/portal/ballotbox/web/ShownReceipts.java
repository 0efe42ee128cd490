package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.VotingCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * 示出的回执号: a receipt is written down before the vote is cast, so that no dead connection loses it. Nobody may choose one: the form brings it
 * back with a proof under a key that lives as long as this process.
 */
@Component
class ShownReceipts {

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    ShownReceipts() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    String proof(UUID ballot, VotingCode code, Receipt receipt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var words = ballot + "|" + code.digits() + "|" + receipt.digits();
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isProved(UUID ballot, VotingCode code, Receipt receipt, String proof) {
        return MessageDigest.isEqual(
                proof(ballot, code, receipt).getBytes(StandardCharsets.US_ASCII),
                proof.getBytes(StandardCharsets.US_ASCII));
    }
}
