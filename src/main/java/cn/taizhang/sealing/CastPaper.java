package cn.taizhang.sealing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 一张票: a receipt and an answer to each question. Sealed it is always {@value Sealing#SEALED_BYTES} bytes long.
 *
 * @param answers one to each question, from 0 to 255
 */
public record CastPaper(Receipt receipt, List<Integer> answers) {

    /** 一次最多几题. */
    public static final int MOST_QUESTIONS = 20;

    private static final int LARGEST_ANSWER = 0xFF;

    public CastPaper {
        answers = List.copyOf(answers);
        if (answers.isEmpty()
                || answers.size() > MOST_QUESTIONS
                || answers.stream().anyMatch(one -> one < 0 || one > LARGEST_ANSWER)) {
            throw new IllegalArgumentException("no paper has such answers");
        }
    }

    /** Seals it for a ballot. */
    public byte[] sealedFor(BoxDelivery ballot) {
        return Sealing.seal(ballot.publicKey(), ballot.ballot(), ballot.run(), written());
    }

    byte[] written() {
        var paper = ByteBuffer.allocate(Sealing.PLAIN_BYTES);
        paper.putLong(receipt.number()).put((byte) answers.size());
        answers.forEach(answer -> paper.put(answer.byteValue()));
        return paper.array();
    }

    /** Empty where it is no paper of so many questions. */
    public static Optional<CastPaper> read(byte[] written, int questions) {
        var paper = ByteBuffer.wrap(written);
        long number = paper.getLong();
        if (number < 0 || number >= Receipt.END || paper.get() != questions) {
            return Optional.empty();
        }
        var answers = new ArrayList<Integer>();
        while (answers.size() < questions) {
            answers.add(paper.get() & LARGEST_ANSWER);
        }
        return Optional.of(new CastPaper(Receipt.of(number), answers));
    }

    /** What somebody voted belongs into no log. */
    @Override
    public String toString() {
        return "CastPaper";
    }
}
