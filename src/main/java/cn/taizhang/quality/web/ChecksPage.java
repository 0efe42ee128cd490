package cn.taizhang.quality.web;

import cn.taizhang.quality.CheckResult;
import cn.taizhang.quality.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** 检查一览页: what is found stands first, the graver before the lighter. */
record ChecksPage(List<Row> rows, LocalDate today) {

    /**
     * 一项检查.
     *
     * @param found 「12 条」 or 「没有发现」
     * @param tone how its severity is coloured; the word says it
     */
    record Row(
            String name,
            String href,
            String remedy,
            String severity,
            String tone,
            String found,
            boolean clean) {

        private static Row of(CheckResult result) {
            var check = result.check();
            boolean clean = result.found() == 0;
            return new Row(
                    check.name(),
                    "/quality/" + check.key(),
                    check.remedy(),
                    check.severity().label(),
                    ChecksPage.tone(check.severity(), clean),
                    clean ? "没有发现" : result.found() + " 条",
                    clean);
        }
    }

    static ChecksPage of(List<CheckResult> results, LocalDate today) {
        var graver =
                Comparator.comparing((CheckResult one) -> one.found() == 0)
                        .thenComparing(one -> one.check().severity());
        return new ChecksPage(results.stream().sorted(graver).map(Row::of).toList(), today);
    }

    static String tone(Severity severity, boolean clean) {
        return severity == Severity.TO_VERIFY && !clean ? "warn" : "";
    }

    /** How many checks found something, in words. */
    public String summary() {
        long some = rows.stream().filter(row -> !row.clean()).count();
        return some == 0
                ? "共查 %d 项，都没有发现问题。".formatted(rows.size())
                : "共查 %d 项，其中 %d 项查出了记录，点开逐条核对。".formatted(rows.size(), some);
    }
}
