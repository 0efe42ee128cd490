package cn.taizhang.proofreading;

import cn.taizhang.kernel.DataTable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 用词: words that are wrong wherever they stand, from a table: wrong, right (empty: only remarked on), what must not stand
 * before or behind it, how grave, why, and where that was read. 「*」 in a word stands for one to four signs.
 */
final class Terms {

    static final List<Check> CHECKS =
            DataTable.resource("/proofreading/terms.csv").rows().stream()
                    .map(Terms::check)
                    .toList();

    private Terms() {}

    private static Check check(DataTable.Row row) {
        var reason = row.get("reason");
        if (reason.isEmpty() || row.get("source").isEmpty()) {
            throw row.fault("a word is wrong for a reason that was read somewhere");
        }
        var right = mend(row);
        return new PatternCheck(
                rule(row), Pattern.compile(wrong(row)), reason.replace("%", "%%"), _ -> right);
    }

    private static @Nullable String mend(DataTable.Row row) {
        var right = row.get("right");
        return right.isEmpty() ? null : right;
    }

    private static String wrong(DataTable.Row row) {
        var word =
                Arrays.stream(row.get("wrong").split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^，。；：、\\n]{1,4}"));
        return unless("(?<!", row.get("unless_before"))
                + word
                + unless("(?!", row.get("unless_behind"));
    }

    private static String unless(String opening, String words) {
        if (words.isEmpty()) {
            return "";
        }
        return Arrays.stream(words.split("、"))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", opening, ")"));
    }

    private static Rule rule(DataTable.Row row) {
        return switch (row.get("weight")) {
            case "错误" -> Rule.WRONG_WORD;
            case "留意" -> Rule.WORD_TO_CHECK;
            default -> throw row.fault("weight is 错误 or 留意");
        };
    }
}
