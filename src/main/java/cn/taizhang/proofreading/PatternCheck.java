package cn.taizhang.proofreading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一种写法: a way of writing that is wrong wherever it stands.
 *
 * @param reason one sentence, the same at every place
 * @param mend what the place is replaced with; null where there is none
 */
record PatternCheck(
        Rule rule, Pattern wrong, String reason, Function<MatchResult, @Nullable String> mend)
        implements Check {

    static PatternCheck of(
            Rule rule, String wrong, String reason, Function<MatchResult, @Nullable String> mend) {
        return new PatternCheck(rule, Pattern.compile(wrong), reason, mend);
    }

    @Override
    public List<Remark> read(Reading reading) {
        return wrong.matcher(reading.text())
                .results()
                .map(found ->
                        new Remark(
                                found.start(),
                                found.end(),
                                rule,
                                reason.formatted(found.group()),
                                mend.apply(found)))
                .toList();
    }
}
