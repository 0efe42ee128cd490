package cn.taizhang.proofreading;

import cn.taizhang.kernel.RoundedCount;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 约数（余）: 「余」 stands behind a round number, is right only where there is more than that, and is about enough. */
final class RoundedNumbers implements Check {

    /** Not 「37余万」, where what is left over belongs to the ten thousands. */
    private static final Pattern ROUNDED = Pattern.compile("(?<![\\d.])(\\d{1,6})余(?![万亿])");

    private static final int TEN = 10;

    @Override
    public List<Remark> read(Reading reading) {
        return ROUNDED.matcher(reading.text())
                .results()
                .flatMap(found -> remark(found, reading).stream())
                .toList();
    }

    private static Optional<Remark> remark(MatchResult found, Reading reading) {
        long printed = Long.parseLong(found.group(1));
        Long exact = reading.exact().get(found.start());
        return Optional.ofNullable(exact == null ? unlikely(printed) : untrue(printed, exact))
                .map(message ->
                        new Remark(
                                found.start(),
                                found.end(),
                                Rule.ROUNDED_NUMBER,
                                message,
                                exact == null ? null : new RoundedCount(exact).text()));
    }

    private static @Nullable String unlikely(long printed) {
        if (printed < TEN) {
            return "不足10的数应写准确数，不用“余”。";
        }
        return printed % TEN == 0 ? null : "“余”用在整数之后，“%d”不是整十数。".formatted(printed);
    }

    private static @Nullable String untrue(long printed, long exact) {
        if (exact == printed) {
            return "准确数正好是%d，没有零头，不用“余”。".formatted(exact);
        }
        if (exact < printed) {
            return "准确数是%d，少于文中的%d。".formatted(exact, printed);
        }
        if (exact >= printed + step(printed)) {
            return "准确数是%d，“%d余”说少了。".formatted(exact, printed);
        }
        return unlikely(printed);
    }

    /** 「100余」 leaves room up to 199, 「130余」 up to 139. */
    private static long step(long printed) {
        long step = 1;
        while (printed > 0 && printed % (step * TEN) == 0) {
            step *= TEN;
        }
        return step;
    }
}
