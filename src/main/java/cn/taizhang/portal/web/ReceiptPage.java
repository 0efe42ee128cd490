package cn.taizhang.portal.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.portal.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 查回执.
 *
 * @param problem why nothing was found, empty where nothing was asked
 * @param found null before something was found
 */
record ReceiptPage(String typed, String problem, @Nullable Found found) {

    /** 查到的. */
    record Found(
            String communityCode,
            String communityName,
            String what,
            String about,
            String standing,
            List<String> answer) {}

    static ReceiptPage asking(String typed, String problem) {
        return new ReceiptPage(typed, problem, null);
    }

    static ReceiptPage of(Receipt receipt) {
        String answer = receipt.answer();
        return new ReceiptPage(
                receipt.spoken(),
                "",
                new Found(
                        receipt.community(),
                        receipt.communityName(),
                        ChineseDates.full(receipt.on()) + "交的" + receipt.kind().label(),
                        receipt.aboutTitle(),
                        standing(receipt),
                        answer == null
                                ? List.of()
                                : answer.lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList()));
    }

    private static String standing(Receipt receipt) {
        var answeredOn = receipt.answeredOn();
        if (answeredOn != null) {
            return ChineseDates.full(answeredOn) + "已经答复";
        }
        return receipt.fetched() ? "社区已经收到，还没有答复" : "已经交上，正在送往社区";
    }
}
