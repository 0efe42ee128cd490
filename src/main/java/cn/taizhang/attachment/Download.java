package cn.taizhang.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * 下载: a file on its way to somebody who may read the record; that it was asked for is in the audit trail already. Every
 * piece is fetched in a transaction of its own, so that a slow reader holds no connection.
 */
public final class Download {

    private final Attachment attachment;
    private final IntFunction<byte[]> pieces;

    Download(Attachment attachment, IntFunction<byte[]> pieces) {
        this.attachment = attachment;
        this.pieces = pieces;
    }

    public Attachment attachment() {
        return attachment;
    }

    /**
     * Sends the content. The last piece is held back until the whole agrees with the digest it was stored with: who gets
     * all of it got what was uploaded.
     *
     * @throws IllegalStateException when the content is not what was uploaded, or was withdrawn meanwhile
     */
    public void writeTo(OutputStream out) throws IOException {
        var digest = InspectedFile.newDigest();
        int count = Math.ceilDiv(attachment.size(), AttachmentLimits.CHUNK);
        for (int number = 0; number < count; number++) {
            byte[] piece = pieces.apply(number);
            digest.update(piece);
            if (number == count - 1
                    && !HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256())) {
                throw new IllegalStateException(
                        "the content of attachment "
                                + attachment.id().value()
                                + " is not what was uploaded");
            }
            out.write(piece);
        }
    }
}
